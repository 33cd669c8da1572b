import { toVisibleObservations, type ChartView } from '../charts/chart-view';
import { EVIDENCE_WORDS } from '../charts/chart-words';
import { type PointEvidence, toPointEvidence } from '../charts/point-evidence';
import { toReadingOrder } from '../charts/reading-order';
import type { Source, TradeEvent } from '../core/catalogue';
import { toCitation } from '../core/citation';
import { toFindingKey } from '../core/finding';
import { KIND_NAMES } from '../core/finding-words';
import { formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { urls } from '../core/urls';
import { EMBED_WORDS } from './embed-words';
import { toHtmlText } from './html';

interface TableOptions {
  readonly locale: Locale;
  readonly evidence: boolean;
}

/** Cells are markup. The first names the row. */
interface Table {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Opens in a window of its own, as the page's `base` says. */
export function toLink(href: string, text: string): string {
  return `<a href="${toHtmlText(href)}">${toHtmlText(text)}</a>`;
}

/** "Kinh tế & Đô thị, tháng 10/2014 (suy ra), đoạn 4", leading to the source's page. */
function toSourceCell(source: Source | undefined, paragraph: number | null, locale: Locale): string {
  if (!source || source.kind === 'computation') return '';
  const inferred = source.publishedOn && source.inferred['publishedOn'] ? ` (${EVIDENCE_WORDS.inferred[locale]})` : '';
  const place = paragraph ? `, ${EMBED_WORDS.paragraph[locale]} ${paragraph}` : '';
  return toLink(urls.source(locale, source.id), toCitation(source, locale)) + inferred + place;
}

const NOTES: ReadonlySet<string> = new Set(['base', 'formula', 'note']);

/** What a figure is measured against, worked out or noted; then what it was held against: the page behind that link has the arithmetic. */
function toNotes({ lines, findings }: PointEvidence, locale: Locale): string[] {
  const notes = lines.filter(({ name }) => NOTES.has(name)).map(({ name, label, text }) => toHtmlText(name === 'note' ? text : `${label}: ${text}`));
  const links = findings.map((finding) => `${toHtmlText(KIND_NAMES[finding.kind][locale])}: ${toLink(urls.finding(locale, toFindingKey(finding)), finding.title[locale])}`);
  return [...notes, ...links];
}

function toFigureCells(view: ChartView, o: Observation, { locale, evidence }: TableOptions): string[] {
  const said = toPointEvidence(view, o, locale);
  const text = (name: string) => toHtmlText(said.lines.find((line) => line.name === name)?.text ?? '');
  const spec = view.spec.series.find(({ key }) => key === o.seriesKey);
  const name = spec?.label?.[locale] ?? view.series.find(({ key }) => key === o.seriesKey)?.title[locale] ?? '';
  const source = toSourceCell(said.source ?? undefined, o.paragraph, locale);
  const wording = evidence ? [text('printed'), text('range'), text('status')] : [];
  return [toHtmlText(said.period), text('value'), toHtmlText(name), ...wording, source, ...(evidence ? [toNotes(said, locale).join('<br>')] : [])];
}

function toFigures(view: ChartView, options: TableOptions): Table {
  const { locale, evidence } = options;
  const names = evidence ? (['period', 'value', 'series', 'printed', 'range', 'status', 'source', 'note'] as const) : (['period', 'value', 'series', 'source'] as const);
  const known = new Map(toVisibleObservations(view).map((o) => [o.id, o]));
  const rows = toReadingOrder(view).flatMap(({ id }) => known.get(id) ?? []);
  return {
    caption: toHtmlText(view.spec.subtitle[locale]),
    headers: names.map((name) => EVIDENCE_WORDS[name][locale]),
    rows: rows.map((o) => toFigureCells(view, o, options)),
  };
}

function toEventCells(view: ChartView, event: TradeEvent, { locale, evidence }: TableOptions): string[] {
  const source = view.sources.find(({ id }) => id === event.sourceId);
  const time = formatPeriod(event.timePeriod, locale) + (event.inferred ? ` (${EVIDENCE_WORDS.inferred[locale]})` : '');
  const printed = evidence ? [toHtmlText(event.printed ? `“${event.printed}”` : '')] : [];
  return [toHtmlText(time), toHtmlText(event.title[locale]), ...printed, toSourceCell(source, event.paragraph, locale)];
}

function toEvents(view: ChartView, options: TableOptions): Table {
  const { locale, evidence } = options;
  const printed = evidence ? [EVIDENCE_WORDS.printed[locale]] : [];
  return {
    caption: EMBED_WORDS.events[locale],
    headers: [EMBED_WORDS.time[locale], EMBED_WORDS.event[locale], ...printed, EVIDENCE_WORDS.source[locale]],
    rows: view.events.map((event) => toEventCells(view, event, options)),
  };
}

/** End tags that HTML does not need are left out. */
function toMarkup({ caption, headers, rows }: Table): string {
  const head = headers.map((name) => `<th scope="col">${toHtmlText(name)}`).join('');
  const body = rows.map(([first = '', ...cells]) => `<tr><th scope="row">${first}${cells.map((cell) => `<td>${cell}`).join('')}`).join('');
  return `<table><caption>${caption}</caption><thead><tr>${head}<tbody>${body}</table>`;
}

/**
 * A row for each stop of the reading order, so that a drawn point's place (`data-i`) is also the place of its row: figures,
 * then events.
 */
export function toEmbedTables(view: ChartView, options: TableOptions): string {
  const tables = [toFigures(view, options), toEvents(view, options)];
  return tables.filter(({ rows }) => rows.length > 0).map(toMarkup).join('');
}
