import { describe, expect, test } from 'vitest';
import { ask } from './http-client';

interface Problem {
  readonly status: number;
  readonly fault?: string;
  readonly detail: string;
  readonly errors: { field: string; reason: string }[];
}

async function askProblem(path: string, init: RequestInit = {}): Promise<Problem> {
  const { status, headers, text } = await ask(path, init);
  expect(headers.get('content-type'), path).toBe('application/problem+json');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({ type: 'about:blank', title: expect.any(String), status, detail: expect.any(String), instance: path.split('?')[0] });
  return problem;
}

describe('a wrong parameter is refused and named', () => {
  test.each([
    ['observations.csv?nonsense=1', 'nonsense'],
    ['observations.json?lang=fr', 'lang'],
    ['observations?time=yesterday', 'time'],
    ['observations?time=2014..2000', 'time'],
    ['observations?time=2014-02-30', 'time'],
    ['observations?time=0000', 'time'],
    ['observations?asOf=soon', 'asOf'],
    ['observations?asOf=2014-13-01', 'asOf'],
    ['observations?asOf=0000-01-01', 'asOf'],
    ['observations?qualifier=maybe', 'qualifier'],
    ['observations?partner=BEL%27--', 'partner'],
    ['observations?partner=%00', 'partner'],
    ['observations?partner=BEL&partner=FRA', 'partner'],
    ['observations.csv?csvType=some', 'csvType'],
    ['observations.csv?excel=yes', 'excel'],
    ['observations.csv?useColumnShortNames=2', 'useColumnShortNames'],
    ['series?area=BEL', 'area'],
    ['charts?x=1', 'x'],
    ['sources?x', 'x'],
    ['areas?code=BEL', 'code'],
    ['measures?code=TRADE', 'code'],
    ['events?kind=party', 'kind'],
    ['events?source=a%20b', 'source'],
    ['search', 'q'],
    ['search?q=%00', 'q'],
    ['search?q=bi&limit=0', 'limit'],
    ['search?q=bi&limit=many', 'limit'],
  ])('/api/v1/%s', async (path, field) => {
    const { status, errors } = await askProblem(`/api/v1/${path}`);
    expect(status).toBe(400);
    expect(errors.map((error) => error.field)).toContain(field);
    expect(errors.every(({ reason }) => reason.length > 3)).toBe(true);
  });

  test.each([
    ['reporter=VMN', 'VNM'],
    ['partner=BLE', 'BEL'],
    ['measure=TARDE', 'TRADE'],
    ['series=VNM.BEL.T.TRAD._T.A', 'VNM.BEL.T.TRADE._T.A'],
    ['freq=Y', 'A, Q, M'],
    ['sector=ZZ', '/api/v1/series'],
  ])('a code that there is not is answered with the nearest: %s', async (asked, near) => {
    const [error] = (await askProblem(`/api/v1/observations?${asked}`)).errors;
    expect(error?.reason).toContain(near);
  });

  test('all wrong parameters are named at once', async () => {
    const { errors } = await askProblem('/api/v1/observations.csv?lang=fr&foo=1&time=x');
    expect(errors.map(({ field }) => field).toSorted()).toEqual(['foo', 'lang', 'time']);
  });

  test.each([
    ['search?q=bi&limit=many', 'limit', 'must be a number; given: "many"', 'phải là số; đã nhận: "many"'],
    ['search?q=bi&limit=900', 'limit', 'is at most 100; given: "900"', 'lớn nhất là 100; đã nhận: "900"'],
    ['search?', 'q', 'say what to look for: q=Belgium', 'hãy cho biết cần tìm gì: q=Bỉ'],
    ['search?q=%20', 'q', 'say what to look for: q=Belgium; given: " "', 'hãy cho biết cần tìm gì: q=Bỉ; đã nhận: " "'],
    ['observations?time=yesterday', 'time', 'write 2000..2014, 2010.. or 2013; given: "yesterday"', 'hãy viết 2000..2014, 2010.. hoặc 2013; đã nhận: "yesterday"'],
    ['observations.csv?csvType=some', 'csvType', 'must be one of: full, filtered; given: "some"', 'phải là một trong: full, filtered; đã nhận: "some"'],
  ])('/api/v1/%s is refused in plain words: parameter, what was given, what is allowed', async (path, field, en, vi) => {
    expect((await askProblem(`/api/v1/${path}`)).errors).toMatchObject([{ field, reason: en }]);
    expect((await askProblem(`/api/v1/${path}&lang=vi`)).errors).toContainEqual(expect.objectContaining({ field, reason: vi }));
  });

  const READ_ONLY = ['api/v1/series', 'api/v1/observations.csv', 'sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0', 'sdmx/2.1/data/OBSERVATIONS'];

  test.each(READ_ONLY.flatMap((path) => ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, path] as const)))('%s /%s is not allowed', async (method, path) => {
    const { status, errors } = await askProblem(`/${path}`, { method, body: 'x' });
    expect([status, errors]).toEqual([405, []]);
    expect((await ask(`/${path}`, { method, body: 'x' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test.each(['GET', 'POST', 'DELETE'])('%s of an address that does not exist', async (method) => {
    for (const path of ['/api', '/api/v1', '/api/v1/nothing', '/api/v1/series/nothing', '/api/v2/series', '/sdmx/v3/data']) expect((await askProblem(path, { method })).status, path).toBe(404);
  });
});

describe('what there is not, and what cannot be computed, is said in words of its own in both languages', () => {
  test.each([
    ['/api/v1/nothing', 'address-unknown', 'Không có địa chỉ /api/v1/nothing'],
    ['/charts/nothing.json', 'chart-unknown', 'Không có biểu đồ nothing'],
    ['/charts/viet-nam-belgium-trade.json?asOf=2001-01-01', 'chart-not-yet', 'chưa có biểu đồ viet-nam-belgium-trade'],
    ['/series/A.B.C.D.E.F.json', 'series-unknown', 'Không có chuỗi số liệu A.B.C.D.E.F'],
    ['/charts/viet-nam-belgium-trade.xml', 'file-unknown', 'Không có tệp viet-nam-belgium-trade.xml'],
    ['/series/VNM.BEL.T.TRADE._T.A.parquet', 'file-unknown', 'Không có tệp VNM.BEL.T.TRADE._T.A.parquet'],
    ['/mirror.xlsx', 'mirror-file-unknown', 'Không có tệp mirror.xlsx'],
    ['/api/v1/mirror?reporter=VNM&partner=VNM', 'pair-wrong', 'hãy chọn hai nước hoặc vùng khác nhau'],
    ['/charts/viet-nam-belgium-trade.csv?base=2010', 'transform-no-base', 'chỉ dùng với transform=index'],
    ['/charts/relations-timeline.json?transform=pc1', 'timeline-computed', 'biểu đồ này chỉ có sự kiện'],
    ['/charts/viet-nam-belgium-trade.png?time=1950..1960', 'time-empty', 'không có số liệu nào nằm trong đó: hãy bỏ đi, hoặc chọn trong 2000–2014'],
    ['/series/VNM.BEL.T.TRADE._T.A.annotations.csv', 'series-annotations', '/explore.annotations.csv?series=VNM.BEL.T.TRADE._T.A'],
    ['/charts/viet-nam-belgium-trade.png?imWidth=9', 'parameters-wrong', 'nhỏ nhất là 280'],
    ['/sdmx/v2/data/dataflow/OECD/OBSERVATIONS/1.0', 'sdmx-agency', 'Không có cơ quan OECD; ở đây là TRADECITE'],
    ['/sdmx/v2/data/dataflow/TRADECITE/NOTHING/1.0', 'sdmx-one-flow', 'dataflow/TRADECITE/OBSERVATIONS/1.0'],
    ['/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0/A.ZZZ.*.*.*.*.*', 'sdmx-nothing', 'Không có số liệu nào mang khóa này'],
    ['/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0/A', 'parameters-wrong', 'khóa có 7 phần'],
    ['/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0?attributes=x', 'parameters-wrong', 'không có thuộc tính x'],
    ['/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0?c[TIME_PERIOD]=x', 'parameters-wrong', 'hãy viết ge:2010'],
    ['/sdmx/v2/structure/codelist/TRADECITE/CL_NOTHING', 'sdmx-artefact', 'Không có codelist CL_NOTHING'],
    ['/sdmx/2.1/data/OBSERVATIONS?startPeriod=x', 'parameters-wrong', 'hãy viết 2010 hoặc 2010-01'],
    ['/sdmx/2.1/data/OBSERVATIONS?format=word', 'parameters-wrong', 'không có định dạng này'],
  ])('%s', async (path, fault, words) => {
    const headers = { Accept: 'application/json' };
    const [en, vi] = await Promise.all(['en', 'vi'].map((lang) => askProblem(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, { headers })));
    expect([en?.fault, vi?.fault]).toEqual([fault, fault]);
    expect([vi?.detail, ...(vi?.errors ?? []).map(({ reason }) => reason)].join(' ')).toContain(words);
    for (const [i, { reason }] of (vi?.errors ?? []).entries()) expect(reason).not.toBe(en?.errors[i]?.reason);
    expect(vi?.detail).not.toBe(en?.detail);
  });

  test('a method that is not answered', async () => {
    const { detail } = await askProblem('/api/v1/series?lang=vi', { method: 'DELETE' });
    expect(detail).toBe('/api/v1/series chỉ để đọc: không nhận DELETE, chỉ nhận GET và HEAD');
  });
});

describe('methods', () => {
  const ADDRESSES = ['/api/v1/series', '/api/v1/health', '/charts/viet-nam-belgium-trade.csv', '/series/VNM.BEL.T.TRADE._T.A.json', '/embed/viet-nam-belgium-trade', '/embed.js', '/feed.xml', '/catalog.jsonld', '/sitemap.xml', '/robots.txt', '/sdmx/2.1/data/OBSERVATIONS'];

  test.each(ADDRESSES)('HEAD %s says what GET says, without a body', async (path) => {
    const [whole, head] = await Promise.all([ask(path), ask(path, { method: 'HEAD' })]);
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['content-type', 'etag', 'cache-control']) expect(head.headers.get(name), name).toBe(whole.headers.get(name));
  });

  test.each([...ADDRESSES, '/api/v1/nothing'])('OPTIONS %s lets other sites read', async (path) => {
    const { status, headers } = await ask(path, { method: 'OPTIONS', headers: { Origin: 'https://newsroom.example', 'Access-Control-Request-Method': 'GET' } });
    expect([status, headers.get('access-control-allow-origin'), headers.get('allow'), headers.get('access-control-allow-methods')]).toEqual([204, '*', 'GET, HEAD, OPTIONS', 'GET, HEAD, OPTIONS']);
  });

  test('an address that people open refuses in plain words', async () => {
    const { status, headers, text } = await ask('/charts/viet-nam-belgium-trade.csv', { method: 'DELETE' });
    expect([status, headers.get('allow'), headers.get('content-type')]).toEqual([405, 'GET, HEAD, OPTIONS', 'text/plain; charset=utf-8']);
    expect(text).toContain('is only read');
  });
});

test.each(['/en/series/a%00b', '/vi/sources/%00', '/en/findings/%00', '/en/charts/%00', '/en/charts/%00/history', '/en/dashboards/%00'])('%s is refused: no name holds a zero byte', async (path) => {
  expect((await ask(path)).status).toBe(400);
});

test.each(['/en/series/%2500', '/vi/sources/%2500', '/en/series/%25ff'])('%s is a page that there is not', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

describe('files that people open', () => {
  const MISSING = ['/charts/nothing.csv', '/charts/nothing.json', '/series/A.B.C.D.E.F.csv', '/series/nothing.json', '/charts/%00.csv'];

  test.each(MISSING)('%s is not found, in plain words', async (path) => {
    const { status, headers, text } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(headers.get('content-disposition')).toBeNull();
    expect(text).not.toMatch(/series_key|Series key/u);
  });

  test('a wrong parameter is named in plain words, never inside a data file', async () => {
    const { status, headers, text } = await ask('/charts/viet-nam-belgium-trade.csv?lang=fr&x=1');
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('content-disposition')).toBeNull();
    expect(text.split('\n')).toEqual(['400 Bad request', '2 parameters are wrong in the request', expect.stringMatching(/^lang: /u), expect.stringMatching(/^x: /u), '']);
  });

  test.each([
    ['/charts/nothing.xlsx', 404],
    ['/charts/viet-nam-belgium-trade.bib?x=1', 400],
    ['/charts/viet-nam-belgium-trade.pdf?transform=pc1&time=1950', 422],
    ['/series/VNM.BEL.T.TRADE._T.A.png?transform=pc1&time=1950', 422],
    ['/explore.csv?series=VNM.BEL.T.TRADE._T.A&transform=pc1&time=1950', 422],
    ['/explore.xlsx?series=NOTHING', 400],
    ['/mirror.png?reporter=ABW&partner=AFG', 404],
    ['/findings.csv?x=1', 400],
    ['/feed.xml?limit=x', 400],
    ['/oembed', 400],
  ])('%s: %d, in the language asked for, else in the browser’s', async (path, status) => {
    const answerIn = async (search: string, language: string): Promise<[string | null, boolean]> => {
      const { status: answered, headers, text } = await ask(`${path}${path.includes('?') ? '&' : '?'}${search}`, { headers: { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': language } });
      expect([answered, headers.get('content-type'), headers.get('content-disposition')]).toEqual([status, 'text/plain; charset=utf-8', null]);
      return [headers.get('content-language'), /[ạảấầậắếềệịọốộớờợụứừự]/u.test(text.split('\n')[0] ?? '')];
    };
    expect(await answerIn('lang=vi', 'en')).toEqual(['vi', true]);
    expect(await answerIn('lang=en', 'vi')).toEqual(['en', false]);
    expect(await answerIn('', 'vi-VN,vi;q=0.9,en;q=0.5')).toEqual(['vi', true]);
    expect(await answerIn('', 'fr')).toEqual(['en', false]);
  });

  test('a program that asks for JSON gets a problem', async () => {
    const problem = await askProblem('/charts/nothing.csv', { headers: { Accept: 'application/json' } });
    expect(problem.status).toBe(404);
  });

  test('a format that does not exist names those that do', async () => {
    const { status, text } = await ask('/charts/viet-nam-belgium-trade.xml');
    expect(status).toBe(404);
    expect(text).toContain('csv, xlsx, json, metadata.json');
  });

  test('a series’ file does not take what its address says already', async () => {
    expect((await ask('/series/VNM.BEL.T.TRADE._T.A.csv?partner=BEL')).status).toBe(400);
  });
});
