import type { Area, Measure, Series } from '../../core/catalogue';
import type { ErrorDetail } from '../../core/errors';
import { DISCRETE_UNITS } from '../../core/codes';
import { answerFault } from '../../core/faults/answer-faults';
import { importFault } from '../../core/faults/import-faults';
import type { Dimensions } from '../../core/observation';
import { toSeriesKey } from '../../core/observation';
import { parsePeriod, type Period } from '../../core/period';
import { toSeriesTitle } from '../../core/series-title';
import { AreaLookup } from './area-lookup';
import { MeasureLookup } from './measure-lookup';
import { type ImportRow, type Outcome, type Problem, toDetail, toProblem, toSkip } from './import-row';
import { toTokenQuantity } from './number-token';
import { OFFICIAL_MEASURES } from './official-measures';

/** A row whose codes are known here, with its interval: what the database's staged table takes. */
export interface ReadyRow {
  readonly series: Series;
  readonly period: Period;
  readonly obsValue: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly row: ImportRow;
}

/** What rows refer to and the database may not have yet. */
export interface NewReferences {
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
}

const REGULAR: Readonly<Record<string, RegExp>> = { A: /^\d{4}$/u, Q: /^\d{4}-Q[1-4]$/u, M: /^\d{4}-\d{2}$/u };

/** Looks up what rows refer to; remembers every series, so that a million rows cost a million look-ups in a map. */
export class RowCheck {
  readonly #lookup: AreaLookup;
  readonly #areas: Map<string, Area>;
  readonly #measures: MeasureLookup;
  readonly #known = new Map<string, Series | Outcome>();
  readonly #periods = new Map<string, Period>();
  readonly #newAreas = new Map<string, Area>();

  constructor(areas: readonly Area[], measures: readonly Measure[]) {
    this.#lookup = new AreaLookup(areas);
    this.#areas = new Map(areas.map((area) => [area.code, area]));
    this.#measures = new MeasureLookup(measures);
  }

  /** A checked row, or what became of it. */
  check(row: ImportRow): ReadyRow | Outcome {
    const series = this.#findSeries(row);
    if ('kind' in series) return this.#at(series, row);
    const regular = REGULAR[series.freq];
    if (regular && !regular.test(row.timePeriod)) return toProblem(row.place, 'timePeriod', importFault('period-off-frequency', { text: row.timePeriod, freq: series.freq }));
    const period = this.#findPeriod(row.timePeriod);
    if (row.plain === null) return { series, period, row, obsValue: null, low: null, high: null };
    const numbers = toTokenQuantity(row.plain, row.unitMult, DISCRETE_UNITS.has(series.unitMeasure));
    if (numbers && this.#isBelowZero(series, numbers.obsValue)) return toProblem(row.place, 'value', importFault('below-zero', { text: row.value ?? '' }));
    return numbers ? { series, period, row, ...numbers } : toProblem(row.place, 'value', importFault('no-number-long', { text: row.value ?? '' }));
  }

  /** Trade one way or both ways; a balance and investment may be below zero. */
  #isBelowZero({ flow, measure }: Series, value: string | null): boolean {
    return /^[XMT]$/u.test(flow) && Boolean(value?.startsWith('-')) && this.#measures.find(measure)?.nature === 'flow';
  }

  /** Everything that the rows so far refer to. Areas and measures are those of these rows only. */
  get references(): NewReferences {
    const series = [...this.#known.values()].filter((known): known is Series => !('kind' in known));
    const unique = [...new Map(series.map((one) => [one.key, one])).values()];
    const used = new Set(unique.map(({ measure }) => measure));
    return { areas: [...this.#newAreas.values()], measures: OFFICIAL_MEASURES.filter(({ code }) => used.has(code)), series: unique };
  }

  /** The same fault for every row of a series, each at its own place. */
  #at(outcome: Outcome, { place }: ImportRow): Outcome {
    if (outcome.kind !== 'problem') return outcome;
    return { kind: 'problem', problems: outcome.problems.map(({ field, ...fault }) => toDetail(place, field?.replace('/', ''), fault)) };
  }

  /** What is wrong with the areas of a row that cannot be read otherwise. */
  findAreaProblems({ place, reporter, partner }: NonNullable<Problem['of']>): ErrorDetail[] {
    const found = [reporter ? this.#findArea('reporter', reporter) : null, this.#findArea('partner', partner)];
    return found.flatMap((area) => (area && isOutcome(area) && area.kind === 'problem' ? area.problems : [])).map(({ field, ...fault }) => toDetail(place, field?.replace('/', ''), fault));
  }

  #findPeriod(timePeriod: string): Period {
    const known = this.#periods.get(timePeriod);
    if (known) return known;
    const period = parsePeriod(timePeriod);
    this.#periods.set(timePeriod, period);
    return period;
  }

  #findSeries(row: ImportRow): Series | Outcome {
    const key = `${row.reporter}\n${row.partner}\n${row.flow}\n${row.measure}\n${row.sector}\n${row.freq}\n${row.unit}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.#makeSeries(row);
    this.#known.set(key, made);
    return made;
  }

  #findArea(field: 'reporter' | 'partner', text: string): Area | Outcome {
    const match = this.#lookup.find(text);
    if (match === null) return toProblem('', field, this.#lookup.toFault(text));
    if ('aggregate' in match) return toSkip(answerFault('skip-group', { text }));
    if (match.added) {
      this.#newAreas.set(match.code, match.added);
      return match.added;
    }
    return this.#areas.get(match.code) ?? toProblem('', field, importFault('area-unknown', { text }));
  }

  #findMeasure(row: ImportRow): Measure | Outcome {
    const named = this.#measures.find(row.measure);
    const measure = named?.code === 'TRADE' && row.unit === 'EUR' ? this.#measures.find('TRADE_EUR') : named;
    if (!measure) return toProblem('', 'measure', this.#measures.toFault(row.measure));
    const { code } = measure;
    return measure.unitMeasure === row.unit ? measure : toProblem('', 'unit', importFault('unit-other', { unit: row.unit, code, wanted: measure.unitMeasure }));
  }

  #makeSeries(row: ImportRow): Series | Outcome {
    const [reporter, partner, measure] = [this.#findArea('reporter', row.reporter), this.#findArea('partner', row.partner), this.#findMeasure(row)];
    const outcomes = [reporter, partner, measure].filter(isOutcome);
    const problems = outcomes.flatMap((found) => (found.kind === 'problem' ? found.problems : []));
    if (problems.length > 0) return { kind: 'problem', problems };
    if (isOutcome(reporter) || isOutcome(partner) || isOutcome(measure)) return outcomes[0] ?? toSkip(answerFault('skip-own'));
    if (reporter.code === partner.code) return toSkip(answerFault('skip-own'));
    const { flow, sector, freq } = row;
    const dimensions: Dimensions = { reporter: reporter.code, partner: partner.code, flow, measure: measure.code, sector, freq };
    const names = { reporter: reporter.name, partner: partner.name, measure: measure.name };
    // Written when read: titles of forty thousand series would be most of an import's memory.
    return {
      ...dimensions,
      key: toSeriesKey(dimensions),
      unitMeasure: measure.unitMeasure,
      note: null,
      get title() {
        return toSeriesTitle(dimensions, names);
      },
    };
  }
}

function isOutcome(found: Area | Measure | Outcome): found is Outcome {
  return 'kind' in found && (found.kind === 'problem' || found.kind === 'skip' || found.kind === 'row');
}

export function isReady(result: ReadyRow | Outcome): result is ReadyRow {
  return 'series' in result;
}
