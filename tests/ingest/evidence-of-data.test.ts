import { describe, expect, it } from 'vitest';
import { findEvidence, findToken, toParagraphs, toTextChecksum } from '../../lib/core/evidence';
import { toObservationRef } from '../../lib/core/observation';
import { parsePrintedNumbers } from '../../lib/core/printed';
import { hasArticles, readArticles, readShippedPackage } from './shipped-package';

interface Citation {
  readonly name: string;
  readonly sourceId: string;
  readonly printed: string | null;
  readonly paragraph: number | null;
  readonly sentenceHash: string | null;
}

const { sources, observations, events } = readShippedPackage();
const citations: readonly Citation[] = [
  ...observations.map((o) => ({ ...o, name: toObservationRef(o) })),
  ...events.map((e) => ({ ...e, name: `event ${e.id}` })),
];

/** Official tables have cells, not paragraphs (tests/ingest/official-table.test.ts). */
function isArticle(sourceId: string): boolean {
  return sources.some(({ id, kind }) => id === sourceId && kind === 'article');
}

describe.skipIf(!hasArticles)('every figure and event against the articles', () => {
  const texts = hasArticles ? new Map(readArticles().map((text) => [toTextChecksum(text), text])) : new Map<string, string>();

  it('finds the text of each article by its checksum', () => {
    const articles = sources.filter(({ kind }) => kind === 'article');
    expect(articles).toHaveLength(5);
    expect(articles.filter(({ checksum }) => !texts.has(checksum ?? ''))).toEqual([]);
  });

  it.each(citations.filter(({ sourceId }) => isArticle(sourceId)))('$name: paragraph, sentence and token are there', ({ sourceId, printed, paragraph, sentenceHash }) => {
    const source = sources.find(({ id }) => id === sourceId);
    const evidence = findEvidence(texts.get(source?.checksum ?? '') ?? '', source?.title ?? '', sentenceHash ?? '', printed ?? '');
    expect(evidence?.paragraph).toBe(paragraph);
  });

  it('keeps the furniture of the pages out', () => {
    const furniture = ['18,36 triệu', '2,5 tỷ đồng', '26,5%', '40 cán bộ', '65 năm', '30 năm'];
    const printed = new Set(observations.map((o) => o.printed));
    expect(furniture.filter((token) => printed.has(token))).toEqual([]);
    const values = new Set(observations.map((o) => o.obsValue));
    const numbers = furniture.slice(0, 3).flatMap((token) => parsePrintedNumbers(token, 'vi')).map(({ value }) => value.toString());
    expect(numbers).toEqual(['18360000', '2500000000', '26.5']);
    expect(numbers.filter((number) => values.has(number))).toEqual([]);
  });

  it('takes the furniture from where it stands: after the article', () => {
    const text = [...texts.values()].find((candidate) => candidate.includes('18,36 triệu')) ?? '';
    const source = sources.find(({ checksum }) => checksum === toTextChecksum(text));
    const at = toParagraphs(text, source?.title ?? '').findIndex((paragraph) => findToken(paragraph, '18,36 triệu') >= 0);
    const last = Math.max(...citations.filter(({ sourceId }) => sourceId === source?.id).map(({ paragraph }) => paragraph ?? 0));
    expect(at + 1).toBeGreaterThan(last);
  });
});

/** Every text of the package but the titles of sources, which are the articles' own. */
function findTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(findTexts) : [];
}

/** Vietnamese writes every syllable as a word: names of treaties and committees run to eleven. */
const WORDS = 12;

/** Runs of twelve words, in one spelling. */
function toRuns(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(WORDS - 1).map((_, at) => words.slice(at, at + WORDS).join(' '));
}

describe('the repository', () => {
  it.skipIf(!hasArticles)('repeats no twelve words of an article in a row, headlines aside', () => {
    const titles = new Set(sources.flatMap(({ title }) => toRuns(title)));
    const printed = new Set(hasArticles ? readArticles().flatMap(toRuns).filter((run) => !titles.has(run)) : []);
    const { areas: _, ...texts } = readShippedPackage();
    const repeated = findTexts(texts).flatMap(toRuns).filter((run) => printed.has(run));
    expect([...new Set(repeated)]).toEqual([]);
    expect(printed.size).toBeGreaterThan(1000);
  });

  it('carries tokens, never sentences', () => {
    const long = citations.filter(({ printed }) => (printed ?? '').split(' ').length > 6);
    expect(long).toEqual([]);
  });
});
