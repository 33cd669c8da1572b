import { describe, expect, test } from 'vitest';
import { ask, askJson, maskTimes, readCsv } from './http-client';

interface Answer {
  readonly findings: { readonly key: string; readonly kind: string; readonly title: string; readonly explanation: string; readonly url: string }[];
}

const SOURCE = 'kinh-te-do-thi-2014-10';
const AT = `2014-08-31@${SOURCE}`;
const pc = (value: number, low: number, high: number) => ({ value, low, high, unitMeasure: 'PC' });
const member = (series: string, numbers: object, printed: string | null, rest: object = {}) => ({
  ref: `${series}@${AT}`, series, timePeriod: '2014-08-31', source: SOURCE, claim: '', printed, ...numbers, ...rest,
});

/** What the article contradicts itself in: 91.3 of 155 million is 58.9 %, while 68.7 % is printed. */
const FOUND = {
  id: `share-of-whole:VNM.BEL.IN.FDI_SHARE.C._O@${AT}:VNM.BEL.IN.FDI_CAPITAL.C._O@${AT}:VNM.BEL.IN.FDI_CAPITAL._T._O@${AT}`,
  key: 'f1cb1bc844440792',
  rule: 'share-of-whole',
  kind: 'contradiction',
  severity: 'high',
  verdict: 'disagrees',
  title: 'Stated 68.7 %, but USD 91.3 m of USD 155 m is 58.9 %',
  explanation:
    'USD 91.3 m / USD 155 m × 100 = 58.9 %, while 68.7 % is stated: rounding cannot explain the gap. 68.7 % would need a total of USD 132.9 m, or a part of USD 106.5 m.',
  observations: [
    member('VNM.BEL.IN.FDI_SHARE.C._O', pc(68.7, 68.65, 68.75), '68,7%'),
    member('VNM.BEL.IN.FDI_SHARE.C._O', pc(58.9, 58.68, 59.13), null, { ref: `VNM.BEL.IN.FDI_SHARE.C._O@2014-08-31@tradecite#${SOURCE}`, source: 'tradecite', claim: SOURCE }),
    member('VNM.BEL.IN.FDI_CAPITAL.C._O', { value: 91300000, low: 91250000, high: 91350000, unitMeasure: 'USD' }, '91,3 triệu USD'),
    member('VNM.BEL.IN.FDI_CAPITAL._T._O', { value: 155000000, low: 154500000, high: 155500000, unitMeasure: 'USD' }, '155 triệu USD'),
  ],
  stated: pc(68.7, 68.65, 68.75),
  expected: pc(58.9, 58.68, 59.13),
  steps: [{ formula: 'registered FDI, manufacturing 31 Aug 2014 / registered FDI 31 Aug 2014 × 100', figures: 'USD 91.3 m / USD 155 m × 100', result: pc(58.9, 58.68, 59.13) }],
  reading: '68.7 % would need a total of USD 132.9 m, or a part of USD 106.5 m.',
  explained: null,
  recordedAt: '{recorded_at}',
  url: '/en/findings/f1cb1bc844440792',
};

/** Spaces that do not break are spaces. */
function toPlain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

const pick = ({ findings }: Answer) => findings.find(({ key }) => key === FOUND.key);

const list = async (params: string) => (await askJson<Answer>(`/api/v1/findings?${params}`)).findings;

const find = async (params: string): Promise<string[]> => (await askJson<Answer>(`/api/v1/findings?${params}`)).findings.map(({ key }) => key);

describe('findings of the shipped figures', () => {
  test('the whole answer', async () => {
    const { text } = await ask('/api/v1/findings?lang=en');
    const { dataRevision, findings } = JSON.parse(maskTimes(toPlain(text))) as Answer & { dataRevision: object };
    expect(dataRevision).toEqual({ revision: 1, recordedAt: '{recorded_at}' });
    expect(findings.filter(({ key }) => key === FOUND.key)).toEqual([FOUND]);
  });

  test('in the asked language, as the browser asks where it is not said', async () => {
    const said = pick(await askJson<Answer>('/api/v1/findings?lang=vi'));
    expect(said && { ...said, title: toPlain(said.title) }).toMatchObject({ title: 'Nguồn ghi tỷ trọng 68,7%, nhưng 91,3 triệu USD trên 155 triệu USD là 58,9%', url: `/vi/findings/${FOUND.key}` });
    const negotiated = await ask('/api/v1/findings', { headers: { 'Accept-Language': 'vi' } });
    expect(pick(JSON.parse(negotiated.text) as Answer)).toEqual(said);
  });

  test.each([
    ['kind=contradiction,rounding', true],
    ['kind=rounding', false],
    ['severity=high', true],
    ['severity=low,medium', false],
    ['area=BEL', true],
    ['area=JPN', false],
    [`source=${SOURCE}`, true],
    ['source=guangxi-talks-2025', false],
    ['series=VNM.BEL.IN.FDI_CAPITAL._T._O', true],
    ['series=VNM.BEL.T.TRADE._T.A', false],
    ['explained=false', true],
    ['explained=true', false],
    ['asOf=2001-01-01', false],
    [`asOf=${new Date().toISOString().slice(0, 10)}`, true],
  ])('%s', async (params, isFound) => {
    expect((await find(params)).includes(FOUND.key)).toBe(isFound);
  });

  test('.csv holds the same', async () => {
    const { text, headers } = await ask('/findings.csv?lang=en&useColumnShortNames=true');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(readCsv(toPlain(text)).filter(({ key }) => key === FOUND.key)).toMatchObject([{ key: FOUND.key, kind: 'contradiction', stated_value: '68.7', expected_low: '58.68', title: FOUND.title, reading: FOUND.reading }]);
  });

  test.each(['/api/v1/observations.csv?', '/charts/manufacturing-share-of-belgian-fdi.csv?csvType=full&', '/api/v1/observations.csv?time=2014..&', '/explore.csv?series=VNM.BEL.IN.FDI_SHARE.C._O&'])(
    'a row of %s names what does not fit it',
    async (path) => {
      const rows = readCsv((await ask(`${path}useColumnShortNames=true&lang=en`)).text);
      const share = rows.filter(({ series_key: key }) => key === 'VNM.BEL.IN.FDI_SHARE.C._O');
      expect(share.length).toBeGreaterThan(0);
      for (const row of share) expect(row).toMatchObject({ findings: FOUND.key, finding_severity: 'high' });
      const others = rows.filter(({ findings }) => findings?.split(' ').includes(FOUND.key)).map(({ series_key: key }) => key);
      expect(FOUND.observations.map(({ ref }) => ref.split('@')[0])).toEqual(expect.arrayContaining(others));
      const known = new Set(await find(''));
      expect(rows.flatMap(({ findings }) => findings?.split(' ').filter(Boolean) ?? []).every((key) => known.has(key))).toBe(true);
      expect(rows.every(({ findings, finding_severity: severity }) => Boolean(findings) === Boolean(severity))).toBe(true);
    },
  );

  test.each([
    ['kind=lie', 'kind'],
    ['severity=worst', 'severity'],
    ['explained=perhaps', 'explained'],
    ['asOf=yesterday', 'asOf'],
    ['colour=red', 'colour'],
  ])('%s is refused, and named', async (params, field) => {
    const { status, headers, text } = await ask(`/api/v1/findings?${params}`);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect((JSON.parse(text) as { errors: { field: string }[] }).errors.map((error) => error.field.split('.')[0])).toEqual([field]);
  });

  test('an explanation needs a name and a reason, and a finding to explain', async () => {
    const send = (key: string, body: object) =>
      ask(`/api/v1/findings/${key}/explanation`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const empty = await send(FOUND.key, { reasonVi: ' ', reasonEn: '', author: '' });
    expect([empty.status, (JSON.parse(empty.text) as { errors: { field: string }[] }).errors.map(({ field }) => field)]).toEqual([400, ['author', 'reasonVi']]);
    const unsaid = JSON.parse((await send(FOUND.key, { author: 'An' })).text) as { status: number; errors: object[] };
    expect(unsaid).toMatchObject({ status: 400, errors: [{ field: 'reasonVi', reasonVi: 'hãy nêu lý do bằng tiếng Việt, tiếng Anh hoặc cả hai' }] });
    expect((await send('0000000000000000', { author: 'An', reasonEn: 'x' })).status).toBe(404);
    expect(await find('explained=true')).toEqual([]);
  });

  test('pages, each a part of all in their order, with nothing found meanwhile', async () => {
    const all = await find('lang=en');
    const keys: string[] = [];
    for (let url: string | null = '/api/v1/findings?lang=en&limit=4'; url; ) {
      const page: { next: string | null; findings: { key: string }[] } = await askJson(url);
      expect(page.findings.length).toBeLessThanOrEqual(4);
      keys.push(...page.findings.map(({ key }) => key));
      url = page.next;
    }
    expect(keys).toEqual(all);
    expect((await askJson<{ next: string | null }>('/api/v1/findings')).next).toBe(null);
    expect((await ask('/api/v1/findings?limit=0')).status).toBe(400);
    expect((await ask('/api/v1/findings?cursor=nonsense')).status).toBe(400);
  });

  test('a verdict tells what cannot hold from what differs as a rule and what agrees: filter, table and page', async () => {
    const all = await list('');
    const [disagrees = [], differs = [], agrees = []] = await Promise.all(['disagrees', 'differs', 'agrees'].map((verdict) => list(`verdict=${verdict}`)));
    expect([...disagrees, ...differs, ...agrees]).toEqual(all);
    expect(disagrees.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contradiction', 'wrong-subject']));
    expect(new Set(agrees.map(({ kind }) => kind))).toEqual(new Set(['rounding']));
    expect(differs.map(({ kind }) => kind)).toContain('mirror-asymmetry');
    const table = readCsv((await ask('/findings.csv?verdict=agrees&lang=vi')).text);
    expect(table.map((row) => row['Kết luận'])).toEqual(agrees.map(() => 'Khớp trong phạm vi làm tròn'));
    const { text } = await ask('/vi/findings');
    expect(text.indexOf('id="verdict-disagrees"')).toBeLessThan(text.indexOf('id="verdict-agrees"'));
    expect(text).toContain(`${disagrees.length} chỗ không khớp`);
  });

  test('no explanation begins with the title that stands above it', async () => {
    for (const { title, explanation } of await list('lang=en')) expect(explanation.startsWith(title)).toBe(false);
  });

  test('a wrong filter is refused on the page, in its language', async () => {
    const { text } = await ask('/vi/findings?kind=lie');
    expect(text).toContain('Trong địa chỉ có giá trị mà trang này không hiểu:');
    expect(text).toMatch(/<code>kind[^<]*<\/code>: <span lang="vi">phải là một trong: contradiction/u);
  });

  test('pages: the finding by its own address, none for other addresses', async () => {
    expect((await ask(FOUND.url)).text).toContain('132.9');
    expect((await ask('/en/findings/0000000000000000')).status).toBe(404);
    expect((await ask('/en/findings/nonsense')).status).toBe(404);
    expect((await ask('/findings?kind=rounding', { headers: { 'Accept-Language': 'vi' } })).headers.get('location')).toBe('/vi/findings?kind=rounding');
  });
});
