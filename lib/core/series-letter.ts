/** Letters name series in formulas, so there are at most as many series as letters. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letter of the n-th series in formulas, from 0. */
export function toLetter(index: number): string {
  return LETTERS[index] ?? '';
}
