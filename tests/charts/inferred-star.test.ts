import { expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toEventKey } from '../../lib/charts/event-key';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { LOCALES } from '../../lib/core/locale';
import type { Note } from '../../lib/core/note';
import { PACKAGE_VIEWS } from './package-views';

const EXPLAINED = { vi: '* ngày suy ra, nguồn không ghi', en: '* date inferred, not printed by the source' } as const;

it('a picture says what the star of an inferred date means, and only where there is one', () => {
  const seen = new Set<boolean>();
  for (const view of PACKAGE_VIEWS) {
    for (const locale of LOCALES) {
      const { lines, config } = toCard(view, { locale, theme: 'light', imType: 'og' });
      const said = lines.map(({ text }) => text).join(' ').replaceAll('\u00a0', ' ');
      const rest = said.replace(EXPLAINED[locale], '') + JSON.stringify(config.options?.plugins);
      const hasStar = /\d{4}\*/u.test(rest);
      expect(said.includes(EXPLAINED[locale]), `${view.spec.slug} ${locale}`).toBe(hasStar);
      seen.add(hasStar);
    }
  }
  expect(seen).toEqual(new Set([true, false]));
});

it('so do pages and frames of charts none of whose notes says it', () => {
  const view = PACKAGE_VIEWS.find(({ spec }) => spec.slug === 'viet-nam-belgium-trade');
  if (!view) throw new Error('the chart is not shipped any more');
  for (const width of [360, 640, 960]) {
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width, height: 420 });
    const explained = { number: '*', text: EXPLAINED.en.slice(2) };
    expect(toEventKey(config, { ...view, spec: { ...view.spec, notes: [] } }, 'en'), `${width}`).toContainEqual(explained);
    expect(view.spec.notes.some(({ en }) => en.startsWith('* '))).toBe(true);
    expect(toEventKey(config, view, 'en')).not.toContainEqual(explained);
  }
});

it('a picture says what whiskers mean, and only where there are any', () => {
  const seen = new Set<boolean>();
  for (const view of PACKAGE_VIEWS) {
    for (const locale of LOCALES) {
      for (const size of [{ imType: 'og' }, { imType: 'square' }, { width: 600 }, { width: 1600 }] as const) {
        const { symbols, config, lines } = toCard(view, { locale, theme: 'light', ...size });
        const hasWhiskers = readPlotShapes(config).whiskers.length > 0;
        expect(symbols.some(({ symbol }) => symbol === 'range'), `${view.spec.slug} ${locale} ${JSON.stringify(size)}: ${lines[0]?.text}`).toBe(hasWhiskers);
        seen.add(hasWhiskers);
      }
    }
  }
  expect(seen).toEqual(new Set([true, false]));
});

it('a star that a reader wrote is not explained as one of ours', () => {
  const view = PACKAGE_VIEWS.find(({ spec, events }) => spec.kind === 'time' && events.length === 0);
  if (!view) throw new Error('no chart without events');
  // Too long for the plot: the key has the words, by their number.
  const text = { en: `${'What the two sides aim at. '.repeat(8)}Target*` };
  const annotations: Note[] = [{ kind: 'range', from: '2013', to: '2014', text, series: null, offset: [0, 0] }];
  const { lines } = toCard({ ...view, spec: { ...view.spec, annotations } }, { locale: 'en', theme: 'light', width: 900, height: 700 });
  const said = lines.map(({ text: words }) => words).join(' ').replaceAll('\u00a0', ' ');
  expect(said).toMatch(/1 What the two .+ Target\*/u);
  expect(said).not.toContain(EXPLAINED.en);
});
