import { THEMES, toSeriesColor, toSeriesTint } from '@/lib/charts/theme';

/** The colours in which the n-th series is drawn, for its chip, in both themes. */
export function toChipStyle(index: number): { readonly color: string; readonly background: string } {
  const both = (pick: typeof toSeriesColor) => `light-dark(${pick(THEMES.light, index)}, ${pick(THEMES.dark, index)})`;
  return { color: both(toSeriesColor), background: both(toSeriesTint) };
}
