/** The text as a sentence: with a full stop, where it does not end as one already. Words of faults have none, those of editors and services may. */
export function withFullStop(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}

/** Texts one after the other, as sentences; the last one stays as it is. */
export function joinSentences(texts: readonly string[]): string {
  return texts.map((text, i) => (i < texts.length - 1 ? withFullStop(text) : text)).join(' ');
}
