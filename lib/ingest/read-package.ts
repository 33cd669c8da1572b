import { derive } from '../audit/derive';
import type { ChartSpec } from '../charts/chart-spec';
import { COMPUTED_SOURCE, type Observation, toObservationRef, type UnsavedObservation } from '../core/observation';
import type { Package } from '../db/package-rows';
import { readArea, readMeasure, readSeries } from './catalogue-rows';
import { RowReader } from './cell-check';
import { readChart } from './chart-file';
import { readTable } from './csv-table';
import { readDescriptor } from './descriptor';
import { readEvent } from './event-rows';
import { readObservation } from './observation-rows';
import { ProblemList } from './problem-list';
import { readSource } from './source-rows';
import { type PackageFile, readText } from './text-file';
import { TABLES, type TableName } from './table-schema';

/** A row with the value that was read from it. */
interface Read<T> {
  readonly row: RowReader;
  readonly value: T;
}

class PackageReader {
  readonly problems = new ProblemList();
  readonly #texts: ReadonlyMap<string, string | null>;

  constructor(files: readonly PackageFile[]) {
    this.#texts = new Map(files.map((file) => [file.path, readText(file, this.problems)]));
  }

  /** The text of a file; '' where it is unreadable, which has then been reported. */
  text(path: string): string {
    const text = this.#texts.get(path);
    if (text === undefined) this.problems.add({ file: path, reason: 'is missing' });
    return text ?? '';
  }

  has(path: string): boolean {
    return typeof this.#texts.get(path) === 'string';
  }

  paths(folder: string): string[] {
    return [...this.#texts.keys()].filter((path) => path.startsWith(folder)).toSorted();
  }

  /** Rows of a table, checked cell by cell, each read by `read`. */
  table<T>(path: string, name: TableName, read: (row: RowReader) => T | null): Read<T>[] {
    const text = this.text(path);
    if (!this.has(path)) return [];
    const fields = TABLES[name];
    const rows = readTable(path, text, fields.map((field) => field.name), this.problems).map((row) => new RowReader(path, row, fields, this.problems));
    return rows.flatMap((row) => {
      const value = read(row);
      return value === null ? [] : [{ row, value }];
    });
  }
}

/** Reports every row whose key an earlier row has. */
function refuseDuplicates<T>(rows: readonly Read<T>[], field: string, toKey: (value: T) => string, noun: string): T[] {
  const lines = new Map<string, number>();
  for (const { row, value } of rows) {
    const first = lines.get(toKey(value));
    if (first === undefined) lines.set(toKey(value), row.line);
    else row.report(field, `duplicate ${noun}, first on line ${first}`);
  }
  return rows.map(({ value }) => value);
}

function byKey<T>(values: readonly T[], toKey: (value: T) => string): Map<string, T> {
  return new Map(values.map((value) => [toKey(value), value]));
}

/** Order of appearance in the source, as the rows stand. */
function withPositions(observations: readonly UnsavedObservation[]): UnsavedObservation[] {
  const counts = new Map<string, number>();
  return observations.map((o) => {
    const position = (counts.get(o.sourceId) ?? 0) + 1;
    counts.set(o.sourceId, position);
    return { ...o, position };
  });
}

/** The same statement, however its period is written. */
function toStatementKey(o: UnsavedObservation): string {
  return [o.seriesKey, o.periodStart, o.periodEnd, o.sourceId, o.claim].join('\n');
}

/** Keys of the series that the rules will make of these observations. */
function toDerivedKeys(observations: readonly UnsavedObservation[], units: ReadonlyMap<string, string>): string[] {
  const saved = observations.map((o): Observation => ({ ...o, id: toObservationRef(o), recordedAt: '', supersededAt: null }));
  return derive(saved, { units }).map(({ seriesKey }) => seriesKey);
}

function readCharts(reader: PackageReader, parts: Omit<Package, 'charts'>): ChartSpec[] {
  const units = new Map(parts.measures.map(({ code, unitMeasure }) => [code, unitMeasure]));
  const known = {
    series: new Set([...parts.series.map(({ key }) => key), ...toDerivedKeys(parts.observations, units)]),
    sources: new Set(parts.sources.map(({ id }) => id)),
    events: new Set(parts.events.map(({ id }) => id)),
    areas: new Set(parts.areas.map(({ code }) => code)),
  };
  const paths = reader.paths('charts/').filter((path) => reader.has(path));
  return paths.flatMap((path) => readChart(path, reader.text(path), known, reader.problems) ?? []);
}

function readCatalogue(reader: PackageReader, paths: Readonly<Record<TableName, string>>): Pick<Package, 'sources' | 'areas' | 'measures'> {
  const sources = refuseDuplicates(reader.table(paths.sources, 'sources', readSource), 'id', ({ id }) => id, 'source');
  const areaRows = reader.table(paths.areas, 'areas', readArea);
  const areas = refuseDuplicates(areaRows, 'code', ({ code }) => code, 'area');
  const codes = new Set(areas.map(({ code }) => code));
  for (const { row } of areaRows) row.checkKnown('parent_code', codes, 'area');
  if (!sources.some(({ id, kind }) => id === COMPUTED_SOURCE && kind === 'computation')) {
    const reason = `has no source "${COMPUTED_SOURCE}" of kind computation, under which computed values are kept`;
    reader.problems.add({ file: paths.sources, reason });
  }
  const measures = refuseDuplicates(reader.table(paths.measures, 'measures', readMeasure), 'code', ({ code }) => code, 'measure');
  return { sources, areas, measures };
}

function readTables(reader: PackageReader, paths: Readonly<Record<TableName, string>>): Omit<Package, 'charts'> {
  const catalogue = readCatalogue(reader, paths);
  const areas = new Set(catalogue.areas.map(({ code }) => code));
  const measures = byKey(catalogue.measures, ({ code }) => code);
  const sources = byKey(catalogue.sources, ({ id }) => id);
  const seriesRows = reader.table(paths.series, 'series', (row) => readSeries(row, { areas, measures }));
  const series = refuseDuplicates(seriesRows, 'key', ({ key }) => key, 'series');
  const known = { series: byKey(series, ({ key }) => key), measures, sources };
  const rows = reader.table(paths.observations, 'observations', (row) => readObservation(row, known));
  const observations = withPositions(refuseDuplicates(rows, 'time_period', toStatementKey, 'of the same series, period, source and claim'));
  const eventRows = reader.table(paths.events, 'events', (row) => readEvent(row, { areas, sources }));
  return { ...catalogue, series, observations, events: refuseDuplicates(eventRows, 'id', ({ id }) => id, 'event') };
}

/**
 * Reads and checks a whole data package: datapackage.json, its six tables and charts/*.json. Pure.
 * @param files with paths relative to the package.
 * @throws TradeciteError bad-data with file, line, column, field and reason of everything that is wrong (the first hundred).
 */
export function readPackage(files: readonly PackageFile[]): Package {
  const reader = new PackageReader(files);
  const paths = readDescriptor(reader.text('datapackage.json'), reader.problems);
  const tables = readTables(reader, paths);
  const charts = readCharts(reader, tables);
  reader.problems.throwIfAny();
  return { ...tables, charts };
}
