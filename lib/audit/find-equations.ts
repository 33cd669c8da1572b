import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { compoundEquation, type Equation, flowEquations, growthEquation, multipleEquation, perMonthEquation, shareEquation } from './equation';
import { MEASURE_RELATIONS, type MeasureRelations } from './measure-relations';
import { inPeriod, type Place, toPlaceKey } from './place';

const WORLD = 'W00';

function lastYearOf(o: Observation): string {
  return o.periodEnd.slice(0, 4);
}

/** A change over several years is printed for the years; it is the last of them that has grown. */
function toLastPeriod(o: Observation): string {
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

/** Whether anybody speaks of two-way trade or a balance: only then do exports and imports have to add up to something. */
function needsFlows(statements: readonly Observation[]): boolean {
  return statements.some(({ flow }) => flow === 'T' || flow === 'B');
}

/** One set of equations for each subject and period that two flows of trade are known of, or one of its sums. */
function ofFlows(statements: readonly Observation[]): Equation[] {
  if (!needsFlows(statements)) return [];
  const flows = new Map<string, Observation[]>();
  for (const o of statements) {
    if (!FLOW_PART.test(o.flow) || !MEASURE_RELATIONS.some(({ level, trade }) => trade && level === o.measure)) continue;
    const key = toPlaceKey({ ...o, flow: '' });
    const known = flows.get(key);
    if (known) known.push(o);
    else flows.set(key, [o]);
  }
  return [...flows.values()].flatMap((known) => (new Set(known.map(({ flow }) => flow)).size > 1 ? toFlowEquations(known) : []));
}

function toFlowEquations(known: readonly Observation[]): Equation[] {
  const [first] = known;
  if (!first) return [];
  const at = (flow: string): Place => ({ ...inPeriod(first, first.measure, first.timePeriod), flow });
  return flowEquations({ T: at('T'), X: at('X'), M: at('M'), B: at('B') });
}

/** Every equation that some statements take part in. Pure; each at most once. */
export function findEquations(statements: readonly Observation[]): Equation[] {
  const rates = statements.flatMap((o) => MEASURE_RELATIONS.flatMap((relations) => ofRate(o, relations)));
  const byPlaces = new Map([...rates, ...ofFlows(statements)].map((equation) => [toKey(equation), equation]));
  return [...byPlaces.values()];
}

function toKey({ rule, variables }: Equation): string {
  return [rule, ...Object.values(variables).map(({ place }) => toPlaceKey(place))].join('\n');
}
