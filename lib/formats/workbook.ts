import type { Locale } from '../core/locale';
import { type ArchiveFiles, toZip } from './archive';
import { type Sheet, toSheetXml } from './sheet';
import { toStylesXml } from './sheet-styles';
import { type Attributes, element, textElement, XML_DECLARATION } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** English Metric Units in a pixel at 96 dpi. */
const EMU_PER_PIXEL = 9525;
const MAX_PICTURE_WIDTH = 1000;

/** A picture on a sheet of its own, behind the others. */
interface PictureSheet {
  readonly name: string;
  readonly png: Uint8Array;
  /** Read out to who cannot see it. */
  readonly description: string;
}

export interface Workbook {
  readonly title: string;
  /** ISO 8601 instant; modified then too. */
  readonly createdAt: string;
  readonly locale: Locale;
  readonly sheets: readonly Sheet[];
  readonly picture?: PictureSheet | undefined;
}

function part(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return XML_DECLARATION + element(name, attributes, ...children);
}

function toRelationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([Type, Target], i) => element('Relationship', { Id: `rId${i + 1}`, Type, Target }));
  return part('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...items);
}

/** Width and height in pixels, from the header chunk of a PNG file. */
function toPngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function toDrawingXml({ png, name, description }: PictureSheet): string {
  const { width, height } = toPngSize(png);
  const scale = Math.min(1, MAX_PICTURE_WIDTH / width) * EMU_PER_PIXEL;
  const extent = { cx: Math.round(width * scale), cy: Math.round(height * scale) };
  const properties = element('xdr:nvPicPr', {}, element('xdr:cNvPr', { id: 2, name, descr: description }), element('xdr:cNvPicPr'));
  const fill = element('xdr:blipFill', {}, element('a:blip', { 'r:embed': 'rId1' }), element('a:stretch', {}, '<a:fillRect/>'));
  const transform = element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent));
  const shape = element('xdr:spPr', {}, transform, element('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'));
  const from = element('xdr:from', {}, '<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff>');
  const anchor = element('xdr:oneCellAnchor', {}, from, element('xdr:ext', extent), element('xdr:pic', {}, properties, fill, shape), '<xdr:clientData/>');
  return part('xdr:wsDr', { 'xmlns:xdr': `${DRAWING}/spreadsheetDrawing`, 'xmlns:a': `${DRAWING}/main`, 'xmlns:r': OFFICE }, anchor);
}

function toPictureFiles(picture: PictureSheet | undefined, position: number): ArchiveFiles {
  if (!picture) return {};
  return {
    [`xl/worksheets/_rels/sheet${position}.xml.rels`]: toRelationships([[`${OFFICE}/drawing`, '../drawings/drawing1.xml']]),
    'xl/drawings/drawing1.xml': toDrawingXml(picture),
    'xl/drawings/_rels/drawing1.xml.rels': toRelationships([[`${OFFICE}/image`, '../media/image1.png']]),
    'xl/media/image1.png': picture.png,
  };
}

function toContentTypes(sheetCount: number, hasPicture: boolean): string {
  const office = 'application/vnd.openxmlformats-officedocument';
  const override = (path: string, type: string) => element('Override', { PartName: `/${path}`, ContentType: type });
  const sheets = Array.from({ length: sheetCount }, (_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${office}.spreadsheetml.worksheet+xml`));
  return part(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    hasPicture ? element('Default', { Extension: 'png', ContentType: 'image/png' }) : '',
    override('xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`),
    override('xl/styles.xml', `${office}.spreadsheetml.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets,
    hasPicture ? override('xl/drawings/drawing1.xml', `${office}.drawing+xml`) : '',
  );
}

function toCoreProperties({ title, createdAt, locale }: Workbook): string {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const dates = ['created', 'modified'].map((name) => textElement(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, createdAt));
  return part('cp:coreProperties', namespaces, textElement('dc:title', {}, title), '<dc:creator>Tradecite</dc:creator>', ...dates, textElement('dc:language', {}, locale));
}

function toWorkbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }));
  return part('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, element('bookViews', {}, '<workbookView/>'), element('sheets', {}, ...sheets));
}

/** An XLSX file (ISO/IEC 29500 transitional): strings inline, no formulas, no macros, nothing linked; the same bytes for the same input. */
export function toXlsxFile(workbook: Workbook): Uint8Array {
  const { sheets, picture, locale } = workbook;
  const all: readonly Sheet[] = picture ? [...sheets, { name: picture.name, rows: [], widths: [] }] : sheets;
  const isPicture = (i: number) => picture !== undefined && i === all.length - 1;
  const worksheets = all.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, toSheetXml(sheet, { isFirst: i === 0, drawing: isPicture(i) ? 'rId1' : undefined })]);
  const targets = all.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const);
  return toZip({
    '[Content_Types].xml': toContentTypes(all.length, picture !== undefined),
    '_rels/.rels': toRelationships([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': toCoreProperties(workbook),
    'xl/workbook.xml': toWorkbookXml(all.map(({ name }) => name)),
    'xl/_rels/workbook.xml.rels': toRelationships([...targets, [`${OFFICE}/styles`, 'styles.xml']]),
    'xl/styles.xml': toStylesXml(locale),
    ...Object.fromEntries(worksheets),
    ...toPictureFiles(picture, all.length),
  }, workbook.createdAt);
}
