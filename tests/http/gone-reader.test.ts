import { afterAll, describe, expect, test } from 'vitest';
import { GET as getChartFile } from '../../app/charts/[file]/route';
import { GET as getExploreFile } from '../../app/explore/[extension]/route';
import { GET as getSeriesFile } from '../../app/series/[file]/route';
import { closePictures } from '../../lib/render/picture-pool';
import { useTestDatabase } from '../setup/database';

/** Route handlers on a database of their own: files with a picture in them do not draw it for a reader who has gone. */
useTestDatabase();
afterAll(closePictures);

const SLUG = 'viet-nam-belgium-trade';
const SERIES = 'VNM.BEL.T.TRADE._T.A';

type Get = (extension: string, signal: AbortSignal) => Promise<Response>;

function toRequest(path: string, signal: AbortSignal): Request {
  return new Request(`http://test${path}`, { headers: { host: 'test' }, signal });
}

function getChart(query: string): Get {
  return (extension, signal) => getChartFile(toRequest(`/charts/${SLUG}.${extension}?${query}`, signal), { params: Promise.resolve({ file: `${SLUG}.${extension}` }) });
}

function getSeries(query: string): Get {
  return (extension, signal) => getSeriesFile(toRequest(`/series/${SERIES}.${extension}?${query}`, signal), { params: Promise.resolve({ file: `${SERIES}.${extension}` }) });
}

const PLACES: Readonly<Record<string, Get>> = {
  'a chart': getChart(''),
  'a part of a chart': getChart('time=2010..2014'),
  'a transformed chart': getChart('transform=pc1'),
  'a series': getSeries(''),
  'a transformed series': getSeries('transform=index&base=2010'),
  'the explorer': (extension, signal) => getExploreFile(toRequest(`/explore.${extension}?series=${SERIES}`, signal), { params: Promise.resolve({ extension }) }),
};

describe.each(['zip', 'xlsx', 'png'])('%s', (extension) => {
  test.each(Object.entries(PLACES))('of %s is made for who waits, and given up for who has gone', async (_name, get) => {
    expect((await get(extension, new AbortController().signal)).status).toBe(200);
    const gone = await get(extension, AbortSignal.abort());
    expect(gone.status).toBe(503);
    expect(await gone.text()).toContain('Who asked for it has gone');
  });
});
