import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/core/locale';
import { type PdfOptions, renderPdf } from '../../lib/render/pdf';
import { renderPng } from '../../lib/render/png';
import { toLayers } from '../../lib/charts/chart-view';
import { findPackageView, PACKAGE_VIEWS } from '../charts/package-views';
import { findPoppler, readPdf } from './poppler';

const TRADE = toLayers(findPackageView('viet-nam-belgium-trade'), false);
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
const file = join(folder, 'chart.pdf');
const CASES = PACKAGE_VIEWS.flatMap((view) => LOCALES.map((locale) => ({ slug: view.spec.slug, locale, view })));

afterAll(() => rmSync(folder, { recursive: true }));

const modifiedAt = '2026-11-22T09:08:07.123Z';

function write(view: Parameters<typeof renderPdf>[0], options: Omit<PdfOptions, 'modifiedAt'>): void {
  writeFileSync(file, renderPdf(view, { ...options, modifiedAt }));
}

/** Text in reading order, lines and white space folded. */
function readText(): string {
  return readPdf('pdftotext', [file, '-']).normalize('NFC').replace(/\s+/gu, ' ');
}

describe.skipIf(!findPoppler())('PDF, read by poppler', () => {
  it.each(CASES)('finds title and words of $slug in $locale, in one family of fonts', ({ view, locale }) => {
    write(view, { locale, theme: 'light' });
    const text = readText();
    for (const words of [view.spec.kicker, view.spec.title, view.spec.subtitle]) expect(text).toContain(words[locale].replace(/\s+/gu, ' '));
    const fonts = readPdf('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BeVietnamPro-(?:Regular|SemiBold)\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('finds who made it, and when its figures last changed', () => {
    write(TRADE, { locale: 'en', theme: 'light' });
    const lines = readPdf('pdfinfo', ['-isodates', file]).split('\n').map((line) => line.split(/:\s+/u));
    const { Title, Author, Producer, CreationDate, ModDate } = Object.fromEntries(lines) as Record<string, string>;
    expect([Title, Author, Producer]).toEqual([TRADE.spec.title.en, 'Tradecite', 'Tradecite (Skia/PDF)']);
    expect([CreationDate, ModDate]).toEqual(['2026-11-22T09:08:07Z', '2026-11-22T09:08:07Z']);
  });

  it('finds every word once: a halo is no second text', () => {
    write(TRADE, { locale: 'vi', theme: 'light' });
    expect(readText().split('395,4 triệu')).toHaveLength(2);
  });

  it('is one page of the asked size, with its title', () => {
    write(TRADE, { locale: 'vi', theme: 'light', width: 1000, height: 600 });
    const info = readPdf('pdfinfo', [file]);
    expect(info).toContain(`Title:           ${TRADE.spec.title.vi}`);
    expect(info).toMatch(/Pages:\s+1\n/u);
    expect(info).toMatch(/Page size:\s+750 x 450 pts/u);
  });

  it('leads from each source to its address, and from the title to the chart', () => {
    const sources = TRADE.sources.map((source) => (source.id === 'kinh-te-do-thi-2014-10' ? { ...source, url: 'https://press.example/a?b=1' } : source));
    write({ ...TRADE, sources }, { locale: 'vi', theme: 'light', origin: 'https://example.org' });
    const links = readPdf('pdfinfo', ['-url', file]);
    for (const url of ['https://press.example/a?b=1', 'https://example.org/vi/sources/bao-tin-tuc-2013-01', 'https://example.org/vi/charts/viet-nam-belgium-trade']) expect(links).toContain(url);
    write(TRADE, { locale: 'vi', theme: 'light' });
    expect(readPdf('pdfinfo', ['-url', file])).not.toContain('http');
  });

  it.each(['light', 'dark'] as const)('looks like the PNG in %s', async (theme) => {
    write(TRADE, { locale: 'vi', theme });
    readPdf('pdftoppm', ['-r', '96', '-png', '-singlefile', file, join(folder, 'page')]);
    const grey = (image: Buffer) => sharp(image).removeAlpha().resize(600, 315, { fit: 'fill' }).greyscale().blur(1.5).raw().toBuffer();
    const [pdf, png] = await Promise.all([grey(readFileSync(join(folder, 'page.png'))), grey(await renderPng(TRADE, { locale: 'vi', theme }))]);
    const mean = pdf.reduce((sum, value, i) => sum + Math.abs(value - (png[i] ?? 0)), 0) / pdf.length;
    expect(mean).toBeLessThan(2);
  });
});

describe('PDF', () => {
  it('is the same file each time, and small', () => {
    const options: PdfOptions = { locale: 'vi', theme: 'light', modifiedAt };
    const [first, second] = [renderPdf(TRADE, options), renderPdf(TRADE, options)];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(120_000);
  });
});
