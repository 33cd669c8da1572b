import { expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import { LOCALES } from '../../lib/core/locale';
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
