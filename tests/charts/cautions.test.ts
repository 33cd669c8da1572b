import { describe, expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import type { ChartView } from '../../lib/charts/chart-view';
import { toExplored } from '../../lib/charts/explored';
import { toKeptView } from '../../lib/charts/kept-view';
import { PICTURE_TYPES, type PictureSize, toPictureSize } from '../../lib/charts/picture-size';
import { parseExplore } from '../../lib/core/explore-query';
import { type Bilingual, type Locale, LOCALES } from '../../lib/core/locale';
import { PACKAGE_PARTS } from './package-views';

const [X, M, T] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];
const [PERIOD, DATE] = ['VNM.BEL.IN.FDI_REGISTERED._T.A', 'VNM.BEL.IN.FDI_CAPITAL._T._O'];

/** What is drawn, and the mismatches that its picture must name. */
const MISMATCHES: readonly (readonly [string, readonly string[]])[] = [
  [`series=${X},${M}`, ['FOB']],
  [`series=${X},${M}&kind=stacked`, ['FOB']],
  [`series=${X},${M}&transform=pc1`, ['FOB']],
  [`series=${PERIOD},${DATE}`, ['concept', 'stock']],
  [`series=${T},VNM.BEL.T.TRADE_GROWTH._T.A&axes=2`, ['axes']],
];

function explore(search: string): ChartView {
  return toExplored(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS).view;
}

function toWords(view: ChartView, locale: Locale, size: PictureSize): string {
  return toCard(view, { locale, theme: 'light', ...size }).lines.map(({ text }) => text).join(' ');
}

describe.each(Object.keys(PICTURE_TYPES) as (keyof typeof PICTURE_TYPES)[])('a picture of %s', (imType) => {
  it.each(MISMATCHES)('names what does not compare: %s', (search, words) => {
    const view = explore(search);
    for (const word of words) expect(view.cautions?.some(({ en }) => en.includes(word))).toBe(true);
    for (const locale of LOCALES) {
      const told = toWords(view, locale, toPictureSize({ imType }));
      // A break is marked in the chart itself; the smallest picture has no room to say it once more.
      const isTold = ({ en }: Bilingual): boolean => imType !== 'thumbnail' || !en.startsWith('What is counted changes');
      for (const note of (view.cautions ?? []).filter(isTold)) expect(told).toContain(note[locale].slice(0, 40));
    }
  });

  it('says it of a saved chart too, after the chart’s own notes', () => {
    const { spec, revision } = explore(`series=${X},${M}`);
    const note = { vi: 'Ghi chú riêng.', en: 'An own note.' };
    const kept = toKeptView({ spec: { ...spec, notes: [note], explore: `series=${X},${M}` }, revision }, PACKAGE_PARTS);
    expect(toWords(kept, 'en', toPictureSize({ imType }))).toContain('FOB or CIF');
  });
});

it('is cut, not left out, where there is room for one line', () => {
  const view = explore(`series=${X},${M}`);
  const told = toCard(view, { locale: 'en', theme: 'light', width: 420, height: 240, fontSize: 12 });
  const lines = told.lines.map(({ text }) => text);
  expect(lines.some((text) => text.startsWith('Different: valuation'))).toBe(true);
  expect(told.chart.height).toBeGreaterThanOrEqual(240 * 0.35 - 1);
  expect(lines.some((text) => text.endsWith('…'))).toBe(true);
});

describe('where there is no room for a word of it', () => {
  const view = explore(`series=${PERIOD},${DATE}`);
  const { title } = view.spec;
  const wordy: ChartView = { ...view, spec: { ...view.spec, title: { vi: `${title.vi} `.repeat(3), en: `${title.en} `.repeat(3) } } };
  const options = { locale: 'en', theme: 'light', fontSize: 12 } as const;

  it('a height that was asked for is refused, with one that is enough', () => {
    expect(() => toCard(wordy, { ...options, width: 300, height: 240 })).toThrow(expect.objectContaining({ details: [expect.objectContaining({ field: 'imHeight', params: { least: 440, width: 300 } })] }));
    expect(toCard(wordy, { ...options, width: 300, height: 440 }).isSilent).toBe(false);
  });
});
