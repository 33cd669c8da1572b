import type { Finding } from '../core/finding';
import { formatObservationInterval } from '../core/format';
import { both } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { preferClaim } from '../core/preferred-claim';
import { roundToPrecision } from '../core/quantity';
import { toAmount } from './amount';
import type { AuditContext } from './audit-context';
import { type Disagreement, findDisagreement } from './disagreement';
import { type Figure, toStatedFigure } from './figure';
import { groupBy } from '../core/group-by';
import { toFlowFigure } from './level-figure';
import { findRelations } from './measure-relations';
import { toPlaceKey } from './place';
import { type RivalTexts, toRivalExplanation, toRivalReading, toRivalTitle } from './rival-words';

/** Above so many claims of one place each is compared with the preferred one only. */
const ALL_PAIRS = 8;

type Places = ReadonlyMap<string, readonly Observation[]>;

/** X + M of each source that states both but not their sum, where another source states it; X − M for a balance. */
function toSums(rivals: readonly Observation[], places: Places): Figure[] {
  const [first] = rivals;
  if (!first || (first.flow !== 'T' && first.flow !== 'B') || !findRelations(first.measure)?.trade) return [];
  const [exports, imports] = ['X', 'M'].map((flow) => places.get(toPlaceKey({ ...first, flow })) ?? []);
  const silent = (exports ?? []).filter(({ sourceId }) => !rivals.some((rival) => rival.sourceId === sourceId));
  return silent.flatMap((x) => {
    const m = imports?.find(({ sourceId, claim }) => sourceId === x.sourceId && claim === x.claim);
    return m ? (toFlowFigure(first, x, m) ?? []) : [];
  });
}

function toTexts(figure: Figure): RivalTexts['a'] {
  const [o] = figure.parents;
  return { ...figure, range: both((locale) => (o && figure.depth === 0 ? formatObservationInterval(o, locale) : '')) };
}

function toFinding(a: Figure, b: Figure, disagreement: Disagreement, context: AuditContext): Finding {
  const texts = { a: toTexts(a), b: toTexts(b) };
  const members = [...a.parents, ...b.parents];
  const rule = disagreement.cause === 'unit' ? 'unit-slip' : 'rival-claims';
  const reading = toRivalReading(texts, disagreement);
  const explanation = toRivalExplanation(texts, disagreement, context);
  return {
    id: [rule, ...members.map(toObservationRef)].join(':'),
    rule,
    kind: disagreement.kind,
    severity: disagreement.severity,
    title: toRivalTitle(texts, disagreement, context),
    explanation: reading ? both((locale) => `${explanation[locale]} ${reading[locale]}`) : explanation,
    observations: members.map(({ id }) => id),
    stated: toAmount(a.quantity, a.unitMeasure),
    expected: toAmount(b.depth > 0 ? roundToPrecision(b.quantity) : b.quantity, b.unitMeasure),
    steps: [...a.steps, ...b.steps],
    reading,
  };
}

/** Least preferred first, so that the first of a pair is the one to doubt. */
function toOrder(figures: readonly Figure[], context: AuditContext): Figure[] {
  const rest = [...figures];
  const ordered: Figure[] = [];
  while (rest.length > 0) {
    const best = preferClaim(rest.flatMap(({ parents }) => parents[0] ?? []), context)?.chosen;
    ordered.unshift(...rest.splice(rest.findIndex(({ parents }) => parents[0] === best), 1));
  }
  return ordered;
}

function toPairs(figures: readonly Figure[], context: AuditContext): (readonly [Figure, Figure])[] {
  if (figures.length > ALL_PAIRS) {
    const best = preferClaim(figures.flatMap(({ parents }) => parents[0] ?? []), context)?.chosen;
    const preferred = figures.find(({ parents }) => parents[0] === best);
    return preferred ? figures.filter((figure) => figure !== preferred).map((figure) => [figure, preferred] as const) : [];
  }
  const ordered = toOrder(figures, context);
  return ordered.flatMap((a, i) => ordered.slice(i + 1).map((b) => [a, b] as const));
}

/** Claims of several sources, or of one twice, about one series and period: rounding, revision, slips of unit, contradictions. */
export function findRivalClaims(statements: readonly Observation[], context: AuditContext): Finding[] {
  const places: Places = groupBy(statements, toPlaceKey);
  return [...places.values()].flatMap((rivals) => {
    const sums = toSums(rivals, places);
    if (rivals.length + sums.length < 2) return [];
    return toPairs([...rivals.map(toStatedFigure), ...sums], context).flatMap(([a, b]) => {
      const disagreement = findDisagreement(a, b, context);
      return disagreement ? [toFinding(a, b, disagreement, context)] : [];
    });
  });
}
