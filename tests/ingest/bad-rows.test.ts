import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ErrorDetail, TradeciteError } from '../../lib/core/errors';
import { loadPackage } from '../../lib/ingest/load-package';
import { useTestDatabase } from '../setup/database';
import { readState } from './database-state';
import { EditedPackage } from './edited-package';

useTestDatabase();

let edited: EditedPackage;

beforeEach(() => {
  edited = new EditedPackage();
});

afterEach(() => edited.remove());

const HASH = '7a9eca53af6c638dbcba53f1b453fa51e529979aec644875d69a316be8ff98b3';
const SOURCE = 'kinh-te-do-thi-2014-10';
/** A row of observations.csv; its cells begin at columns 1, 22, 27, 28, 51, 52, 62, 72, 82, 88, 90, 108, 110, 175 and 176. */
const ROW = `VNM.BEL.T.TRADE._T.A,2000,,${SOURCE},,395400000,395350000,395450000,exact,A,"395,4 triệu USD",4,${HASH},,`;
const GROWTH = `VNM.BEL.T.TRADE_GROWTH._T.A,2013,2012,${SOURCE},,15.4,15.35,15.45,exact,A,"15,4%"`;

async function findProblems(): Promise<readonly ErrorDetail[]> {
  const before = await readState();
  const error: unknown = await loadPackage({ dataDir: edited.dataDir, now: new Date() }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(await readState(), 'nothing is changed').toEqual(before);
  if (!(error instanceof TradeciteError)) throw new Error('the package was not refused', { cause: error });
  expect(error.code).toBe('bad-data');
  return error.details;
}

/** [what is wrong, the cell before, the cell after, column, field, reason] in ROW. */
const OBSERVATION_CASES: readonly (readonly [string, string, string, number, string, string])[] = [
  ['exponent', ',395400000,', ',3.954e8,', 52, 'obs_value', '"3.954e8" is not an exact decimal: write it without an exponent'],
  ['words for a number', ',395400000,', ',n/a,', 52, 'obs_value', '"n/a" is not an exact decimal: write digits, and a point before decimals'],
  ['thousands separators', ',395350000,', ',395.350.000,', 62, 'low', '"395.350.000" is not an exact decimal: write it without thousands separators'],
  ['more digits than are kept', ',395450000,', ',395450000.0000000000001,', 72, 'high', '"395450000.0000000000001" has more than 26 digits before or 12 after the point'],
  ['unknown series', 'VNM.BEL.T.TRADE._T.A,', 'VNM.BEL.T.TRADES._T.A,', 1, 'series_key', 'unknown series "VNM.BEL.T.TRADES._T.A"'],
  ['unknown source', SOURCE, 'nobody', 28, 'source_id', 'unknown source "nobody"'],
  ['unknown qualifier', ',exact,', ',roughly,', 82, 'qualifier', 'unknown qualifier "roughly"; known: exact, about, over, under, nearly, at-least, at-most'],
  ['unknown status', ',A,', ',Z,', 88, 'obs_status', 'unknown obs_status "Z"; known: A, B, D, E, F, L, M, O, P, U'],
  ['impossible month', ',2000,', ',2000-13,', 22, 'time_period', '"2000-13" is not a time period; write 2013, 2014-08, 2014-Q1, 2014-08-31 or 2014-01-01/P7M'],
  ['impossible day', ',2000,', ',2001-02-29,', 22, 'time_period', '"2001-02-29" is not a time period; write 2013, 2014-08, 2014-Q1, 2014-08-31 or 2014-01-01/P7M'],
  ['reversed period', ',2000,', ',2010/2000,', 22, 'time_period', '"2010/2000" ends before it begins'],
  ['period of another frequency', ',2000,', ',2000-01-01/P7M,', 22, 'time_period', '"2000-01-01/P7M" does not fit the frequency A of the series, which takes a year, such as 2013'],
  ['low above the value', ',395350000,', ',395400001,', 62, 'low', 'low 395400001 is above the value 395400000'],
  ['high below the value', ',395450000,', ',395399999,', 72, 'high', 'high 395399999 is below the value 395400000'],
  ['low that the token does not imply', ',395350000,', ',395300000,', 62, 'low', '"395,4 triệu USD" (exact) implies low 395350000, not 395300000'],
  ['an end where the qualifier leaves it open', ',exact,', ',over,', 72, 'high', '"395,4 triệu USD" (over) implies high empty, not 395450000'],
  ['token that does not contain the value', '"395,4 triệu USD"', '"395,4 tỷ USD"', 90, 'printed', '"395,4 tỷ USD" does not contain the value 395400000'],
  ['no printed token', '"395,4 triệu USD"', '', 90, 'printed', 'is empty; a figure from an article needs its printed token, paragraph and sentence hash'],
  ['no paragraph', '",4,', '",,', 108, 'paragraph', 'is empty; a figure from an article needs its printed token, paragraph and sentence hash'],
  ['paragraph zero', '",4,', '",0,', 108, 'paragraph', '"0" is not a paragraph number, from 1'],
  ['no hash', HASH, '', 110, 'sentence_hash', 'is empty; a figure from an article needs its printed token, paragraph and sentence hash'],
  ['malformed hash', HASH, HASH.slice(1), 110, 'sentence_hash', `"${HASH.slice(1)}" is not a SHA-256 as 64 lower-case hexadecimal digits`],
  ['base period without growth', ',2000,,', ',2000,1999,', 27, 'base_period', 'is given, but TRADE is not a growth rate'],
  ['note in one language', `${HASH},,`, `${HASH},Chú thích,`, 185, 'note_en', 'is empty, but note_vi is not; write both languages'],
  ['computed source', SOURCE, 'tradecite', 28, 'source_id', '"tradecite" is for computed values, which the rules of lib/audit make; a table holds stated ones only'],
  ['a space around a code', ',exact,', ', exact,', 82, 'qualifier', '" exact" begins or ends with a space'],
  ['a sentence where a table has cells', SOURCE, 'wits-un-comtrade', 102, 'paragraph', 'is given, but an official table has cells, not sentences: series and period say which'],
  ['a decimal comma', ',395350000,', ',"395350000,5",', 62, 'low', '"395350000,5" is not an exact decimal: the decimal sign is a point'],
];

describe('a broken observation', () => {
  it.each(OBSERVATION_CASES)('%s is refused at its place', async (_, from, to, column, field, reason) => {
    expect(ROW).toContain(from);
    const { line } = edited.placeOf('observations.csv', ROW);
    edited.replace('observations.csv', ROW, ROW.replace(from, () => to));
    expect(await findProblems()).toContainEqual({ file: 'observations.csv', line, column, field, reason });
  });

  it('with neither value nor bound is refused', async () => {
    const { line } = edited.placeOf('observations.csv', ROW);
    edited.replace('observations.csv', ROW, ROW.replace('395400000,395350000,395450000', ',,').replace('"395,4 triệu USD"', 'kim ngạch'));
    const reason = 'is empty, and no bound is given instead';
    expect(await findProblems()).toEqual([{ file: 'observations.csv', line, column: 52, field: 'obs_value', reason }]);
  });

  it('whose low is above its high is refused, value or none', async () => {
    const { line } = edited.placeOf('observations.csv', ROW);
    edited.replace('observations.csv', ROW, ROW.replace('395400000,395350000,395450000', ',395450000,395350000').replace('"395,4 triệu USD"', 'kim ngạch'));
    const reason = 'high 395350000 is below low 395450000';
    expect(await findProblems()).toEqual([{ file: 'observations.csv', line, column: 63, field: 'high', reason }]);
  });

  it('that repeats a statement is refused, also when the period is written in another way', async () => {
    const copy = `VNM.BEL.X.MARKET_RANK._T._O,2014-10-01/P1M,,${SOURCE},,6,6,6,exact,A,lớn thứ 6,6,622fe54b117f0438be6d6137f715f8f089cc80adc88f7a80c3fd5c88d1037d41,,`;
    const first = edited.placeOf('observations.csv', ROW).line;
    const rank = edited.placeOf('observations.csv', ',2014-10,,kinh-te-do-thi-2014-10,,6,').line;
    const line = edited.append('observations.csv', ROW);
    edited.append('observations.csv', copy);
    const reason = 'duplicate of the same series, period, source and claim, first on line';
    expect(await findProblems()).toEqual([
      { file: 'observations.csv', line, column: 22, field: 'time_period', reason: `${reason} ${first}` },
      { file: 'observations.csv', line: line + 1, column: 29, field: 'time_period', reason: `${reason} ${rank}` },
    ]);
  });

  it('of growth needs a base period before its own', async () => {
    const { line } = edited.placeOf('observations.csv', GROWTH);
    edited.replace('observations.csv', GROWTH, GROWTH.replace(',2012,', ',2013,'));
    const reason = '"2013" does not begin before 2013';
    expect(await findProblems()).toEqual([{ file: 'observations.csv', line, column: 34, field: 'base_period', reason }]);
  });

  it('of growth without a base period is refused', async () => {
    edited.replace('observations.csv', GROWTH, GROWTH.replace(',2012,', ',,'));
    const [problem] = await findProblems();
    expect(problem?.reason).toBe('is empty; a growth rate needs the period it is measured against');
  });
});

/** [file, text before, text after, with `|` where the wrong cell begins, field, reason] */
const TABLE_CASES: readonly (readonly [string, string, string, string, string])[] = [
  ['series.csv', ',VNM,BEL,T,TRADE,_T,A,', ',VNM,|XXX,T,TRADE,_T,A,', 'partner', 'unknown area "XXX"'],
  ['series.csv', ',VNM,BEL,T,TRADE,_T,A,', ',VNM,BEL,T,|TRADED,_T,A,', 'measure', 'unknown measure "TRADED"'],
  ['series.csv', '\nVNM.BEL.T.TRADE._T.A,VNM,BEL,T,', '\n|VNM.BEL.T.TRADE._T.A,VNM,BEL,X,', 'key', '"VNM.BEL.T.TRADE._T.A" is not its dimensions, which make VNM.BEL.X.TRADE._T.A'],
  ['series.csv', ',VNM,BEL,T,TRADE,_T,A,', ',VNM,BEL,|Q,TRADE,_T,A,', 'flow', 'unknown flow "Q"; known: T, X, M, B, IN, OUT, _Z'],
  ['series.csv', ',VNM,BEL,T,TRADE,_T,A,', ',VNM,BEL,T,TRADE,_T,|W,', 'freq', 'unknown freq "W"; known: A, Q, M, _O'],
  ['series.csv', ',VNM,BEL,T,TRADE,_T,A,', ',VNM,BEL,T,TRADE,|ZZ,A,', 'sector', 'unknown sector "ZZ"; known: _T, A, B, C, D, F, G, H, I, K, L, OTH'],
  ['measures.csv', 'TRADE,flow,goods,USD', 'TRADE,flow,goods,|GBP', 'unit_measure', 'unknown unit_measure "GBP"; known: USD, EUR, PC, NUM, RANK, YR, PP, IX, PURE_NUMB'],
  ['measures.csv', 'TRADE,flow,goods,USD', 'TRADE,|flux,goods,USD', 'nature', 'unknown nature "flux"; known: flow, stock, share, growth, rank, count'],
  ['areas.csv', 'BE-VLG,region,vùng Flanders (Bỉ),Flanders (Belgium),,,BEL,', 'BE-VLG,region,vùng Flanders (Bỉ),Flanders (Belgium),,,|BLG,', 'parent_code', 'unknown area "BLG"'],
  ['sources.csv', ',2014-10,,', ',|2014-31,,', 'published_on', '"2014-31" is no date of the calendar'],
  ['sources.csv', ',2014-10,,', ',|October 2014,,', 'published_on', '"October 2014" is not a date; write 2014, 2014-10 or 2014-10-31'],
  ['sources.csv', 'CC BY 4.0,,{},,,', 'CC BY 4.0,,{},|exw,,', 'valuation', 'unknown valuation "exw"; known: fob, cif, fob-cif'],
  ['sources.csv', 'CC BY 4.0,,{},,,', 'CC BY 4.0,,{},,,|lunar', 'year_basis', 'unknown year_basis "lunar"; known: calendar, fiscal'],
  ['events.csv', ',VNM;BEL;EU,', ',|VNM;BEL;EUR,', 'areas', 'unknown area "EUR"'],
  ['events.csv', 'evfta-2018,trade-policy,', 'evfta-2018,|commerce,', 'kind', 'unknown kind "commerce"; known: diplomacy, visit, agreement, committee, development, education, trade-policy, aid'],
];

describe('a broken row of another table', () => {
  it.each(TABLE_CASES)('%s: %s -> %s', async (file, from, to, field, reason) => {
    edited.replace(file, from, to);
    const place = edited.placeOf(file, '|');
    edited.replace(file, '|', '');
    expect(await findProblems()).toContainEqual({ file, ...place, field, reason });
  });

  it('with a reason in one language only is refused', async () => {
    edited.replace('sources.csv', ',""en"":""The text carries no address.""}}', '}}');
    const [problem] = await findProblems();
    expect(problem).toMatchObject({ file: 'sources.csv', line: 2, field: 'inferred' });
    expect(problem?.reason).toContain('url.en');
  });

  it('must not be lacking where computed values are kept under it', async () => {
    edited.replace('sources.csv', '\ntradecite,', '\nother,');
    const reason = 'has no source "tradecite" of kind computation, under which computed values are kept';
    expect(await findProblems()).toEqual([{ file: 'sources.csv', reason }]);
  });

  it('that repeats a key is refused', async () => {
    const first = edited.placeOf('areas.csv', 'BEL,country').line;
    const line = edited.append('areas.csv', 'BEL,country,Bỉ,Belgium,BE,056,,');
    expect(await findProblems()).toEqual([{ file: 'areas.csv', line, column: 1, field: 'code', reason: `duplicate area, first on line ${first}` }]);
  });
});

describe('a broken file', () => {
  it('with a cell too many, and one too few', async () => {
    const line = edited.append('observations.csv', `${ROW},`);
    edited.append('observations.csv', ROW.replace(/,$/u, ''));
    expect(await findProblems()).toEqual([
      { file: 'observations.csv', line, column: 177, reason: 'has 16 cells instead of 15' },
      { file: 'observations.csv', line: line + 1, column: 175, reason: 'has 14 cells instead of 15' },
    ]);
  });

  it('with a quote that is never closed', async () => {
    const line = edited.append('observations.csv', ROW.replace('USD"', 'USD'));
    expect(await findProblems()).toContainEqual({ file: 'observations.csv', line, column: 90, reason: 'the quote is never closed' });
  });

  it('with a quote inside a cell', async () => {
    const { line } = edited.placeOf('events.csv', 'evfta-2018,');
    edited.replace('events.csv', 'evfta-2018,', 'evfta"-2018,');
    expect(await findProblems()).toContainEqual({
      file: 'events.csv', line, column: 1, reason: 'a quote inside an unquoted cell; write the cell in quotes, with "" for a quote',
    });
  });

  it('with other columns', async () => {
    edited.replace('areas.csv', 'code,kind,', 'code,type,');
    expect(await findProblems()).toContainEqual({
      file: 'areas.csv', line: 1, column: 6, reason: 'the columns must be code,kind,name_vi,name_en,alpha2,m49,parent_code,aliases',
    });
  });

  it('that is not UTF-8', async () => {
    const text = edited.read('areas.csv');
    const { line } = edited.placeOf('areas.csv', 'Bỉ,Belgium');
    const at = text.indexOf('Bỉ,Belgium');
    edited.write('areas.csv', Buffer.concat([Buffer.from(text.slice(0, at + 1)), Buffer.from([0xe9]), Buffer.from(text.slice(at + 2))]));
    expect(await findProblems()).toContainEqual({ file: 'areas.csv', line, column: 14, reason: 'is not UTF-8; save the file as UTF-8' });
  });

  it('whose accents are not composed', async () => {
    const { line } = edited.placeOf('areas.csv', 'Bỉ,Belgium');
    edited.replace('areas.csv', 'Bỉ,Belgium', 'Bỉ,Belgium'.normalize('NFD'));
    expect(await findProblems()).toContainEqual({
      file: 'areas.csv', line, column: 14, reason: 'is not in Unicode form NFC; accents must be composed with their letters',
    });
  });

  it('that is missing, or no data package', async () => {
    edited.write('datapackage.json', '{"resources": 1}');
    expect(await findProblems()).toContainEqual(expect.objectContaining({ file: 'datapackage.json', line: 1 }));
    edited.replace('datapackage.json', '{"resources": 1}', '{"resources": [{"name": "areas", "path": "lost.csv"}]}');
    const problems = await findProblems();
    expect(problems).toContainEqual({ file: 'lost.csv', reason: 'is missing' });
    expect(problems).toContainEqual({ file: 'datapackage.json', line: 1, column: 1, field: 'resources', reason: 'has no resource "series" with one path' });
  });

  it('or a folder that cannot be read', async () => {
    const load = loadPackage({ dataDir: `${edited.dataDir}/nowhere`, now: new Date() });
    await expect(load).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('nowhere cannot be read') as string });
  });

  it('shows at most a hundred places and counts all', async () => {
    for (let i = 0; i < 120; i += 1) edited.append('events.csv', 'x');
    const error = (await loadPackage({ dataDir: edited.dataDir, now: new Date() }).catch((reason: unknown) => reason)) as TradeciteError;
    expect(error.details).toHaveLength(100);
    expect(error.message).toMatch(/\d{3,} places are wrong; the first 100 are shown/u);
  });
});

describe('a broken chart', () => {
  it.each([
    ['an unknown series', 'pace-of-2014', '"VNM.BEL.T.TRADE_PER_MONTH._T.A"', '|"VNM.BEL.T.PACE._T.A"', 'series.0.key', 'unknown series "VNM.BEL.T.PACE._T.A"'],
    ['an unknown event', 'viet-nam-belgium-trade', '"flanders-memorandum"', '|"flanders"', 'events.ids.4', 'unknown event "flanders"'],
    ['a name that is not its file', 'pace-of-2014', '"slug": "pace-of-2014"', '"slug": |"pace"', 'slug', '"pace" is not the name of the file'],
    ['an unknown unit', 'pace-of-2014', '"unit": "USD"', '"unit": |"GBP"', 'y.unit', 'unknown unit "GBP"'],
    ['reversed years', 'relations-timeline', '"1973..2025"', '|"2025..1973"', 'time', '"2025..1973" ends before it begins'],
  ] as const)('with %s', async (_, slug, from, to, field, reason) => {
    const chart = `charts/${slug}.json`;
    edited.replace(chart, from, to);
    const place = edited.placeOf(chart, '|');
    edited.replace(chart, '|', '');
    expect(await findProblems()).toEqual([{ file: chart, ...place, field, reason }]);
  });

  const chart = 'charts/pace-of-2014.json';

  it('that does not fit the schema names the path', async () => {
    edited.replace(chart, '"kind": "time"', '"kind": "pie"');
    const [problem] = await findProblems();
    expect(problem).toMatchObject({ file: chart, field: 'kind' });
    expect(problem?.reason).toMatch(/^kind: /u);
  });

  it('that is not JSON', async () => {
    const { line, column } = edited.placeOf(chart, '"kind": "time"');
    edited.replace(chart, '"kind": "time",', '"kind": "time";');
    const [problem] = await findProblems();
    expect(problem).toMatchObject({ file: chart, line, column: column + 14 });
  });
});
