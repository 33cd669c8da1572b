/**
 * Text that a spreadsheet would run: a formula sign at its start, also after blanks and quotation marks and in full width;
 * a tab or line break at its start (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'“”‘’«»＂＇]*[=+\-@＝＋－＠﹢﹣])/u;

/** Puts an apostrophe before text that a spreadsheet would take for a formula. Never used on numbers. */
export function toSafeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
