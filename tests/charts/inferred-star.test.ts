import { expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
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
