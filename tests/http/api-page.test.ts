import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, askJson } from './http-client';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

function toText(html: string): string {
  return html.replace(/<[^>]+>/gu, '').replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function can(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let page = '';
beforeAll(async () => {
  page = (await ask('/en/api')).text;
});

/** The code as a reader would copy it. */
function findExample(client: string): string {
  const code = new RegExp(`id="${client}".*?<code>(.*?)</code>`, 'su').exec(page)?.[1];
  expect(code, client).toBeDefined();
  return toText(code ?? '');
}

const PERIODS = ['2000', '2010', '2012', '2013'];

describe('/en/api and /vi/api', () => {
  test('every address of openapi.json stands on both, with its parameters', async () => {
    const { paths } = await askJson<{ paths: Record<string, { get?: { parameters: { name: string }[] } }> }>('/api/v1/openapi.json');
    const vietnamese = (await ask('/vi/api')).text;
    for (const text of [toText(page), toText(vietnamese)]) {
      for (const [path, { get }] of Object.entries(paths)) {
        expect(text).toContain(path);
        for (const { name } of get?.parameters ?? []) expect(text, path).toContain(name);
      }
    }
    expect(vietnamese).toContain('Chép, dán và chạy được ngay.');
  });

  test('the curl example does what it says', async () => {
    const command = findExample('curl');
    expect(command).toMatch(/^curl "http[^"]+"$/u);
    const text = execFileSync('sh', ['-c', `${command} --silent --max-time 110`], { encoding: 'utf8' });
    const address = /"https?:\/\/[^/]+(\/[^"]*)"/u.exec(command)?.[1] ?? '';
    expect(text).toBe((await ask(address)).text);
    for (const period of PERIODS) expect(text).toContain(`,${period},`);
  });

  test.skipIf(!can('python3', '-c', 'import pandas'))('the Python example', () => {
    const text = execFileSync('python3', ['-c', findExample('python')], { encoding: 'utf8' });
    for (const period of PERIODS) expect(text).toMatch(new RegExp(`\\b${period}\\b`, 'u'));
  });

  test.skipIf(!can('Rscript', '--version'))('the R example', () => {
    const text = execFileSync('Rscript', ['-e', findExample('r')], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    for (const period of PERIODS) expect(text).toMatch(new RegExp(`\\b${period}\\b`, 'u'));
  });

  test.skipIf(!can('Rscript', '-e', 'library(rsdmx)'))('the rsdmx example', () => {
    const text = execFileSync('Rscript', ['-e', findExample('sdmx')], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    for (const period of PERIODS) expect(text).toMatch(new RegExp(`\\b${period}\\b`, 'u'));
  });

  test('the address in the Power Query example answers with the columns that it names', async () => {
    const code = findExample('excel');
    const [, path = '', query = ''] = /Web\.Contents\("https?:\/\/[^/"]+", \[RelativePath = "([^"]+)", Query = \[([^\]]+)\]\]\)/u.exec(code) ?? [];
    const asked = new URLSearchParams([...query.matchAll(/(\w+) = "([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]));
    const { status, text } = await ask(`/${path}?${asked}`);
    expect([status, asked.size]).toEqual([200, 2]);
    const [header = ''] = text.split('\r\n');
    for (const [, column = ''] of code.matchAll(/\{"(\w+)", type/gu)) expect(header.split(',')).toContain(column);
  });
});
