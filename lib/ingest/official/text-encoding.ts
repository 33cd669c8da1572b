import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { decodeTcvn3 } from './tcvn3';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A Vietnamese syllable: onset, vowels with their marks, final. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  const text = encoding === 'tcvn3' ? decodeTcvn3(bytes) : decodeAs(bytes, encoding);
  return text === null ? null : text.replace(/^\uFEFF/u, '').normalize('NFC');
}

function findMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without a mark: in text with ASCII digits and commas, every other byte is mostly zero. */
function findWide(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && odd > even * 4) return 'utf-16le';
  return even > head.length / 8 && even > odd * 4 ? 'utf-16be' : null;
}

/** Words with letters beyond ASCII that can be Vietnamese, minus those that cannot. */
function scoreVietnamese(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]*[^\p{ASCII}\s\p{P}\p{S}\p{N}][\p{L}\p{M}]*/gu) ?? [];
  return words.reduce((score, word) => score + (SYLLABLE.test(word) ? 1 : -1), 0);
}

/** Of the one-byte encodings, the one in which the words are Vietnamese; windows-1252 where none is. */
function findNarrow(bytes: Uint8Array): Encoding {
  const head = bytes.subarray(0, 200_000);
  const scored = (['windows-1258', 'tcvn3'] as const).map((encoding) => ({ encoding, score: scoreVietnamese(decode(head, encoding) ?? '') }));
  const western = scoreVietnamese(decode(head, 'windows-1252') ?? '');
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 && best.score > western ? best.encoding : 'windows-1252';
}

export function findEncoding(bytes: Uint8Array): Encoding {
  return findMark(bytes) ?? findWide(bytes) ?? (decodeAs(bytes, 'utf-8') === null ? findNarrow(bytes) : 'utf-8');
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file in the encoding that is given, or found: UTF-8, UTF-16 (both orders, with or without mark), windows-1258,
 * TCVN3 (ABC) or windows-1252. In Unicode form NFC, without byte order mark.
 * @throws TradeciteError bad-data where the bytes are not in that encoding.
 */
export function decodeText(bytes: Uint8Array, given?: Encoding): DecodedText {
  const encoding = given ?? findEncoding(bytes);
  const text = decode(bytes, encoding);
  if (text === null) throw new TradeciteError('bad-data', answerFault('encoding-wrong', { encoding, known: ENCODINGS.join(' | ') }));
  return { text, encoding };
}
