import type { SeriesRemark } from '../charts/chart-view';
import { EVIDENCE_WORDS } from '../charts/chart-words';
import { toMaking } from '../charts/making';
import { SEVERITY_NAMES, VERDICT_NAMES } from '../core/finding-words';
import { FLOWS, FREQS, OBS_STATUSES, QUALIFIER_NAMES, SECTORS, UNITS } from '../core/codes';
import { type Finding, SEVERITIES, type Severity, toFindingKey, toVerdict } from '../core/finding';
import { formatBase } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { isOfTwoSources, TWO_SOURCES } from '../core/transforms/derived-row';
import { toSummedSince } from '../core/summed-since';
import type { Column, Lookup } from './column';
import { SOURCE_TITLE, toOriginTitle } from './source-title';

type ObservationColumn = Column<Observation>;

/** Fields of an observation that a cell shows as they are. */
type TextField = { [K in keyof Observation]: Observation[K] extends string | null ? K : never }[keyof Observation];

function text(short: string, field: TextField, vi: string, en: string): ObservationColumn {
  return { short, header: { vi, en }, type: 'text', cell: (o) => o[field] };
}

function number(short: string, field: 'obsValue' | 'low' | 'high', vi: string, en: string): ObservationColumn {
  return { short, header: { vi, en }, type: 'number', cell: (o) => o[field] };
}

/** A code, and its name for people; a code without a name stays itself. */
function coded(short: string, field: TextField, header: Bilingual, names: Readonly<Record<string, Bilingual>>): ObservationColumn {
  const readable = (o: Observation, _: Lookup, locale: Locale) => names[o[field] ?? '']?.[locale] ?? o[field];
  return { short, header, type: 'text', cell: (o) => o[field], readable };
}

function area(short: 'reporter' | 'partner', vi: string, en: string): ObservationColumn {
  const readable: ObservationColumn['readable'] = (o, { areas }, locale) => areas.get(o[short])?.name[locale] ?? o[short];
  return { short, header: { vi, en }, type: 'text', cell: (o) => o[short], readable };
}

function source(short: string, field: 'publisher' | 'publishedOn' | 'url', vi: string, en: string): ObservationColumn {
  return { short, header: { vi, en }, type: 'text', cell: (o, { sources }) => sources.get(o.sourceId)?.[field] ?? null };
}

/** What sets a row's series apart from those beside it, and that a row itself compares two sources; a column of its own, because notes above a table break its readers. */
function toComparabilityColumn(remarks: readonly SeriesRemark[]): ObservationColumn {
  const find = (o: Observation, locale: Locale): string => {
    const ofSeries = remarks.filter(({ keys }) => keys.includes(o.seriesKey)).map((remark) => remark.text[locale]);
    return [...new Set([...(isOfTwoSources(o) ? [TWO_SOURCES[locale]] : []), ...ofSeries])].join(' ');
  };
  return { short: 'comparability', header: { vi: 'Khả năng so sánh', en: 'Comparability' }, type: 'text', cell: (o, _, locale) => find(o, locale) || null };
}

/** The columns of a table of observations; where the reader chose series to compare, one more says how they differ. */
export function toObservationColumns(remarks: readonly SeriesRemark[] | undefined): readonly ObservationColumn[] {
  return remarks ? [...OBSERVATION_COLUMNS, toComparabilityColumn(remarks)] : OBSERVATION_COLUMNS;
}

/** "index, 2010 = 100", "USD, summed since 1999": an index without its base, or a total without its beginning, says nothing. */
function toUnitText(o: Observation, locale: Locale): string {
  const { unitMeasure, basePeriod } = o;
  const [unit, since] = [UNITS[unitMeasure]?.[locale] ?? unitMeasure, toSummedSince(o)];
  if (since) return `${unit}, ${since[locale]}`;
  return unitMeasure === 'IX' && basePeriod ? `${unit}, ${formatBase(basePeriod, locale)}` : unit;
}

function toWorst(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((each) => findings.some(({ severity }) => severity === each)) ?? null;
}

/** The columns of every table of observations, in their order. Names and order are public: programs lean on them. */
export const OBSERVATION_COLUMNS: readonly ObservationColumn[] = [
  text('series_key', 'seriesKey', 'Mã chuỗi', 'Series key'),
  area('reporter', 'Bên báo cáo', 'Reporter'),
  area('partner', 'Đối tác', 'Partner'),
  coded('flow', 'flow', { vi: 'Luồng', en: 'Flow' }, FLOWS),
  {
    short: 'measure',
    header: { vi: 'Chỉ tiêu', en: 'Measure' },
    type: 'text',
    cell: (o) => o.measure,
    readable: (o, { measures }, locale) => measures.get(o.measure)?.name[locale] ?? o.measure,
  },
  coded('sector', 'sector', { vi: 'Lĩnh vực', en: 'Sector' }, SECTORS),
  coded('freq', 'freq', { vi: 'Tần suất', en: 'Frequency' }, FREQS),
  text('time_period', 'timePeriod', 'Kỳ', 'Time period'),
  text('period_start', 'periodStart', 'Ngày đầu kỳ', 'First day of period'),
  text('period_end', 'periodEnd', 'Ngày cuối kỳ', 'Last day of period'),
  number('obs_value', 'obsValue', 'Giá trị', 'Value'),
  number('low', 'low', 'Cận dưới', 'Lower bound'),
  number('high', 'high', 'Cận trên', 'Upper bound'),
  {
    ...coded('unit_measure', 'unitMeasure', { vi: 'Đơn vị', en: 'Unit' }, UNITS),
    readable: (o, _, locale) => toUnitText(o, locale),
  },
  {
    short: 'qualifier',
    header: { vi: 'Cách nói', en: 'Qualifier' },
    type: 'text',
    // A computed figure was never worded.
    cell: (o) => (o.derivation ? null : o.qualifier),
    readable: (o, { sources }, locale) => (o.derivation ? EVIDENCE_WORDS[toMaking(o, (id) => sources.get(id))] : QUALIFIER_NAMES[o.qualifier])[locale],
  },
  text('printed', 'printed', 'Nguyên văn con số', 'As stated by the source'),
  coded('obs_status', 'obsStatus', { vi: 'Trạng thái', en: 'Status' }, OBS_STATUSES),
  { short: 'derivation', header: { vi: 'Công thức tính', en: 'Derivation' }, type: 'text', cell: (o) => o.derivation?.formula ?? null },
  text('source_id', 'sourceId', 'Mã nguồn', 'Source id'),
  {
    short: 'source_title',
    header: SOURCE_TITLE,
    type: 'text',
    cell: (o, { sources }) => sources.get(o.sourceId)?.title ?? null,
    readable: (o, { sources }, locale) => toOriginTitle(o, sources, locale),
  },
  source('publisher', 'publisher', 'Nơi xuất bản', 'Publisher'),
  source('published_on', 'publishedOn', 'Ngày xuất bản', 'Published on'),
  source('url', 'url', 'Địa chỉ', 'URL'),
  { short: 'paragraph', header: { vi: 'Đoạn', en: 'Paragraph' }, type: 'number', cell: (o) => o.paragraph?.toString() ?? null },
  text('recorded_at', 'recordedAt', 'Thời điểm ghi nhận', 'Recorded at'),
  {
    short: 'findings',
    header: { vi: 'Kết quả đối chiếu', en: 'Findings' },
    type: 'text',
    cell: (o, { findings }) => findings(o).map(toFindingKey).join(' ') || null,
    readable: (o, { findings }, locale) => findings(o).map((finding) => `${VERDICT_NAMES[toVerdict(finding)][locale]}: ${finding.title[locale]}`).join('; ') || null,
  },
  {
    short: 'finding_severity',
    header: { vi: 'Mức độ của kết quả đối chiếu', en: 'Severity of findings' },
    type: 'text',
    cell: (o, { findings }) => toWorst(findings(o)),
    readable: (o, { findings }, locale) => {
      const worst = toWorst(findings(o));
      return worst && SEVERITY_NAMES[worst][locale];
    },
  },
];
