/** Each value once, in order of appearance. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
