import { type Amount, type KeptFinding, toVerdict } from '../core/finding';
import { KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../core/finding-words';
import { type Locale, toSpoken } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { urls } from '../core/urls';
import type { Column } from './column';
import { type ExactJson, toExactNumber, toJsonText } from './exact-json';

/** A finding with the observations that it names, the one that does not fit first. */
export interface FindingRow {
  readonly finding: KeptFinding;
  readonly members: readonly Observation[];
}

type FindingColumn = Column<FindingRow>;

function amount(short: string, field: 'stated' | 'expected', part: 'value' | 'low' | 'high', vi: string, en: string): FindingColumn {
  const cell = ({ finding }: FindingRow) => toAmountParts(finding[field])[part];
  return { short, header: { vi, en }, type: 'number', cell };
}

function text(short: string, vi: string, en: string, cell: FindingColumn['cell']): FindingColumn {
  return { short, header: { vi, en }, type: 'text', cell };
}

function toAmountParts({ obsValue: value, low, high }: Amount): Record<'value' | 'low' | 'high', string | null> {
  return { value, low, high };
}

/** The columns of a table of findings, in their order: public, as those of observations are. */
export const FINDING_COLUMNS: readonly FindingColumn[] = [
  text('key', 'Mã', 'Key', ({ finding }) => finding.key),
  text('rule', 'Quy tắc', 'Rule', ({ finding }) => finding.rule),
  { ...text('kind', 'Loại', 'Kind', ({ finding }) => finding.kind), readable: ({ finding }, _, locale) => KIND_NAMES[finding.kind][locale] },
  { ...text('severity', 'Mức độ', 'Severity', ({ finding }) => finding.severity), readable: ({ finding }, _, locale) => SEVERITY_NAMES[finding.severity][locale] },
  { ...text('verdict', 'Kết luận', 'Verdict', ({ finding }) => toVerdict(finding)), readable: ({ finding }, _, locale) => VERDICT_NAMES[toVerdict(finding)][locale] },
  text('title', 'Nội dung', 'Title', ({ finding }, _, locale) => finding.title[locale]),
  text('explanation', 'Giải thích', 'Explanation', ({ finding }, _, locale) => finding.explanation[locale]),
  text('reading', 'Cách đọc khớp số', 'Reading that would agree', ({ finding }, _, locale) => finding.reading?.[locale] ?? null),
  amount('stated_value', 'stated', 'value', 'Số công bố', 'Stated value'),
  amount('stated_low', 'stated', 'low', 'Cận dưới số công bố', 'Lower bound of what is stated'),
  amount('stated_high', 'stated', 'high', 'Cận trên số công bố', 'Upper bound of what is stated'),
  amount('expected_value', 'expected', 'value', 'Số đối chiếu', 'Expected value'),
  amount('expected_low', 'expected', 'low', 'Cận dưới số đối chiếu', 'Lower bound of what is expected'),
  amount('expected_high', 'expected', 'high', 'Cận trên số đối chiếu', 'Upper bound of what is expected'),
  text('unit_measure', 'Đơn vị', 'Unit', ({ finding }) => finding.stated.unitMeasure),
  text('observations', 'Các số liệu', 'Observations', ({ members }) => members.map(toObservationRef).join(' ')),
  text('sources', 'Định danh nguồn', 'Source ids', ({ finding }) => finding.sources.join(' ')),
  text('explained', 'Lý do của biên tập viên', 'Editor’s reason', ({ finding }, _, locale) => finding.explained && toSpoken(finding.explained.reason, locale).text),
  text('explained_by', 'Biên tập viên', 'Editor', ({ finding }) => finding.explained?.author ?? null),
  text('recorded_at', 'Thời điểm phát hiện', 'Recorded at', ({ finding }) => finding.recordedAt),
];

function toAmountJson(of: Amount): ExactJson {
  const { value, low, high } = toAmountParts(of);
  return { value: toExactNumber(value), low: toExactNumber(low), high: toExactNumber(high), unitMeasure: of.unitMeasure };
}

function toMemberJson(o: Observation): ExactJson {
  const { seriesKey, timePeriod, sourceId, claim, printed } = o;
  return { ref: toObservationRef(o), series: seriesKey, timePeriod, source: sourceId, claim, value: toExactNumber(o.obsValue), low: toExactNumber(o.low), high: toExactNumber(o.high), unitMeasure: o.unitMeasure, printed };
}

/** A finding for programs, its words in one language. */
function toFindingJson({ finding, members }: FindingRow, locale: Locale): ExactJson {
  const { id, key, rule, kind, severity, explained, recordedAt } = finding;
  return {
    id,
    key,
    rule,
    kind,
    severity,
    verdict: toVerdict(finding),
    title: finding.title[locale],
    explanation: finding.explanation[locale],
    observations: members.map(toMemberJson),
    stated: toAmountJson(finding.stated),
    expected: toAmountJson(finding.expected),
    steps: finding.steps.map(({ formula, figures, result }) => ({ formula: formula[locale], figures: figures[locale], result: toAmountJson(result) })),
    reading: finding.reading?.[locale] ?? null,
    explained: explained && { reason: toSpoken(explained.reason, locale).text, author: explained.author, recordedAt: explained.recordedAt },
    recordedAt,
    url: urls.finding(locale, key),
  };
}

/** The same of any number of findings: a JSON array in chunks, as their pages come. */
export async function* toFindingsJson(pages: AsyncIterable<readonly FindingRow[]>, locale: Locale): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of pages) {
    for (const row of rows) {
      yield separator + toJsonText(toFindingJson(row, locale)).trimEnd();
      separator = ',\n';
    }
  }
  yield separator === ',\n' ? '\n]' : '[]';
}
