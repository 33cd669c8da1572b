import { stringify } from 'csv-stringify/sync';
import { DISCRETE_UNITS } from '../core/codes';
import { TradeciteError } from '../core/errors';
import { findToken, normalizeText, toParagraphs, toSentenceHash, toSentences, toTextChecksum } from '../core/evidence';
import { parsePrintedNumbers, type PrintedNumber, type Qualifier, toPrintedInterval } from '../core/printed';
import { toQuantityText } from '../core/quantity';
import { TABLES } from './table-schema';

/** Where a printed token stands in an article. */
export interface FigurePlace {
  readonly paragraph: number;
  readonly sentence: string;
  readonly sentenceHash: string;
  readonly qualifier: Qualifier;
}

/** What to write into data/observations.csv for a token of an article. */
export interface FigureEvidence {
  /** For sources.csv. */
  readonly checksum: string;
  readonly places: readonly FigurePlace[];
  readonly numbers: readonly PrintedNumber[];
}

/** Words right before a number, Vietnamese and English. */
const WORDS: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /(?:ít nhất|tối thiểu|at least)$/iu],
  ['at-most', /(?:nhiều nhất|tối đa|at most|up to)$/iu],
  ['over', /(?:hơn|trên|over|more than|above)$/iu],
  ['under', /(?:dưới|chưa đến|under|less than|below)$/iu],
  ['nearly', /(?:gần|xấp xỉ|nearly|almost)$/iu],
  ['about', /(?:khoảng|chừng|ước|about|around|approximately|some)$/iu],
];

function readQualifier(sentence: string, at: number, token: string): Qualifier {
  const firstDigit = token.search(/\d/u);
  const before = (sentence.slice(0, at) + token.slice(0, Math.max(0, firstDigit))).trimEnd();
  return WORDS.find(([, words]) => words.test(before))?.[0] ?? 'exact';
}

function findPlaces(paragraphs: readonly string[], token: string): FigurePlace[] {
  return paragraphs.flatMap((paragraph, index) =>
    toSentences(paragraph).flatMap((sentence) => {
      const at = findToken(sentence, token);
      const place = { paragraph: index + 1, sentence, sentenceHash: toSentenceHash(sentence) };
      return at < 0 ? [] : [{ ...place, qualifier: readQualifier(sentence, at, normalizeText(token)) }];
    }),
  );
}

function hasHeadline(text: string, headline: string): boolean {
  return text.split(/\r?\n/u).some((line) => normalizeText(line) === normalizeText(headline));
}

/**
 * Finds a printed token in an article, on number boundaries.
 * @throws TradeciteError not-found when the text has no such headline or no such token.
 */
export function findFigure(text: string, headline: string, token: string, language = 'vi'): FigureEvidence {
  if (!hasHeadline(text, headline)) throw new TradeciteError('not-found', `No line of the text is the headline "${headline}"; paragraphs are counted from it.`);
  const places = findPlaces(toParagraphs(text, headline), token);
  if (places.length === 0) throw new TradeciteError('not-found', `"${token}" is not printed after the headline (numbers are matched whole).`);
  return { checksum: toTextChecksum(text), places, numbers: parsePrintedNumbers(token, language) };
}

/** A line for data/observations.csv; what only a person knows is left as `?`. */
export function toFigureRow(token: string, place: FigurePlace, number: PrintedNumber | undefined, unitMeasure: string): string {
  const interval = number && toQuantityText(toPrintedInterval(number, place.qualifier, DISCRETE_UNITS.has(unitMeasure)));
  const cells: Readonly<Record<string, string | number | null | undefined>> = {
    series_key: '?',
    time_period: '?',
    source_id: '?',
    obs_value: interval?.obsValue,
    low: interval?.low,
    high: interval?.high,
    qualifier: place.qualifier,
    obs_status: interval ? 'A' : 'O',
    printed: token.normalize('NFC'),
    paragraph: place.paragraph,
    sentence_hash: place.sentenceHash,
  };
  return stringify([TABLES.observations.map(({ name }) => cells[name] ?? '')]).trimEnd();
}
