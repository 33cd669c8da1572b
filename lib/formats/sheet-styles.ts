import type { Locale } from '../core/locale';
import { element, XML_DECLARATION } from './xml';

/** Cell formats of a workbook: position in `cellXfs`. Quoted ones keep text that begins like a formula text when it is edited. */
export const STYLES = {
  text: 0,
  header: 1,
  quoted: 2,
  integer: 3,
  decimal: 4,
  day: 5,
  instant: 6,
  title: 7,
  wrapped: 8,
  quotedWrapped: 9,
  label: 10,
} as const;

export type StyleName = keyof typeof STYLES;

const DAYS: Readonly<Record<Locale, string>> = { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' };
/** Thousands are grouped; every decimal that is there is shown. */
const [INTEGER, DECIMAL, DAY, INSTANT] = [3, 164, 165, 166] as const;

function toFormats(locale: Locale): string {
  const formats = [
    [DECIMAL, `#,##0.${'#'.repeat(15)}`],
    [DAY, DAYS[locale]],
    [INSTANT, `${DAYS[locale]} hh:mm:ss`],
  ] as const;
  return element('numFmts', { count: formats.length }, ...formats.map(([numFmtId, formatCode]) => element('numFmt', { numFmtId, formatCode })));
}

function font(size: number, isBold: boolean): string {
  return element('font', {}, isBold ? element('b') : '', element('sz', { val: size }), element('name', { val: 'Calibri' }), element('family', { val: 2 }));
}

function fill(rgb: string | null, pattern: string): string {
  const color = rgb ? element('fgColor', { rgb }) + element('bgColor', { indexed: 64 }) : '';
  return element('fill', {}, element('patternFill', { patternType: pattern }, color));
}

function border(bottom: string): string {
  return element('border', {}, '<left/><right/><top/>', bottom, '<diagonal/>');
}

interface Format {
  readonly numFmtId?: number;
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
  readonly isQuoted?: boolean;
  readonly isWrapped?: boolean;
}

/** In the order of STYLES. */
const FORMATS: readonly Format[] = [
  {},
  { fontId: 1, fillId: 2, borderId: 1, isWrapped: true },
  { isQuoted: true },
  { numFmtId: INTEGER },
  { numFmtId: DECIMAL },
  { numFmtId: DAY },
  { numFmtId: INSTANT },
  { fontId: 2 },
  { isWrapped: true },
  { isQuoted: true, isWrapped: true },
  { fontId: 1, isWrapped: true },
];

function toFormat({ numFmtId = 0, fontId = 0, fillId = 0, borderId = 0, isQuoted, isWrapped }: Format): string {
  const applied = { applyNumberFormat: numFmtId ? 1 : null, applyFont: fontId ? 1 : null, applyFill: fillId ? 1 : null, applyBorder: borderId ? 1 : null };
  const alignment = element('alignment', { vertical: 'top', wrapText: isWrapped ? 1 : null });
  return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: isQuoted ? 1 : null, ...applied, applyAlignment: 1 }, alignment);
}

/** The styles part of a workbook; days are written as the reader writes them. */
export function toStylesXml(locale: Locale): string {
  const fonts = [font(11, false), font(11, true), font(14, true)];
  const fills = [fill(null, 'none'), fill(null, 'gray125'), fill('FFE8EEF4', 'solid')];
  const borders = [border('<bottom/>'), border(element('bottom', { style: 'thin' }, element('color', { rgb: 'FF7A8899' })))];
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
  const parts = [
    toFormats(locale),
    element('fonts', { count: fonts.length }, ...fonts),
    element('fills', { count: fills.length }, ...fills),
    element('borders', { count: borders.length }, ...borders),
    element('cellStyleXfs', { count: 1 }, plain),
    element('cellXfs', { count: FORMATS.length }, ...FORMATS.map(toFormat)),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  ];
  return XML_DECLARATION + element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, ...parts);
}
