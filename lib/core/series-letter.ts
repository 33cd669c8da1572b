/** Letters name series in formulas, so there are at most as many series as letters. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letter of the n-th series in formulas and annotations, from 0; '' where there is none. */
export function toLetter(index: number): string {
  return LETTERS[index] ?? '';
}

/** The place of a series by its letter, from 0. */
export function toLetterPlace(letter: string): number {
  return letter.charCodeAt(0) - 97;
}
