import type { Area } from '../core/catalogue';
import type { Finding } from '../core/finding';
import { formatPeriod } from '../core/format';
import { both } from '../core/locale';
import type { Observation } from '../core/observation';
import type { StripNames } from './interval-strip';

/**
 * "Belgium, 2012" and "Viet Nam, 2012" for the two bars of a mirror asymmetry, whose amounts are those of one year. Undefined for other
 * findings, whose bars are told apart by their roles.
 * @param observations those of the finding, in any order
 */
export function toMirrorNames({ kind, observations: ids }: Pick<Finding, 'kind' | 'observations'>, observations: readonly Observation[], areas: readonly Area[]): StripNames | undefined {
  const first = observations.find(({ id }) => id === ids[0]);
  if (kind !== 'mirror-asymmetry' || !first) return undefined;
  const toName = (code: string) => both((locale) => `${areas.find((area) => area.code === code)?.name[locale] ?? code}, ${formatPeriod(first.timePeriod, locale)}`);
  return { stated: toName(first.reporter), expected: toName(first.partner) };
}
