import { z } from 'zod';

/** Half of a character beyond U+FFFF: no UTF-8 can hold it. */
const HALF = /\p{Cs}/u;

/** Whether the database can keep it: PostgreSQL knows neither zero bytes nor halves of characters. */
export function isPlain(text: string): boolean {
  return !text.includes('\u0000') && !HALF.test(text);
}

/** Words that somebody writes, without space around them: of so many characters, and only such as can be kept. */
export function plainText(least: number, most: number): z.ZodString {
  return z.string().trim().min(least).max(most).refine(isPlain, { error: 'words-broken' });
}
