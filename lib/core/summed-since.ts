import { formatPeriod } from './format';
import { type Bilingual, both } from './locale';
import type { Observation } from './observation';

/** "summed since 1999": a running total without its first period says nothing. */
export function toSinceWords(period: string): Bilingual {
  return both((locale) => `${{ vi: 'cộng dồn từ', en: 'summed since' }[locale]} ${formatPeriod(period, locale)}`);
}

/** Since when a figure sums; null of others. */
export function toSummedSince({ derivation, basePeriod }: Pick<Observation, 'derivation' | 'basePeriod'>): Bilingual | null {
  return derivation?.rule === 'running' && basePeriod ? toSinceWords(basePeriod) : null;
}
