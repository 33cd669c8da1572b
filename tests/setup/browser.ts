import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findChromium } from '../../scripts/chromium';

/** Keep the browser itself off the network. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--font-render-hinting=none',
];

/** For a start, a click, a page: as generous as the limit of a whole test allows. */
const PATIENCE_MS = 60_000;

function launchBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: findChromium(), args: [...ARGS, ...sandbox], timeout: PATIENCE_MS });
}

/** Everything that a page does and should not: console warnings and errors, uncaught errors, requests to other hosts. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  const { host } = new URL(inject('baseUrl'));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console ${message.type()}: ${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/u.test(url.protocol) && url.host !== host) complaints.push(`request to another host: ${url.href}`);
  });
  return complaints;
}

export interface PageOptions extends BrowserContextOptions {
  /** Texts of complaints that this test provokes on purpose. */
  readonly expected?: readonly RegExp[];
}

/** Gives `use` a fresh page whose address is relative to the product, and fails when the page complained. */
export async function withPage<T>(browser: Browser, options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const { expected = [], ...contextOptions } = options;
  const context = await browser.newContext({ baseURL: inject('baseUrl'), ...contextOptions });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints = watch(page);
  try {
    const result = await use(page);
    expect(complaints.filter((text) => !expected.some((pattern) => pattern.test(text))), 'what the page complained about').toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** One browser for a file of tests. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser is there from beforeAll to afterAll');
    return browser;
  };
}
