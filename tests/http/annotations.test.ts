import { describe, expect, test } from 'vitest';
import { ask, askJson, readCsv } from './http-client';

const CHART = '/charts/viet-nam-belgium-trade';
const NOTES = 'point:2013:1800000000:en(Peak (so far)):vi(Đỉnh),range:2008:2009-06:en(=Crisis),line::2000000000:b:en(Target)'.replace('(so far)', '*(so far*)');
const ASKED = `notes=${encodeURIComponent(NOTES)}`;
const SERIES = 'series=VNM.BEL.T.TRADE._T.A,VNM.CN-GX.T.TRADE._T.A';

describe('the table of annotations', () => {
  test('of a chart: its events with their sources, then the notes of the address, exactly', async () => {
    const { status, headers, text } = await ask(`${CHART}.annotations.csv?lang=en&useColumnShortNames=true&${ASKED}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/csv/u);
    expect(headers.get('content-disposition')).toMatch(/filename="[^"]+annotations\.csv"/u);
    const rows = readCsv(text);
    const { events } = await askJson<{ events: { eventId: string }[] }>(`${CHART}.json`);
    const own = rows.filter(({ kind }) => kind !== 'event');
    expect(rows.filter(({ kind }) => kind === 'event').map(({ event_id }) => event_id)).toEqual(events.map(({ eventId }) => eventId));
    for (const row of rows.slice(0, events.length)) expect(row.source_id).not.toBe('');
    expect(own.map(({ kind, time_period, period_start, period_end, value, unit_measure, text_vi, text_en }) => [kind, time_period, period_start, period_end, value, unit_measure, text_vi, text_en])).toEqual([
      ['point', '2013', '2013-01-01', '2013-12-31', '1800000000', 'USD', 'Đỉnh', 'Peak (so far)'],
      // A spreadsheet must not take words for a formula.
      ['range', '2008/2009-06', '2008-01-01', '2009-06-30', '', '', '', "'=Crisis"],
      ['line', '', '', '', '2000000000', 'USD', '', 'Target'],
    ]);
  });

  test('of the explorer: each in its own unit, and why one is not drawn', async () => {
    const notes = encodeURIComponent('point:2012:187:IX:en(Peak),line::1500000000:USD:en(Mark)');
    const asked = `lang=en&series=VNM.BEL.X.TRADE._T.A&notes=${notes}`;
    const [csv, picture] = await Promise.all([ask(`/explore.annotations.csv?${asked}&useColumnShortNames=true`), ask(`/explore.svg?${asked}`)]);
    expect(readCsv(csv.text).map(({ value, unit_measure, not_drawn }) => [value, unit_measure, not_drawn])).toEqual([['187', 'IX', 'other-unit'], ['1500000000', 'USD', '']]);
    expect(picture.text.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ')).toMatch(/Peak \(2012, 187; set in “index”, this chart is in “USD”: not drawn\)/u);
  });

  test('of the explorer: the events that are asked for, and the notes of its state', async () => {
    const { text } = await ask(`/explore.annotations.csv?lang=vi&useColumnShortNames=true&${SERIES}&events=visit&${ASKED}`);
    const rows = readCsv(text);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['event', 'point', 'range', 'line']));
    expect(rows.filter(({ kind }) => kind === 'event').every(({ event_kind }) => event_kind === 'visit')).toBe(true);
    expect(rows.at(-1)?.series_key).toBe('VNM.CN-GX.T.TRADE._T.A');
  });

  test.each([
    [`${CHART}.annotations.csv?notes=point:2013`, 'notes: note 1: it has no words'],
    [`/explore.annotations.csv?${SERIES}&notes=line:2013-40::en(x)`, 'notes: note 1: "2013-40" is no date'],
    [`${CHART}.png?notes=x`, 'notes: note 1: "x" is no kind of note'],
    [`${CHART}.csv?notes=line:2013::en(x)`, 'notes: unknown parameter'],
  ])('%s is refused with field and reason', async (path, reason) => {
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([400, expect.stringContaining(reason)]);
  });
});

describe('notes in pictures, frames and links', () => {
  test('are written in the vector picture in the reader’s language, else in the other', async () => {
    const [vi, plain] = await Promise.all([ask(`${CHART}.svg?lang=vi&${ASKED}`), ask(`${CHART}.svg?lang=vi`)]);
    for (const words of ['Đỉnh', '=Crisis', 'Target']) expect(vi.text).toContain(`${words}</text>`);
    expect(plain.text).not.toContain('Target');
  });

  test('stay when a frame hides its events, and the frame leads back to them', async () => {
    const { text } = await ask(`/embed/viet-nam-belgium-trade?lang=en&annotations=false&${ASKED}`);
    expect(text).toContain('Target');
    expect(text).toContain('/en/charts/viet-nam-belgium-trade?annotations=false&amp;notes=point:2013:1800000000');
  });

  test('go along with oEmbed and with the card of the page', async () => {
    const { text } = await ask(`/en/charts/viet-nam-belgium-trade?${ASKED}`);
    expect(text).toMatch(/property="og:image" content="[^"]*viet-nam-belgium-trade\.png\?[^"]*notes=point:2013/u);
    const discovery = /type="application\/json\+oembed"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*type="application\/json\+oembed"/u.exec(text)?.slice(1).find(Boolean) ?? '';
    const { pathname, search } = new URL(discovery.replaceAll('&amp;', '&'));
    expect((await askJson<{ html: string }>(pathname + search)).html).toContain('notes=point:2013:1800000000');
  });

  test('a page with notes that cannot be read says which and why', async () => {
    expect((await ask('/en/charts/viet-nam-belgium-trade?notes=point:2013')).text).toContain('note 1: it has no words');
  });
});
