import type { QuantityText } from './quantity';

type Ends = Pick<QuantityText, 'low' | 'high'>;

function countPlaces(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** A plain decimal text in whole units of its `places`-th decimal place. */
function toWhole(text: string, places: number): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

/**
 * Which of two intervals is wider, exactly: below zero where `a` is the narrower. An open end is widest. In integers, because
 * pages need it before anything is computed: decimal.js would be a tenth of what they fetch first.
 */
export function compareWidths(a: Ends, b: Ends): number {
  const isOpen = ({ low, high }: Ends): boolean => low === null || high === null;
  if (isOpen(a) || isOpen(b)) return Number(isOpen(a)) - Number(isOpen(b));
  const places = Math.max(...[a.low, a.high, b.low, b.high].map((end) => countPlaces(end ?? '')));
  const toWidth = ({ low, high }: Ends): bigint => toWhole(high ?? '', places) - toWhole(low ?? '', places);
  const difference = toWidth(a) - toWidth(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
