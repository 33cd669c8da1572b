import { chromium } from 'playwright-core';
const [, , out, path, width = '1280', scheme = 'light', full = 'full', ...actions] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const phone = Number(width) < 500;
const c = await b.newContext({ baseURL: process.env.BASE ?? 'http://localhost:3918', viewport: { width: Number(width), height: 900 }, colorScheme: scheme as 'light', hasTouch: phone, isMobile: phone });
const p = await c.newPage();
p.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log(m.type(), m.text().slice(0, 300)); });
p.on('pageerror', (e) => console.log('ERR', e.message.slice(0,500)));
await p.goto(path!, { waitUntil: 'load' });
await p.waitForTimeout(1500);
for (const a of actions) {
  const [verb, ...rest] = a.split('='); const arg = rest.join('=');
  if (verb === 'click') await p.locator(arg).first().click();
  if (verb === 'press') await p.keyboard.press(arg);
  if (verb === 'type') await p.keyboard.type(arg);
  if (verb === 'fill') { const [sel, t] = arg.split('|'); await p.locator(sel!).fill(t!); }
  if (verb === 'select') { const [sel, t] = arg.split('|'); await p.locator(sel!).selectOption(t!); }
  await p.waitForTimeout(700);
}
console.log(p.url());
await p.screenshot({ path: `/tmp/h8/shots/${out}.png`, fullPage: full === 'full' });
await b.close();
