import { expect, test } from 'vitest';
import { ask } from './http-client';

const SERIES = 'VNM.BEL.T.TRADE._T.A';

test.each([
  ['/en/explore', 200],
  [`/en/explore?series=${SERIES}`, 200],
  [`/en/explore?series=${SERIES}&kind=pie`, 400],
  [`/vi/explore?series=${SERIES}&formula=a/`, 400],
  [`/en/explore?series=${SERIES}&asOf=2999-01-01`, 400],
  ['/en/explore?series=VNM.XXX.T.TRADE._T.A', 404],
  [`/en/explore?series=${SERIES},VNM.XXX.T.TRADE._T.A`, 404],
  [`/en/explore?series=${SERIES}&chart=no-such`, 404],
  ['/en/mirror?reporter=VNM&partner=BEL', 200],
  ['/vi/mirror?time=later', 400],
  ['/en/mirror?reporter=VNM&partner=QQQ', 400],
  ['/en/charts/pace-of-2014?time=later', 400],
  [`/en/series/${SERIES}?asOf=yesterday`, 400],
  ['/en/findings?verdict=maybe', 400],
  ['/en/charts/new?series=VNM.XXX.T.TRADE._T.A', 404],
  ['/en/charts/pace-of-2014/history?revision=1', 200],
])('%s is answered %i, with a page that leads on', async (path, status) => {
  const { status: answered, headers, text } = await ask(path);
  expect([answered, headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
  expect(text).toMatch(/<h1[^>]*>[^<]/u);
  expect(text).toMatch(/<main[\s\S]*href="\/(?:vi|en)\//u);
});

test.each([
  ['/en/charts/pace-of-2014/history?revision=99', 'There is no revision 99. There are: 1.'],
  ['/vi/charts/pace-of-2014/history?revision=1&with=zz', 'Không có phiên bản zz. Các phiên bản đã có: 1.'],
])('a history without the revision that is asked for says so, and which there are: %s', async (path, words) => {
  const { status, text } = await ask(path);
  expect([status, text.includes(words)]).toEqual([404, true]);
});

test('scripts of a page that fetch the next one get it as before', async () => {
  const { status } = await ask('/en/explore?kind=pie', { headers: { RSC: '1' }, redirect: 'follow' });
  expect(status).toBe(200);
});

test('a name of an answer from outside means nothing', async () => {
  const answers = await Promise.all(['1', 'x'].map((name) => ask('/en/explore?kind=pie', { headers: { 'x-tradecite-page': name } })));
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
});
