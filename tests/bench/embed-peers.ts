import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The figures of viet-nam-belgium-trade, as a page of one's own would write them. */
const YEARS = [2000, 2010, 2012, 2013, 2014.3];
const VALUES = [0.3954, 1.2, 1.56, 1.8, 1.3];

function toX(year: number): number {
  return Math.round(30 + (year - 2000) * 45);
}

function toY(value: number): number {
  return Math.round(310 - value * 150);
}

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trade</title>';

const UPLOT = `${HEAD}<link rel="stylesheet" href="/uPlot.min.css"><h1>Trade with Belgium</h1><div id="c"></div><script src="/uPlot.iife.min.js"></script>
<script>new uPlot({width:700,height:340,scales:{x:{time:false}},series:[{},{label:'USD bn',stroke:'#0b57a8',points:{show:true}}]},[${JSON.stringify(YEARS)},${JSON.stringify(VALUES)}],document.getElementById('c'));document.body.dataset.drawn=''</script>`;

const CHART_JS = `${HEAD}<h1>Trade with Belgium</h1><div style="width:700px"><canvas id="c"></canvas></div><script src="/chart.umd.min.js"></script>
<script>new Chart('c',{type:'line',data:{labels:${JSON.stringify(YEARS)},datasets:[{label:'USD bn',data:${JSON.stringify(VALUES)}}]},options:{animation:false}});document.body.dataset.drawn=''</script>`;

/** By hand, as little as shows these figures: about the least that a page with a chart can take. */
const HAND = `${HEAD}<h1>Trade with Belgium</h1><svg width="700" height="340"><g font-size="12" text-anchor="middle">${YEARS.map((year) => `<text x="${toX(year)}" y="330">${year}</text>`).join('')}</g><path fill="none" stroke="#0b57a8" d="M${YEARS.map((year, i) => `${toX(year)} ${toY(VALUES[i] ?? 0)}`).join('L')}"/><g fill="#0b57a8">${YEARS.map((year, i) => `<circle cx="${toX(year)}" cy="${toY(VALUES[i] ?? 0)}" r="4"/>`).join('')}</g></svg><i data-drawn></i>`;

/** Nothing but its head and the sign that it is there: the floor of the measurement. */
const EMPTY = `${HEAD}<i data-drawn></i>`;

const require = createRequire(import.meta.url);
const UPLOT_SCRIPT = require.resolve('uplot/dist/uPlot.iife.min.js');
const CHART_JS_SCRIPT = join(dirname(require.resolve('chart.js')), 'chart.umd.min.js');

/** Peers as whole sites: address to type and body, all of it compressed at brotli's best. */
const FILES: Readonly<Record<string, readonly [string, () => string]>> = {
  '/empty': ['text/html', () => EMPTY],
  '/hand': ['text/html', () => HAND],
  '/uplot': ['text/html', () => UPLOT],
  '/chartjs': ['text/html', () => CHART_JS],
  '/uPlot.min.css': ['text/css', () => readFileSync(join(dirname(UPLOT_SCRIPT), 'uPlot.min.css'), 'utf8')],
  '/uPlot.iife.min.js': ['text/javascript', () => readFileSync(UPLOT_SCRIPT, 'utf8')],
  '/chart.umd.min.js': ['text/javascript', () => readFileSync(CHART_JS_SCRIPT, 'utf8')],
};

function send(response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'br', 'Content-Length': body.length });
  response.end(body);
}

/** Serves the peers from memory. @returns the server and where it is */
export async function servePeers(): Promise<{ server: Server; origin: string }> {
  const bodies = new Map(Object.entries(FILES).map(([path, [type, read]]) => [path, { type, body: brotliCompressSync(read()) }]));
  const server = createServer((request, response) => {
    const file = bodies.get(request.url ?? '');
    if (file) send(response, file.type, file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
