import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { formatDate } from '../../lib/core/format';
import { ask, askJson } from './http-client';

/** Every address of a chart draws the same figures for the same choice of its reader. */
const TODAY = new Date().toISOString().slice(0, 10);
const SLUGS = ['viet-nam-belgium-trade', 'trade-growth-rates', 'pace-of-2014'] as const;
const choices = fc.record(
  {
    official: fc.constantFrom('true', 'false'),
    claims: fc.constantFrom('all', 'preferred'),
    time: fc.constantFrom('2005..2014', '2010..', '..2013', '2013'),
    asOf: fc.constant(TODAY),
    transform: fc.constantFrom('lin', 'index', 'permonth'),
  },
  { requiredKeys: [] },
);

/** Names of figures, without the claim that tells two of one source apart. */
function toNames(refs: readonly string[]): string[] {
  return [...new Set(refs.map((ref) => ref.replace(/#.*/u, '')))].toSorted();
}

function findDrawn(svg: string): string[] {
  return toNames([...svg.matchAll(/data-ref="([^"]+)"/gu)].map(([, name = '']) => name).filter((name) => name.includes('@')));
}

async function findTold(slug: string, asked: string): Promise<{ readonly names: string[]; readonly count: number }> {
  const { observations } = await askJson<{ observations: { seriesKey: string; timePeriod: string; sourceId: string }[] }>(`/charts/${slug}.json?lang=en&csvType=filtered&${asked}`);
  return { names: toNames(observations.map((o) => `${o.seriesKey}@${o.timePeriod}@${o.sourceId}`)), count: observations.length };
}

/** Period and value of each row of the first table of a page or frame: that of the figures. */
function findRows(html: string): string[] {
  const table = /<table.*?<\/table>/su.exec(html)?.[0] ?? '';
  const rows = table.split(/<tr[ >]/u).slice(2).map((row) => row.split(/<t[dh][ >]/u).slice(1).map((cell) => cell.replace(/^[^<>]*>/u, '').replace(/<.*/su, '')));
  // A page's table begins with the series, a frame's with the period.
  return rows.map((cells) => (table.includes('data-label="Series"') ? cells.slice(1, 3) : cells.slice(0, 2)).join(' ')).toSorted();
}

/** A page may send its reader on, to the explorer. */
async function readPage(path: string): Promise<string> {
  const { headers, text } = await ask(path);
  const next = headers.get('location');
  return next ? (await ask(next)).text : text;
}

async function readOembed(page: string): Promise<string> {
  const { html } = await askJson<{ html: string }>(`/oembed?url=${encodeURIComponent(inject('baseUrl') + page)}`);
  const src = /src="([^"]+)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return (await ask(src.slice(inject('baseUrl').length))).text;
}

describe('page, picture, frame, oEmbed and table draw the same figures', () => {
  test('for every choice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SLUGS), choices, async (slug, choice) => {
        const asked = String(new URLSearchParams(choice));
        const page = `/en/charts/${slug}?${asked}`;
        const [picture, frame] = await Promise.all([ask(`/charts/${slug}.svg?lang=en&${asked}`), ask(`/embed/${slug}?lang=en&${asked}`)]);
        expect(frame.status, asked).toBe(picture.status);
        // What leaves nothing to draw is refused everywhere.
        if (picture.status !== 200) {
          expect(findRows(await readPage(page)), asked).toEqual([]);
          return;
        }
        const rows = findRows(frame.text);
        const [told, whole, oembed] = await Promise.all([findTold(slug, asked), readPage(page), readOembed(page)]);
        expect(told.count).toBeGreaterThan(0);
        expect([rows.length, findDrawn(picture.text)], `${slug} ${asked}`).toEqual([told.count, told.names]);
        expect({ page: findRows(whole), oembed: findRows(oembed) }, `${slug} ${asked}`).toEqual({ page: rows, oembed: rows });
      }),
      { numRuns: 10, examples: [['viet-nam-belgium-trade', { claims: 'preferred', official: 'false' }], ['viet-nam-belgium-trade', { official: 'false', time: '2005..2014' }]] },
    );
  });
});

describe('the page of a chart', () => {
  const PAGE = '/en/charts/viet-nam-belgium-trade';

  test('without official figures its table, sources and citations name none', async () => {
    const [whole, press] = [(await ask(PAGE)).text, (await ask(`${PAGE}?official=false`)).text];
    const countRows = (text: string): number => (/<table role="table".*?<\/table>/su.exec(text)?.[0].match(/<tr role="row" class/gu) ?? []).length;
    expect([countRows(whole) > countRows(press), countRows(press)]).toEqual([true, (await findTold('viet-nam-belgium-trade', 'official=false')).count]);
    const countSources = (text: string): number => [...text.matchAll(/href="\/en\/sources\/wits-un-comtrade"/gu)].length;
    expect([countSources(whole) > 0, countSources(press)]).toEqual([true, 0]);
  });

  test.each([
    ['time=2005..2012', 'Only 2005–2012 is shown'],
    [`asOf=${TODAY}`, `Data as of ${formatDate(TODAY, 'en')}`],
    ['time=1990', 'no figures lie in it'],
    ['asOf=2001-01-01', 'There was no chart'],
    ['base=2000', 'goes with transform'],
    ['claims=best', 'preferred'],
  ])('%s is told', async (asked, words) => {
    expect((await ask(`${PAGE}?${asked}&utm_source=x`)).text).toContain(words);
  });

  test('without events its link previews and switches keep the whole choice', async () => {
    const choice = 'annotations=false&official=false&claims=preferred&pin=VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10&time=2010..2014';
    const { text } = await ask(`/en/charts/viet-nam-belgium-trade?${choice}`);
    const [, image = ''] = /<meta property="og:image" content="([^"]+)"/u.exec(text) ?? [];
    expect(Object.fromEntries(new URLSearchParams(image.replaceAll('&amp;', '&').split('?')[1]))).toMatchObject({ annotations: 'false', official: 'false', claims: 'preferred', time: '2010..2014' });
    expect((await ask(image.replaceAll('&amp;', '&').replace(inject('baseUrl'), ''))).status).toBe(200);
    const forms = [...text.matchAll(/<form method="get".*?<\/form>/gsu)].map(([form]) => form).filter((form) => form.includes('aria-pressed'));
    expect(forms.length).toBe(2);
    for (const form of forms) for (const name of ['claims', 'pin', 'time']) expect(form).toContain(`name="${name}"`);
    for (const [, href = ''] of text.matchAll(/href="(\/charts\/[^"]+\.csv[^"]*)"/gu)) expect([href, (await ask(href.replaceAll('&amp;', '&'))).status]).toEqual([href, 200]);
    expect((await ask((/href="(\/en\/explore\?series[^"]+)"/u.exec(text)?.[1] ?? '').replaceAll('&amp;', '&'))).status).toBe(200);
  });

  test('its links carry the whole choice', async () => {
    const { text } = await ask(`/embed/viet-nam-belgium-trade?lang=en&time=2005..2012&official=false&asOf=${TODAY}`);
    expect(text).toContain(`official=false&amp;time=2005..2012&amp;asOf=${TODAY}`);
  });
});
