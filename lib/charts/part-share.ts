import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { roundToPrecision } from '../core/quantity';
import type { ChartView } from './chart-view';
import { toDrawable } from './drawable';
import type { ObservationMark } from './observation-mark';
import { SHARE_DIGITS, toShare, toShareText } from './share-text';

/** Whether amounts are drawn as parts of 100 %. */
export function isShared({ spec }: Pick<ChartView, 'spec'>, { unitMeasure }: Observation): boolean {
  return unitMeasure !== 'PC' && (spec.kind === 'composition' || (spec.kind === 'stacked' && spec.y?.share === true));
}

/** What a figure is drawn as a part of: the others of its period and the stated whole; null where it is no part, or its period has rival claims. */
function findParts(marks: readonly ObservationMark[], o: Observation) {
  const own = marks.filter(({ observation }) => observation.timePeriod === o.timePeriod);
  const isSingle = new Set(own.map(({ spec }) => spec.key)).size === own.length;
  const [parts, whole] = [own.filter(({ spec }) => spec.role !== 'whole').map(({ observation }) => observation), own.find(({ spec }) => spec.role === 'whole')];
  return isSingle && parts.includes(o) ? { others: parts.filter((other) => other !== o), whole: whole?.observation } : null;
}

/** The share that a figure is drawn as, in a chart of parts of 100 %; '' elsewhere, and where its period has rival claims. */
export function toDrawnShare(view: ChartView, o: Observation, locale: Locale): string {
  const found = isShared(view, o) ? findParts(toDrawable(view, locale).marks, o) : null;
  return found ? toShareText(o, found.others, found.whole, locale) : '';
}

/** The same as a decimal number of per cent, for annotations on stacks of 100 %; null for figures that are not drawn as a part. */
export function toShareOf(view: ChartView): (o: Observation) => string | null {
  // The language is that of names alone.
  const { marks } = toDrawable(view, 'en');
  return (o) => {
    const found = findParts(marks, o);
    const value = found && roundToPrecision(toShare(o, found.others, found.whole)).value;
    return value ? value.toSignificantDigits(SHARE_DIGITS).toFixed() : null;
  };
}
