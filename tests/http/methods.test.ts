import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../setup/test-cluster';
import { ask } from './http-client';

/** What stands for the variable parts of a route; what the rewrites of the configuration lead there is asked as people ask it. */
const SAMPLES: readonly [RegExp, string][] = [
  [/^(explore|mirror)\/\[extension\]/u, '$1.csv'],
  [/^charts\/\[file\]/u, 'charts/pace-of-2014.csv'],
  [/^series\/\[file\]/u, 'series/VNM.BEL.T.TRADE._T.A.csv'],
  [/\[\[\.\.\.path\]\]/u, 'nothing'],
  [/\[\.\.\.path\]/u, 'data/OBSERVATIONS'],
  [/\[slug\]/u, 'pace-of-2014'],
  [/\[key\]/u, '0123456789abcdef'],
];

const PATHS = readdirSync(join(projectRoot, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)route\.ts$/u.test(file))
  .map((file) => SAMPLES.reduce((path, [part, sample]) => path.replace(part, sample), dirname(file)))
  .map((path) => (path === '.' ? '/' : `/${path}`));

describe.each(PATHS)('%s', (path) => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s is answered, or refused in words', async (method) => {
    const { status, headers, text } = await ask(path, { method, ...(method !== 'GET' && { body: 'x' }) });
    expect(status).toBeLessThan(500);
    if (status !== 405) return;
    expect(headers.get('content-type')).toMatch(path.startsWith('/api/') || path.startsWith('/sdmx/') ? /^application\/problem\+json/u : /^text\/plain/u);
    expect(headers.get('allow')).toContain('OPTIONS');
    expect(text).toContain(`${method} is not answered`);
  });

  test('OPTIONS says what may be asked', async () => {
    const { status, headers } = await ask(path, { method: 'OPTIONS' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(headers.get('allow')).toContain('OPTIONS');
  });
});
