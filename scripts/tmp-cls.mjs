import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const NET = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
for (const path of process.argv.slice(2)) {
  const c = await b.newContext({ viewport: { width: 390, height: 844 } }); const p = await c.newPage(); const s = await c.newCDPSession(p); await s.send('Network.enable'); await s.send('Network.emulateNetworkConditions', NET);
  await p.addInitScript(() => { window.log = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) window.log.push([e.startTime | 0, e.value, e.sources.slice(0, 5).map((x) => [x.node?.nodeName + '.' + (x.node?.className ?? '').toString().slice(0, 40) + ':' + (x.node?.textContent ?? '').slice(0, 40), [x.previousRect.y, x.previousRect.height], [x.currentRect.y, x.currentRect.height]])]); }).observe({ type: 'layout-shift', buffered: true }); });
  await p.goto('http://127.0.0.1:3931' + path, { waitUntil: 'load' }); await p.evaluate(() => document.fonts.ready); await p.waitForTimeout(1200);
  const log = await p.evaluate(() => window.log); const fp = await p.evaluate(() => performance.getEntriesByType('paint').map((e) => e.startTime | 0)); const fonts = await p.evaluate(() => performance.getEntriesByType('resource').filter((r) => /woff2/.test(r.name)).map((r) => [r.startTime | 0, r.responseEnd | 0]));
  console.log(path, 'CLS', log.reduce((a, x) => a + x[1], 0).toFixed(4), 'paint', fp, 'fonts', JSON.stringify(fonts)); for (const x of log) if (x[1] > 0.003) console.log('  ', JSON.stringify(x));
  await c.close();
}
await b.close();
