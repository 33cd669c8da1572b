import type { Observation } from '../core/observation';
import type { ChartParts } from './view-parts';

/** A column of a table: the values that occur, and for each row the place of its own; without places, one value for all rows or one for each. */
interface Column<T> {
  readonly values: readonly T[];
  readonly places?: readonly number[];
  /** Its places are those of this column: the period's, the series'. */
  readonly like?: keyof Observation;
}

/** Observations by columns: what is the same in thousands of rows is said once. */
interface PackedObservations {
  readonly count: number;
  readonly columns: { readonly [K in keyof Observation]: Column<Observation[K]> };
}

type Packed = Omit<ChartParts, 'observations' | 'ancestors'> & { readonly observations: PackedObservations; readonly ancestors: PackedObservations };

/** What may follow from a column before it, row by row. */
const LEADERS = ['seriesKey', 'timePeriod', 'obsValue'] as const satisfies readonly (keyof Observation)[];

const NAMES = [
  ...LEADERS,
  'id', 'reporter', 'partner', 'flow', 'measure', 'sector', 'freq', 'unitMeasure', 'periodStart', 'periodEnd', 'basePeriod', 'low', 'high', 'qualifier', 'printed', 'obsStatus',
  'sourceId', 'claim', 'paragraph', 'sentenceHash', 'derivation', 'note', 'position', 'recordedAt', 'supersededAt',
] as const satisfies readonly (keyof Observation)[];

/** Each distinct value once, in order of appearance, and each row's place among them. */
function toDistinct<T>(rows: readonly T[]): { values: T[]; places: number[] } {
  const known = new Map<T, number>();
  const places = rows.map((value) => {
    const at = known.get(value) ?? known.size;
    known.set(value, at);
    return at;
  });
  return { values: [...known.keys()], places };
}

/** The values at a leader's places; null where rows with one place there differ here. */
function toFollowing<T>(rows: readonly T[], { length }: readonly unknown[], places: readonly number[]): T[] | null {
  const values = Array.from<T>({ length });
  const isKnown = new Uint8Array(length);
  for (const [row, place] of places.entries()) {
    const value = rows[row] as T;
    if (isKnown[place] && values[place] !== value) return null;
    values[place] = value;
    isKnown[place] = 1;
  }
  return values;
}

function packObservations(observations: readonly Observation[]): PackedObservations {
  const leaders = new Map(LEADERS.map((name) => [name, toDistinct<Observation[typeof name]>(observations.map((o) => o[name]))]));
  const toColumn = (name: keyof Observation): Column<unknown> => {
    const rows = observations.map((o) => o[name]);
    const { values, places } = toDistinct<unknown>(rows);
    if (values.length <= 1) return { values };
    if (values.length === rows.length) return { values: rows };
    for (const [like, leader] of leaders) {
      // A leader keeps its own places, which others follow.
      if (leaders.has(name as typeof like) || leader.values.length === rows.length) continue;
      const following = toFollowing(rows, leader.values, leader.places);
      if (following) return { values: following, like };
    }
    return { values, places };
  };
  return { count: observations.length, columns: Object.fromEntries(NAMES.map((name) => [name, toColumn(name)])) as PackedObservations['columns'] };
}

function unpackObservations({ count, columns }: PackedObservations): Observation[] {
  const read = <K extends keyof Observation>(name: K): ((row: number) => Observation[K]) => {
    const { values, like, places = like && columns[like].places } = columns[name];
    const at = (place: number): Observation[K] => values[place] as Observation[K];
    return places ? (row) => at(places[row] ?? 0) : values.length === 1 ? () => at(0) : at;
  };
  const [id, seriesKey, reporter, partner, flow, measure, sector, freq] = [read('id'), read('seriesKey'), read('reporter'), read('partner'), read('flow'), read('measure'), read('sector'), read('freq')];
  const [timePeriod, periodStart, periodEnd, basePeriod, unitMeasure] = [read('timePeriod'), read('periodStart'), read('periodEnd'), read('basePeriod'), read('unitMeasure')];
  const [obsValue, low, high, qualifier, printed, obsStatus] = [read('obsValue'), read('low'), read('high'), read('qualifier'), read('printed'), read('obsStatus')];
  const [sourceId, claim, paragraph, sentenceHash, derivation, note] = [read('sourceId'), read('claim'), read('paragraph'), read('sentenceHash'), read('derivation'), read('note')];
  const [position, recordedAt, supersededAt] = [read('position'), read('recordedAt'), read('supersededAt')];
  // Written out: objects made by a loop over names are slow ever after.
  return Array.from({ length: count }, (_, i) => ({
    id: id(i), seriesKey: seriesKey(i), reporter: reporter(i), partner: partner(i), flow: flow(i), measure: measure(i), sector: sector(i), freq: freq(i),
    timePeriod: timePeriod(i), periodStart: periodStart(i), periodEnd: periodEnd(i), basePeriod: basePeriod(i), unitMeasure: unitMeasure(i),
    obsValue: obsValue(i), low: low(i), high: high(i), qualifier: qualifier(i), printed: printed(i), obsStatus: obsStatus(i),
    sourceId: sourceId(i), claim: claim(i), paragraph: paragraph(i), sentenceHash: sentenceHash(i), derivation: derivation(i), note: note(i),
    position: position(i), recordedAt: recordedAt(i), supersededAt: supersededAt(i),
  }));
}

/** Parts as one text for a page: a tenth of what their rows take, and read at once. */
export function packParts(parts: ChartParts): string {
  const packed: Packed = { ...parts, observations: packObservations(parts.observations), ancestors: packObservations(parts.ancestors) };
  return JSON.stringify(packed);
}

/** @param text made by `packParts`. */
export function unpackParts(text: string): ChartParts {
  const packed = JSON.parse(text) as Packed;
  return { ...packed, observations: unpackObservations(packed.observations), ancestors: unpackObservations(packed.ancestors) };
}
