import type { Observation } from '../observation';
import { isOfTwoSources, type Transformed } from './derived-row';
import { toMissing, toPeriodText } from './missing';
import { parsePeriod } from '../period';

/**
 * Where one source tells both figures of a change, no other change of the same period joins figures of two, which may not count
 * alike. Only where no source has both do two stand against each other, each such result marked (ofTwoSources).
 */
export function withOneSource(row: Transformed): Transformed {
  const whole = new Set(row.observations.filter((o) => !isOfTwoSources(o)).map(({ timePeriod }) => timePeriod));
  const isLeftOut = (o: Observation): boolean => isOfTwoSources(o) && whole.has(o.timePeriod);
  const out = row.observations.filter(isLeftOut);
  if (out.length === 0) return row;
  const missing = out.map((o) => toMissing(row.series.key, o.timePeriod, 'other-source', toPeriodText(parsePeriod(o.basePeriod ?? o.timePeriod))));
  return { ...row, observations: row.observations.filter((o) => !isLeftOut(o)), missing: [...row.missing, ...missing] };
}
