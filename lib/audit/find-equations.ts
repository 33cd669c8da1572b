import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { compoundEquation, type Equation, flowEquations, growthEquation, multipleEquation, perMonthEquation, shareEquation } from './equation';
import { groupBy } from '../core/group-by';
import { findRelations, MEASURE_RELATIONS, type MeasureRelations, WORLD } from './measure-relations';
import { inPeriod, type Place, toPlaceKey } from './place';


function lastYearOf(o: Observation): string {
  return o.periodEnd.slice(0, 4);
}

/** A change over several years is printed for the years; it is the last of them that has grown. */
export function toLastPeriod(o: Observation): string {
  return parsePeriod(o.timePeriod).months > 12 ? lastYearOf(o) : o.timePeriod;
}

function toCompound(o: Observation, level: string): Equation[] {
  if (!o.basePeriod) return [];
  const years = Number(lastYearOf(o)) - Number(o.basePeriod.slice(0, 4));
  return years > 1 ? [compoundEquation(inPeriod(o, level, lastYearOf(o)), inPeriod(o, level, o.basePeriod), o, years)] : [];
}

/** A sector's share is of all sectors; a partner's, of all partners. */
function toShare(o: Observation, level: string): Equation[] {
  const part = inPeriod(o, level, o.timePeriod);
  if (o.sector !== '_T') return [shareEquation(part, { ...part, sector: '_T' }, o)];
  return o.partner === WORLD ? [] : [shareEquation(part, { ...part, partner: WORLD }, o)];
}

/** The equations that one statement of a rate takes part in. */
function ofRate(o: Observation, r: MeasureRelations): Equation[] {
  const { level } = r;
  if (o.measure === r.growth && o.basePeriod) return [growthEquation(inPeriod(o, level, toLastPeriod(o)), inPeriod(o, level, o.basePeriod), o)];
  if (o.measure === r.multiple && o.basePeriod) return [multipleEquation(inPeriod(o, level, toLastPeriod(o)), inPeriod(o, level, o.basePeriod), o)];
  if (o.measure === r.compound) return toCompound(o, level);
  if (o.measure === r.share) return toShare(o, level);
  if (o.measure !== r.perMonth) return [];
  const { months } = parsePeriod(o.timePeriod);
  return months > 0 ? [perMonthEquation(inPeriod(o, level, o.timePeriod), o, months)] : [];
}

const FLOW_PART = /^[TXMB]$/u;

/** A first look by period, before the place of each of many statements is spelled out. */
export function inPeriodsOf(statements: readonly Observation[], places: Iterable<Pick<Place, 'periodStart'>>): Observation[] {
  const starts = new Set(Array.from(places, ({ periodStart }) => periodStart));
  return statements.filter(({ periodStart }) => starts.has(periodStart));
}

/** Where somebody speaks of two-way trade or a balance, or of a rate of it: only there exports and imports have to add up to something. */
function toNeeded(statements: readonly Observation[], rates: readonly Equation[]): Place[] {
  const places: Place[] = rates.flatMap(({ variables }) => Object.values(variables).map(({ place }) => place));
  return [...statements, ...places].filter(({ flow }) => flow === 'T' || flow === 'B');
}

function isFlowPart({ flow, measure }: Observation): boolean {
  return FLOW_PART.test(flow) && Boolean(findRelations(measure)?.trade);
}

/** One set of equations for each subject and period of which two flows are known, and that is spoken of in sum. */
function ofFlows(statements: readonly Observation[], rates: readonly Equation[]): Equation[] {
  const places = toNeeded(statements, rates);
  if (places.length === 0) return [];
  const needed = new Set(places.map((place) => toPlaceKey({ ...place, flow: '' })));
  const known = groupBy(inPeriodsOf(statements, places).filter(isFlowPart), (o) => toPlaceKey({ ...o, flow: '' }));
  return [...known].flatMap(([key, parts]) => (needed.has(key) && new Set(parts.map(({ flow }) => flow)).size > 1 ? toFlowEquations(parts) : []));
}

function toFlowEquations(known: readonly Observation[]): Equation[] {
  const [first] = known;
  if (!first) return [];
  const at = (flow: string): Place => ({ ...inPeriod(first, first.measure, first.timePeriod), flow });
  return flowEquations({ T: at('T'), X: at('X'), M: at('M'), B: at('B') });
}

const RATES = new Set(MEASURE_RELATIONS.flatMap(({ growth, multiple, compound, share, perMonth }) => [growth, multiple, compound, share, perMonth].filter((measure) => measure !== undefined)));

/** Every equation that some statements take part in. Pure; each at most once. */
export function findEquations(statements: readonly Observation[]): Equation[] {
  const rates = statements.filter(({ measure }) => RATES.has(measure)).flatMap((o) => MEASURE_RELATIONS.flatMap((relations) => ofRate(o, relations)));
  const byPlaces = new Map([...rates, ...ofFlows(statements, rates)].map((equation) => [toKey(equation), equation]));
  return [...byPlaces.values()];
}

function toKey({ rule, variables }: Equation): string {
  return [rule, ...Object.values(variables).map(({ place }) => toPlaceKey(place))].join('\n');
}
