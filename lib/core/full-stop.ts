/** The text as a sentence: with a full stop, where it does not end as one already. Words of faults have none, those of editors and services may. */
export function withFullStop(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}
