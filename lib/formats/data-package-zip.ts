import { strToU8 } from 'fflate';
import type { Bilingual, Locale } from '../core/locale';
import { NOTE_COLUMNS } from './annotation-columns';
import { toZip } from './archive';
import { toChartMetadata } from './chart-metadata';
import { toCitationText } from './citation-text';
import { toLookup } from './column';
import { toCsv, type Table } from './csv';
import { type PackageFile, toDataPackage } from './data-package';
import type { Dataset } from './dataset';
import { toFactSections } from './dataset-facts';
import { EVENT_COLUMNS } from './event-columns';
import { toObservationColumns } from './observation-columns';

const TITLES = {
  data: { vi: 'Số liệu', en: 'Figures' },
  events: { vi: 'Sự kiện', en: 'Events' },
  annotations: { vi: 'Chú thích', en: 'Annotations' },
  metadata: { vi: 'Siêu dữ liệu và dẫn chứng', en: 'Metadata and evidence' },
  readme: { vi: 'Đọc trước', en: 'Read me' },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
} satisfies Record<string, Bilingual>;

const CONTENTS = {
  data: { vi: 'data.csv: số liệu, mỗi dòng một số của một nguồn', en: 'data.csv: the figures, a row for each number of a source' },
  events: { vi: 'events.csv: sự kiện', en: 'events.csv: events' },
  annotations: { vi: 'annotations.csv: chú thích trên biểu đồ', en: 'annotations.csv: annotations on the chart' },
  rest: {
    vi: 'datapackage.json: mô tả các cột\nmetadata.json: siêu dữ liệu và dẫn chứng của từng số',
    en: 'datapackage.json: what the columns are\nmetadata.json: metadata, and the evidence of each figure',
  },
} satisfies Record<string, Bilingual>;
const CITE: Bilingual = { vi: 'Trích dẫn', en: 'How to cite' };

export interface ZipOptions {
  readonly locale: Locale;
  readonly png?: Uint8Array | undefined;
}

async function toTableFile<Row>(name: 'data' | 'events' | 'annotations', table: Table<Row>, locale: Locale): Promise<PackageFile> {
  let text = '';
  for await (const chunk of toCsv(table, { locale, shortNames: true })) text += chunk;
  return { name, path: `${name}.csv`, mediatype: 'text/csv', bytes: strToU8(text), title: TITLES[name][locale], columns: table.columns };
}

function toContents({ events, annotations }: Dataset, locale: Locale): string {
  const marks = [...(events.length > 0 ? [CONTENTS.events] : []), ...(annotations.length > 0 ? [CONTENTS.annotations] : [])];
  return [CONTENTS.data, ...marks, CONTENTS.rest].map((line) => line[locale]).join('\n');
}

function underline(heading: string): string {
  return `${heading}\n${'='.repeat(heading.length)}`;
}

/** README.txt: what is in the archive, notes, definitions, sources and ready citations. */
function toReadme(dataset: Dataset, locale: Locale): string {
  const sections = toFactSections(dataset, locale).map(({ heading, facts }) => [underline(heading), ...facts.map(({ label, text }) => `${label}: ${text}`)].join('\n'));
  const styles = locale === 'vi' ? (['vietnamese', 'apa'] as const) : (['apa', 'chicago'] as const);
  const citations = styles.map((style) => toCitationText(dataset, style, locale)).join('\n');
  return `${[dataset.title[locale], toContents(dataset, locale), ...sections, `${underline(CITE[locale])}\n${citations}`].join('\n\n')}`.trimEnd() + '\n';
}

async function toTables(dataset: Dataset, locale: Locale): Promise<PackageFile[]> {
  const lookup = toLookup(dataset);
  const { observations, events, annotations } = dataset;
  const data = await toTableFile('data', { columns: toObservationColumns(dataset.remarks), pages: [observations], lookup }, locale);
  const happened = events.length > 0 ? [await toTableFile('events', { columns: EVENT_COLUMNS, pages: [events], lookup }, locale)] : [];
  const own = annotations.length > 0 ? [await toTableFile('annotations', { columns: NOTE_COLUMNS, pages: [annotations], lookup }, locale)] : [];
  return [data, ...happened, ...own];
}

function toTextFile(name: 'metadata' | 'readme', path: string, mediatype: string, text: string, locale: Locale): PackageFile {
  return { name, path, mediatype, bytes: strToU8(text), title: TITLES[name][locale] };
}

/**
 * A ZIP that is a Data Package 2.0: data.csv (and events.csv, annotations.csv), datapackage.json, metadata.json, README.txt and, where it is
 * given, chart.png. The same dataset gives the same bytes.
 */
export async function toDataPackageZip(dataset: Dataset, { locale, png }: ZipOptions): Promise<Uint8Array> {
  const files: PackageFile[] = [
    ...(await toTables(dataset, locale)),
    toTextFile('metadata', 'metadata.json', 'application/json', toChartMetadata(dataset, locale), locale),
    toTextFile('readme', 'README.txt', 'text/plain', toReadme(dataset, locale), locale),
    ...(png ? [{ name: 'chart', path: 'chart.png', mediatype: 'image/png', bytes: png, title: TITLES.chart[locale] }] : []),
  ];
  return toZip({ 'datapackage.json': toDataPackage(dataset, files, locale), ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])) }, dataset.edition.modifiedAt);
}
