import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSentenceHash, toTextChecksum } from '../../lib/core/evidence';
import { findFigure, toFigureRow } from '../../lib/ingest/figure-evidence';

const HEADLINE = 'Tiêu đề';
const TEXT = `Trang chủ\n${HEADLINE}\n\nCâu một: khoảng 42 tỷ USD. Câu hai có hơn 30 dự án.\n\nLại 42 tỷ USD, và 5.000.000 người.\n`;

describe('findFigure', () => {
  it('finds every place of a token, with the words before it', () => {
    const { checksum, places, numbers } = findFigure(TEXT, HEADLINE, '42 tỷ USD');
    expect(checksum).toBe(toTextChecksum(TEXT));
    expect(places.map(({ paragraph, qualifier }) => [paragraph, qualifier])).toEqual([[1, 'about'], [2, 'exact']]);
    expect(places[0]).toMatchObject({ sentence: 'Câu một: khoảng 42 tỷ USD.', sentenceHash: toSentenceHash('Câu một: khoảng 42 tỷ USD.') });
    expect(numbers.map(({ value }) => value.toString())).toEqual(['42000000000']);
  });

  it.each([
    ['hơn 30 dự án', 'over'],
    ['30 dự án', 'over'],
    ['khoảng 42 tỷ USD', 'about'],
    ['5.000.000', 'exact'],
  ])('reads the wording of %s as %s', (token, qualifier) => {
    expect(findFigure(TEXT, HEADLINE, token).places[0]?.qualifier).toBe(qualifier);
  });

  it('refuses a headline or a token that is not there', () => {
    expect(() => findFigure(TEXT, 'Khác', '42 tỷ USD')).toThrow(/headline "Khác"/u);
    expect(() => findFigure(TEXT, HEADLINE, '000.000')).toThrow(/"000.000" is not printed/u);
  });
});

describe('toFigureRow', () => {
  it('writes a line for observations.csv', () => {
    const { places, numbers } = findFigure(TEXT, HEADLINE, 'hơn 30 dự án');
    const [place] = places;
    const row = place && toFigureRow('hơn 30 dự án', place, numbers[0], 'NUM');
    expect(row).toBe(`?,?,,?,,30,30,,over,A,hơn 30 dự án,1,${place?.sentenceHash},,`);
  });

  it('leaves the number out where words print none', () => {
    const { places, numbers } = findFigure(TEXT, HEADLINE, 'dự án');
    expect(places[0] && toFigureRow('dự án', places[0], numbers[0], 'NUM')).toContain('?,?,,?,,,,,exact,O,dự án,1,');
  });
});

describe('scripts/evidence.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradecite-evidence-'));
  const file = join(folder, 'article.txt');
  const run = promisify(execFile);
  const script = ['--import', 'tsx', join(import.meta.dirname, '../../scripts/evidence.ts')];

  beforeAll(() => writeFileSync(file, TEXT));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints checksum, columns, place and row', async () => {
    const { stdout } = await run(process.execPath, [...script, file, HEADLINE, '5.000.000', '--unit', 'NUM']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`text checksum ${toTextChecksum(TEXT)} (sources.csv)`);
    expect(lines[1]).toMatch(/^series_key,time_period,/u);
    expect(lines.at(-2)).toMatch(/^\?,\?,,\?,,5000000,5000000,5000000,exact,A,5\.000\.000,2,[0-9a-f]{64},,$/u);
  });

  it('fails with a sentence', async () => {
    await expect(run(process.execPath, [...script, file, HEADLINE, '7'])).rejects.toMatchObject({ code: 1, stderr: '"7" is not printed after the headline (numbers are matched whole).\n' });
    await expect(run(process.execPath, script)).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Use: npm run evidence/u) as string });
  });
});
