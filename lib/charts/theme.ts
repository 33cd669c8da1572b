/** Colours of everything drawn; the page's CSS variables mirror them. Text colours reach 4.5:1 on their surface (WCAG AA). */
export const THEMES = {
  light: {
    surface: '#ffffff',
    panel: '#f6f8fc',
    ink: '#16181d',
    muted: '#565b66',
    faint: '#8b909b',
    grid: '#e4e5e8',
    axis: '#a6aab2',
    accent: '#0b57a8',
    accentTint: '#dbe8f6',
    warning: '#965400',
    warningTint: '#fdf0dc',
    context: '#8a8f99',
    contextInk: '#5c616c',
    event: '#6b707b',
    band: '#f1f2f4',
    track: '#eeeff2',
    series: ['#0b57a8', '#00705c', '#8a3b86', '#6a5a00', '#b3341c', '#2b3340'],
    seriesTint: ['#dbe8f6', '#d5ece7', '#f0dfef', '#efead0', '#f8e0da', '#dfe2e8'],
  },
  dark: {
    surface: '#17181c',
    panel: '#1f2227',
    ink: '#eceef2',
    muted: '#a9aeb9',
    faint: '#7c828e',
    grid: '#2c2f36',
    axis: '#5b606b',
    accent: '#6cb4f7',
    accentTint: '#1e3449',
    warning: '#f3b64c',
    warningTint: '#3a2c12',
    context: '#8d939e',
    contextInk: '#a9aeb9',
    event: '#9aa0ab',
    band: '#202228',
    track: '#25282e',
    series: ['#6cb4f7', '#4fc9ae', '#dc9bd8', '#d3c15a', '#f0957d', '#dde1e8'],
    seriesTint: ['#1e3449', '#173a34', '#3d2a3c', '#38331a', '#42281f', '#343943'],
  },
} as const satisfies Record<string, Theme>;

export interface Theme {
  readonly surface: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly grid: string;
  readonly axis: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly warning: string;
  readonly warningTint: string;
  readonly context: string;
  readonly contextInk: string;
  readonly event: string;
  readonly band: string;
  readonly track: string;
  /** One colour a series of the main role, in spec order; they stay apart for colour-blind readers, with dash and shape beside them. */
  readonly series: readonly string[];
  readonly seriesTint: readonly string[];
}

export type ThemeName = keyof typeof THEMES;

/** Series beyond the palette start again; shapes (SERIES_SHAPES) and labels keep them apart. */
export function toSeriesColor(theme: Theme, index: number): string {
  return theme.series[index % theme.series.length] ?? theme.accent;
}

/** The colour of a series by its place; grey for context. */
export function toMarkColor(theme: Theme, rank: number): string {
  return rank < 0 ? theme.context : toSeriesColor(theme, rank);
}

export function toSeriesTint(theme: Theme, index: number): string {
  return theme.seriesTint[index % theme.seriesTint.length] ?? theme.accentTint;
}

/** Chart.js point styles, so that series differ by shape too. The triangle is kept for findings. */
export const SERIES_SHAPES = ['circle', 'rectRot', 'rect'] as const;

/** Dashes of lines, long enough that none looks like the dots across a gap; six series are told apart by dash and shape alone. */
export const SERIES_DASHES: readonly (readonly number[])[] = [[], [9, 3], [5, 3], [12, 3, 3, 3]];

export function toFrameColors(theme: Theme): { grid: string; axis: string; text: string; surface: string } {
  return { grid: theme.grid, axis: theme.axis, text: theme.muted, surface: theme.surface };
}

/** Every colour of a theme by the name of its CSS variable: ink, accent-tint, series-1. */
export function toColorTokens(theme: Theme): [string, string][] {
  return Object.entries(theme).flatMap(([name, value]: [string, string | readonly string[]]): [string, string][] => {
    const token = name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    return typeof value === 'string' ? [[token, value]] : value.map((color, i) => [`${token}-${i + 1}`, color]);
  });
}
