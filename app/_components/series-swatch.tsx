import type { Swatch } from '@/lib/charts/plot-shapes';
import { SERIES_DASHES, THEMES, toMarkColor } from '@/lib/charts/theme';
import { useTheme } from './use-theme';

const SHAPES = {
  circle: <circle cx="8" cy="8" r="4" />,
  rectRot: <path d="M8 3l5 5-5 5-5-5z" />,
  rect: <path d="M4.5 4.5h7v7h-7z" />,
} as const;
const NAMES = ['circle', 'rectRot', 'rect'] as const;

/** How a series is drawn: its line with its dash, its dot, or its part of a column. */
export function SeriesSwatch({ swatch: { rank, form } }: { swatch: Swatch }) {
  const color = toMarkColor(THEMES[useTheme()], rank);
  const place = Math.max(0, rank);
  const dash = SERIES_DASHES[place % SERIES_DASHES.length]?.join(' ');
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0" fill={color} stroke={color}>
      {form === 'line' && <path d="M0 8h16" strokeWidth="2" strokeDasharray={dash} />}
      {form === 'box' ? <path d="M2 2h12v12H2z" /> : SHAPES[NAMES[place % NAMES.length] ?? 'circle']}
    </svg>
  );
}
