import { type ChartView, toVisibleObservations } from '@/lib/charts/chart-view';
import { checkTime } from '@/lib/charts/empty-time';
import type { TradeEvent } from '@/lib/core/catalogue';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import { isInTime, isMatch } from '@/lib/core/observation-match';
import type { DataQuery } from '@/lib/core/query';
import { type ChartQuestion, findChartView } from '@/lib/db/find-chart-view';
import { type AnnotationRow, NOTE_COLUMNS, toNoteRows } from '@/lib/formats/annotation-columns';
import { toLookup } from '@/lib/formats/column';
import type { CsvOptions, Table } from '@/lib/formats/csv';
import { EVENT_COLUMNS } from '@/lib/formats/event-columns';
import { toNamedTable } from '@/lib/formats/json';
import { OBSERVATION_COLUMNS, toObservationColumns } from '@/lib/formats/observation-columns';
import { toCsvFile, toJsonFile } from './data-file';
import { toMissingChart } from './missing';

/** What tables may be asked for once it is clear what is computed. */
type TableQuery = Omit<DataQuery, 'transform'>;

/** @throws TradeciteError not-found where there is, or at that time was, no such chart. */
export async function findExistingView(slug: string, question: ChartQuestion): Promise<ChartView> {
  const view = await findChartView(slug, question);
  if (!view) throw await toMissingChart(slug, question.asOf);
  return view;
}

function toEvents({ events }: ChartView, { time, source }: TableQuery): TradeEvent[] {
  return events.filter((event) => isInTime(event, time) && (!source?.length || source.includes(event.sourceId)));
}

/**
 * `full`: all observations of the chart's series; `filtered`: those that it draws; of either, what the parameters ask for.
 * @throws TradeciteError bad-data where they ask for years of which there is none: the same as for a picture
 */
function toTables(view: ChartView, query: TableQuery): { observations: Table<Observation>; events: Table<TradeEvent>; annotations: Table<AnnotationRow> } {
  const [lookup, rows] = [toLookup(view), query.csvType === 'filtered' ? toVisibleObservations(view) : view.observations];
  checkTime(view.spec.kind, { observations: rows, events: view.events }, query.time);
  return {
    observations: { columns: toObservationColumns(view.remarks), pages: [rows.filter((observation) => isMatch(observation, query))], lookup },
    events: { columns: EVENT_COLUMNS, pages: [toEvents(view, query)], lookup },
    annotations: { columns: NOTE_COLUMNS, pages: [toNoteRows(view)], lookup },
  };
}

/** What a view draws, in the columns of every table of observations. */
export function toViewTable(view: ChartView): Table<Observation> {
  return { columns: OBSERVATION_COLUMNS, pages: [toVisibleObservations(view)], lookup: toLookup(view) };
}

/** The chart's observations as CSV; a timeline has none, so its events. */
export function toChartCsv(view: ChartView, query: TableQuery, locale: Locale): Response {
  const { observations, events } = toTables(view, query);
  const options: CsvOptions = { locale, shortNames: query.useColumnShortNames, excel: query.excel };
  const title = view.spec.title[locale];
  return view.spec.kind === 'timeline' ? toCsvFile(title, events, options) : toCsvFile(title, observations, options);
}

/** What the chart says about itself, its observations, its events and its annotations. */
export function toChartJson(view: ChartView, query: TableQuery, locale: Locale): Response {
  const { observations, events, annotations } = toTables(view, query);
  const { slug, kind, kicker, title, subtitle, notes, time = null } = view.spec;
  const head = { slug, revision: view.revision, kind, kicker, title, subtitle, time, notes, series: view.series };
  const tables = [toNamedTable('observations', observations, locale), toNamedTable('events', events, locale), toNamedTable('annotations', annotations, locale)];
  return toJsonFile(head, tables, title[locale]);
}
