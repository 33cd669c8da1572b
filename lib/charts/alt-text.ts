import { formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { toNoteWords } from '../core/note';
import { toQuantity } from '../core/quantity';
import { withFullStop } from '../core/full-stop';
import type { ChartView } from './chart-view';
import { isForeign } from './note-unit';
import { toNoteTime } from './note-unit-words';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import { EVIDENCE_WORDS } from './chart-words';
import { toEventText } from './event-lane';

type Words = Record<Locale, (...parts: string[]) => string>;

const KIND: Record<ChartView['spec']['kind'], Record<Locale, string>> = {
  time: { vi: 'Biểu đồ theo thời gian', en: 'Chart over time' },
  bars: { vi: 'Biểu đồ thanh', en: 'Bar chart' },
  share: { vi: 'Biểu đồ tỷ trọng', en: 'Chart of shares' },
  timeline: { vi: 'Dòng thời gian', en: 'Timeline' },
  stacked: { vi: 'Biểu đồ cột chồng', en: 'Stacked columns' },
  composition: { vi: 'Biểu đồ cơ cấu', en: 'Parts of a whole' },
  slope: { vi: 'Biểu đồ độ dốc', en: 'Slope chart' },
  dumbbell: { vi: 'Biểu đồ quả tạ', en: 'Dumbbell chart' },
};

const FROM_TO: Words = { vi: (a, b) => `từ ${a} đến ${b}`, en: (a, b) => `from ${a} to ${b}` };
const HIGHEST: Words = { vi: (a) => `cao nhất ${a}`, en: (a) => `highest ${a}` };
const IMPLIED: Words = {
  vi: (n) => `${n} giá trị suy ra, không do nguồn nêu.`,
  en: (n) => (n === '1' ? '1 value is implied, not stated.' : `${n} values are implied, not stated.`),
};
const COMPUTED: Words = {
  vi: (n) => `${n} giá trị tính từ số chính thức.`,
  en: (n) => (n === '1' ? '1 value is computed from official figures.' : `${n} values are computed from official figures.`),
};
const PARTIAL: Words = { vi: (a) => `${a}: không phải cả năm.`, en: (a) => `${a}: not a whole year.` };
const FINDING: Words = { vi: (a) => withFullStop(`Cảnh báo: ${a}`), en: (a) => withFullStop(`Warning: ${a}`) };
const NOTES: Words = { vi: (a) => withFullStop(`Chú thích trên biểu đồ: ${a}`), en: (a) => withFullStop(`Annotations on the chart: ${a}`) };
const EVENTS: Words = { vi: (n, a, b) => `${n} sự kiện, từ “${a}” đến “${b}”.`, en: (n, a, b) => `${n} events, from “${a}” to “${b}”.` };

/** "395.4 m in 2000"; the range too where it is wide: more than 2 % of the value. */
function toValueText(mark: ObservationMark, locale: Locale): string {
  const { observation: o } = mark;
  const { value, low, high } = toQuantity(o);
  const isWide = value && low && high && !value.isZero() && high.minus(low).dividedBy(value.abs()).gt(0.02);
  const range = isWide ? ` (${formatObservationInterval(o, locale)})` : '';
  return `${formatObservation(o, locale)}${range}, ${formatPeriod(o.timePeriod, locale)}`;
}

/** First, last and highest statement of one series; one of a kind is named once. */
function toSeriesText(marks: readonly ObservationMark[], locale: Locale): string {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return '';
  const named = first === last ? toValueText(first, locale) : FROM_TO[locale](toValueText(first, locale), toValueText(last, locale));
  const highest = marks.reduce((a, b) => (b.y > a.y ? b : a));
  const isNew = highest !== first && highest !== last;
  return `${first.label}: ${named}${isNew ? `; ${HIGHEST[locale](toValueText(highest, locale))}` : ''}`;
}

function toSeriesTexts(marks: readonly ObservationMark[], locale: Locale): string[] {
  const keys = [...new Set(marks.map(({ spec }) => spec.key))];
  return keys.map((key) => toSeriesText(marks.filter(({ spec }) => spec.key === key).toSorted((a, b) => a.at - b.at), locale));
}

function toWarnings(view: ChartView, marks: readonly ObservationMark[], locale: Locale): string[] {
  const derived = marks.filter((mark) => mark.derived && mark.rank >= 0);
  const implied = derived.filter((mark) => mark.implied).length;
  const computed = derived.length - implied;
  const partial = [...new Set(marks.filter((mark) => mark.partial).map(({ observation }) => formatPeriod(observation.timePeriod, locale)))];
  const findings = view.findings.filter(({ id }) => marks.some((mark) => mark.findings.some((finding) => finding.id === id)));
  return [
    ...(implied ? [IMPLIED[locale](String(implied))] : []),
    ...(computed ? [COMPUTED[locale](String(computed))] : []),
    ...partial.map((period) => PARTIAL[locale](period)),
    ...findings.map(({ title }) => FINDING[locale](title[locale])),
  ];
}

function toEventsText(view: ChartView, locale: Locale): string[] {
  const [first, last] = [view.events[0], view.events.at(-1)];
  if (view.spec.kind !== 'timeline' || !first || !last) return [];
  const inferred = ` (${EVIDENCE_WORDS.inferred[locale]})`;
  return [EVENTS[locale](String(view.events.length), toEventText(first, locale, inferred), toEventText(last, locale, inferred))];
}

function toNotesText(view: ChartView, locale: Locale): string[] {
  const drawn = (view.spec.annotations ?? []).filter((note) => !isForeign(note, view));
  const texts = drawn.map((note) => {
    const dates = toNoteTime(note, locale);
    return dates ? `${dates}: ${toNoteWords(note, locale)}` : toNoteWords(note, locale);
  });
  return texts.length ? [NOTES[locale](texts.join('; '))] : [];
}

/** What the picture shows, in words made from its data: kind, title, first, last and highest statements, warnings. */
export function toAltText(view: ChartView, locale: Locale): string {
  const marks = toObservationMarks(view, locale);
  const [main, official] = [marks.filter(({ rank }) => rank >= 0), marks.filter(({ rank }) => rank < 0)];
  const stated = main.filter(({ derived }) => !derived);
  const told = [...toSeriesTexts(stated.length ? stated : main, locale), ...toSeriesTexts(official, locale)];
  const opening = `${KIND[view.spec.kind][locale]}: ${view.spec.title[locale]}.`;
  const values = told.length ? [`${told.join('; ')}.`] : [];
  return [opening, ...values, ...toEventsText(view, locale), ...toWarnings(view, marks, locale), ...toNotesText(view, locale)].join(' ');
}
