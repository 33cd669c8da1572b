import { formatObservation, formatValue } from '../core/format';
import type { Finding } from '../core/finding';
import type { Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { divide, exactly, multiply, overlaps, precisionPlace, type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import { findPartsOfWhole, type PartOfWhole } from './share-of-whole';
import { isSamePeriod, toClosedQuantity, toStatementGroups } from './statement-group';
import { toAmount } from './amount';
import { toWords } from './words';

/** Only the digits that the interval justifies. */
function formatComputed(q: Quantity, unit: string, locale: Locale): string {
  const { value } = roundToPrecision(q);
  return value ? formatValue(value, unit, locale, precisionPlace(q)) : '';
}

interface Words {
  readonly printed: string;
  readonly part: string;
  readonly whole: string;
  readonly share: string;
  readonly wholeNeeded: string;
  readonly partNeeded: string;
}

function toParts(stated: Observation, { part, whole, share }: PartOfWhole, locale: Locale): Words {
  const [rate, small, large] = [divide(toQuantity(stated), exactly(100)), toQuantity(part), toQuantity(whole)];
  return {
    printed: formatObservation(stated, locale),
    part: formatObservation(part, locale),
    whole: formatObservation(whole, locale),
    share: formatComputed(share, stated.unitMeasure, locale),
    wholeNeeded: formatComputed(divide(small, rate), whole.unitMeasure, locale),
    partNeeded: formatComputed(multiply(large, rate), part.unitMeasure, locale),
  };
}

const TITLE: Record<Locale, (w: Words) => string> = {
  vi: (w) => `In ${w.printed}, nhưng ${w.part} trên ${w.whole} là ${w.share}`,
  en: (w) => `Printed ${w.printed}, but ${w.part} of ${w.whole} is ${w.share}`,
};

const EXPLANATION: Record<Locale, (w: Words) => string> = {
  vi: (w) =>
    `${w.part} chia ${w.whole} là ${w.share}, trong khi tỷ trọng được in là ${w.printed}: làm tròn số không giải thích được khoảng cách này. ` +
    `Để có ${w.printed}, tổng phải là ${w.wholeNeeded} hoặc phần phải là ${w.partNeeded}.`,
  en: (w) =>
    `${w.part} divided by ${w.whole} is ${w.share}, while the printed share is ${w.printed}: rounding cannot explain the gap. ` +
    `${w.printed} would need a total of ${w.wholeNeeded}, or a part of ${w.partNeeded}.`,
};

function toFinding(stated: Observation, parts: PartOfWhole, computed: Observation | undefined): Finding {
  const members = [stated, computed, parts.part, parts.whole].filter((o) => o !== undefined);
  return {
    id: `share-of-whole:${toObservationRef(stated)}:${parts.part.sourceId}`,
    rule: 'share-of-whole',
    kind: 'contradiction',
    title: toWords((locale) => TITLE[locale](toParts(stated, parts, locale))),
    explanation: toWords((locale) => EXPLANATION[locale](toParts(stated, parts, locale))),
    observations: members.map(({ id }) => id),
    severity: parts.part.sourceId === stated.sourceId ? 'high' : 'medium',
    stated: toAmount(toQuantity(stated), stated.unitMeasure),
    expected: toAmount(roundToPrecision(parts.share), stated.unitMeasure),
    steps: [],
    reading: null,
  };
}

function concerns(stated: Observation, { measure, part }: PartOfWhole): boolean {
  const isSame = stated.measure === measure && stated.sector === part.sector && stated.freq === part.freq;
  return isSame && stated.reporter === part.reporter && stated.partner === part.partner && stated.flow === part.flow && isSamePeriod(stated, part);
}

function isFrom(o: Observation, { part, whole, measure }: PartOfWhole): boolean {
  const parents = o.derivation?.parents ?? [];
  return o.measure === measure && parents.includes(part.id) && parents.includes(whole.id);
}

/** Stated shares, by whomever, that cannot hold together with a part and a whole that one source states. */
export function findShareContradictions(observations: readonly Observation[]): Finding[] {
  const pairs = toStatementGroups(observations).flatMap(findPartsOfWhole);
  const measures = new Set(pairs.map(({ measure }) => measure));
  const shares = observations.filter((o) => !o.derivation && !o.supersededAt && measures.has(o.measure) && toClosedQuantity(o));
  return shares.flatMap((stated) =>
    pairs
      .filter((pair) => concerns(stated, pair) && !overlaps(toQuantity(stated), pair.share))
      .map((pair) => toFinding(stated, pair, observations.find((o) => !o.supersededAt && isFrom(o, pair)))),
  );
}
