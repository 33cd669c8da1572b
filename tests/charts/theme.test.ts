import { describe, expect, it } from 'vitest';
import { THEMES, type ThemeName } from '../../lib/charts/theme';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.keys(THEMES) as ThemeName[])('theme %s', (name) => {
  const theme = THEMES[name];

  it('writes every text at 4.5:1 or more on what it stands on', () => {
    const inks = [theme.ink, theme.muted, theme.accent, theme.warning, theme.contextInk, theme.event, ...theme.series];
    for (const ink of inks) expect(contrast(ink, theme.surface), ink).toBeGreaterThanOrEqual(4.5);
    for (const ink of [theme.ink, theme.muted, theme.accent]) for (const ground of [theme.track, theme.band, theme.panel]) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('draws every mark at 3:1 or more', () => {
    for (const color of [theme.context, theme.accent, theme.warning]) expect(contrast(color, theme.surface), color).toBeGreaterThanOrEqual(3);
  });

  it('has a tint for each series colour', () => {
    expect(theme.seriesTint).toHaveLength(theme.series.length);
  });
});
