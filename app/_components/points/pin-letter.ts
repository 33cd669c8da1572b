/** A name for the n-th pinned point, from 0: in its ring, its chip and its detail. */
export function toPinLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}
