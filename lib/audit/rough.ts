/**
 * First looks in floats, at a hundredth of what exact decimals cost: most of a million figures need no other. Where floats cannot
 * be sure, nothing is said and the decimals decide, so that findings are the same with and without a first look.
 */

/** Relative; far more than a few operations on floats lose (1e-15 each). */
const SLACK = 1e-9;

/** 1 or −1 where a is surely above or below b; 0 where they are too near to tell, or one is missing (NaN). */
export function compareRoughly(a: number, b: number): -1 | 0 | 1 {
  const [gap, slack] = [a - b, SLACK * Math.max(Math.abs(a), Math.abs(b))];
  if (gap > slack) return 1;
  return gap < -slack ? -1 : 0;
}

/** A value or end as a float; NaN where missing or open. */
export function toRough(text: string | null): number {
  return text === null ? Number.NaN : Number(text);
}
