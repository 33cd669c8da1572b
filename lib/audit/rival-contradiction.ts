import { formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import type { Finding } from '../core/finding';
import type { Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { overlaps, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import { toWords } from './words';

/** What the words of a finding need of one statement. */
interface Claim {
  readonly value: string;
  readonly range: string;
  readonly sourceId: string;
}

function toClaim(o: Observation, locale: Locale): Claim {
  const value = formatObservation(o, locale);
  return { value, range: formatObservationInterval(o, locale) || value, sourceId: o.sourceId };
}

const TITLE: Record<Locale, (a: Claim, b: Claim, period: string) => string> = {
  vi: (a, b, period) => `${period}: nguồn này ghi ${a.value}, nguồn kia ghi ${b.value}`,
  en: (a, b, period) => `${period}: one source prints ${a.value}, another ${b.value}`,
};

const EXPLANATION: Record<Locale, (a: Claim, b: Claim) => string> = {
  vi: (a, b) =>
    `${a.value} (${a.sourceId}) nghĩa là ${a.range}; ${b.value} (${b.sourceId}) nghĩa là ${b.range}. ` +
    'Hai khoảng không chồng lên nhau: làm tròn không giải thích được chênh lệch. Cả hai được giữ và vẽ.',
  en: (a, b) =>
    `${a.value} (${a.sourceId}) means ${a.range}; ${b.value} (${b.sourceId}) means ${b.range}. ` +
    'The ranges do not overlap: rounding cannot explain the gap. Both are kept and drawn.',
};

function toFinding(a: Observation, b: Observation): Finding {
  const claims = (locale: Locale) => [toClaim(a, locale), toClaim(b, locale)] as const;
  return {
    id: `rival-claims:${toObservationRef(a)}:${b.sourceId}${b.claim ? `#${b.claim}` : ''}`,
    rule: 'rival-claims',
    kind: 'contradiction',
    title: toWords((locale) => TITLE[locale](...claims(locale), formatPeriod(a.timePeriod, locale))),
    explanation: toWords((locale) => EXPLANATION[locale](...claims(locale))),
    observations: [a.id, b.id],
    severity: a.sourceId === b.sourceId ? 'high' : 'medium',
    stated: toAmount(toQuantity(a), a.unitMeasure),
    expected: toAmount(toQuantity(b), b.unitMeasure),
    steps: [],
    reading: null,
  };
}

/** Pairs of statements about one series and the same days whose intervals have nothing in common. */
export function findRivalContradictions(observations: readonly Observation[]): Finding[] {
  const places = new Map<string, Observation[]>();
  for (const o of observations) {
    if (o.derivation || o.supersededAt) continue;
    const place = [o.seriesKey, o.periodStart, o.periodEnd, o.basePeriod].join('\n');
    places.set(place, [...(places.get(place) ?? []), o]);
  }
  return [...places.values()].flatMap((rivals) =>
    rivals.flatMap((a, i) => rivals.slice(i + 1).filter((b) => !overlaps(toQuantity(a), toQuantity(b))).map((b) => toFinding(a, b))),
  );
}
