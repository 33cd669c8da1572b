import { type ChartSpec, chartSpec } from '../charts/chart-spec';
import { UNITS } from '../core/codes';
import { checkInput } from '../core/issue-detail';
import { isPeriod } from '../core/period';
import type { ProblemList } from './problem-list';
import { toPlace } from './text-file';

/** What a chart may name. */
export interface KnownToCharts {
  readonly series: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

interface Fault {
  /** Path inside the spec: `series.0.key`. */
  readonly field: string;
  readonly reason: string;
  /** What stands wrong in the file, to find its line by. */
  readonly text?: string;
}

/** Node says where JSON breaks as "… position 123 …" or not at all (an early end). */
function findJsonPlace(text: string, message: string): ReturnType<typeof toPlace> {
  const position = /position (\d+)/u.exec(message)?.[1];
  return toPlace(text, position ? Number(position) : text.length);
}

function readJson(path: string, text: string, problems: ProblemList): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.add({ file: path, ...findJsonPlace(text, (error as Error).message), reason: `is not JSON: ${(error as Error).message}` });
    return undefined;
  }
}

function findUnknown(texts: readonly string[] | undefined, known: ReadonlySet<string>, noun: string, path: string): Fault[] {
  return (texts ?? []).flatMap((text, index) => (known.has(text) ? [] : [{ field: `${path}.${index}`, reason: `unknown ${noun} "${text}"`, text }]));
}

function findSeriesFaults({ key, sources, periods }: ChartSpec['series'][number], index: number, known: KnownToCharts): Fault[] {
  const path = `series.${index}`;
  return [
    ...(known.series.has(key) ? [] : [{ field: `${path}.key`, reason: `unknown series "${key}"`, text: key }]),
    ...findUnknown(sources, known.sources, 'source', `${path}.sources`),
    ...(periods ?? []).flatMap((text, at) => (isPeriod(text) ? [] : [{ field: `${path}.periods.${at}`, reason: `"${text}" is not a time period`, text }])),
  ];
}

function findTimeFaults({ time }: ChartSpec): Fault[] {
  const [from = '', to = ''] = time?.split('..') ?? [];
  return from && to && from > to ? [{ field: 'time', reason: `"${time}" ends before it begins`, text: time ?? '' }] : [];
}

function findFaults(spec: ChartSpec, path: string, known: KnownToCharts): Fault[] {
  const unit = spec.y?.unit;
  return [
    ...(path.endsWith(`/${spec.slug}.json`) ? [] : [{ field: 'slug', reason: `"${spec.slug}" is not the name of the file`, text: spec.slug }]),
    ...spec.series.flatMap((series, index) => findSeriesFaults(series, index, known)),
    ...findTimeFaults(spec),
    ...(unit === undefined || unit in UNITS ? [] : [{ field: 'y.unit', reason: `unknown unit "${unit}"`, text: unit }]),
    ...findUnknown(spec.events?.ids, known.events, 'event', 'events.ids'),
    ...findUnknown(spec.events?.areas, known.areas, 'area', 'events.areas'),
  ];
}

function findPlace(text: string, wrong: string | undefined): ReturnType<typeof toPlace> {
  const offset = wrong === undefined ? -1 : text.indexOf(JSON.stringify(wrong));
  return toPlace(text, Math.max(0, offset));
}

/** One chart of data/charts; null, with the reasons reported, where it is not a chart or names what the package lacks. */
export function readChart(path: string, text: string, known: KnownToCharts, problems: ProblemList): ChartSpec | null {
  const json = readJson(path, text, problems);
  if (json === undefined) return null;
  const checked = checkInput(chartSpec, json);
  const spec = 'data' in checked ? checked.data : null;
  const faults: Fault[] = 'data' in checked ? findFaults(checked.data, path, known) : checked.details.map(({ field = '', reason }) => ({ field, reason: `${field || 'the file'}: ${reason}` }));
  for (const { field, reason, text: wrong } of faults) problems.add({ file: path, ...findPlace(text, wrong), field, reason });
  return faults.length === 0 ? spec : null;
}
