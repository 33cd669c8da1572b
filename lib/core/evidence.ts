import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** One form for text from any copy of an article: NFC, white space folded. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Paragraphs of an article: its lines that are not empty, after the headline. Number 1 is the first line after the
 * headline; without the headline in the text, 1 is the first line.
 */
export function toParagraphs(text: string, headline: string): string[] {
  const lines = text.split(/\r?\n/u).map(normalizeText).filter(Boolean);
  const title = lines.indexOf(normalizeText(headline));
  return lines.slice(title + 1);
}

/** A full stop ends a sentence unless digits surround it or it follows an initial ("2.5", "R. Demotte"). */
const SENTENCE_END = /(?<=[.!?…])(?<!\b\p{Lu}\.)\s+(?=[\p{Lu}\d"“«(])|(?<=\p{Ll}[.!?…])(?=\p{Lu}\p{Ll})/u;

export function toSentences(paragraph: string): string[] {
  return normalizeText(paragraph).split(SENTENCE_END).filter(Boolean);
}

/** SHA-256 of the normalised sentence, in hex: proves a quotation without carrying it. */
export function toSentenceHash(sentence: string): string {
  return bytesToHex(sha256(utf8ToBytes(normalizeText(sentence))));
}

/** SHA-256 of a whole text as NFC, in hex. */
export function toTextChecksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize('NFC'))));
}

const DIGIT_BEFORE = /(?:\d|\d[.,])$/u;
const DIGIT_AFTER = /^(?:\d|[.,]\d)/u;

/** Whether a token that begins or ends with a letter would cut a word ("3 tổ" inside "3 tổng"). */
function cutsWord(wanted: string, before: string, after: string): boolean {
  return (/^\p{L}/u.test(wanted) && /\p{L}$/u.test(before)) || (/\p{L}$/u.test(wanted) && /^\p{L}/u.test(after));
}

function cutsNumber(wanted: string, before: string, after: string): boolean {
  return (/^\d/u.test(wanted) && DIGIT_BEFORE.test(before)) || (/\d$/u.test(wanted) && DIGIT_AFTER.test(after));
}

/** Position of a printed token in a sentence on number and word boundaries (500000 is not found inside 5000000), or -1. */
export function findToken(sentence: string, token: string): number {
  const text = normalizeText(sentence);
  const wanted = normalizeText(token);
  if (!wanted) return -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + wanted.length)];
    if (!cutsNumber(wanted, before, after) && !cutsWord(wanted, before, after)) return at;
  }
  return -1;
}

export interface Evidence {
  readonly paragraph: number;
  readonly sentence: string;
  /** Where the token begins in the sentence. */
  readonly at: number;
}

/** Finds the sentence with a given hash and the token in it, in any copy of the article; null where it is not. */
export function findEvidence(text: string, headline: string, sentenceHash: string, token: string): Evidence | null {
  for (const [index, paragraph] of toParagraphs(text, headline).entries()) {
    for (const sentence of toSentences(paragraph)) {
      const at = findToken(sentence, token);
      if (at >= 0 && toSentenceHash(sentence) === sentenceHash) return { paragraph: index + 1, sentence, at };
    }
  }
  return null;
}
