import type { Drawing } from './drawing';
import { BOLD } from './font';
import { toBlockSize } from './label-layout';
import type { PlacedLabel, TextLine } from './plot-shapes';
import { toLines } from './text-width';
import type { TimeFrame } from './time-frame';
import { toList } from './title-words';

/** What is read off one of two axes: the names of its measures, or of its series where they have one measure. */
function toTitle({ view, locale }: Drawing, side: 'left' | 'right'): string {
  const own = view.spec.series.filter(({ axis }) => (axis ?? 'left') === side);
  const toMeasure = (key: string) => view.series.find((series) => series.key === key)?.measure;
  const isOneMeasure = new Set(view.spec.series.map(({ key }) => toMeasure(key))).size < 2;
  const names = own.map(({ key, label }) => {
    const measure = view.measures.find(({ code }) => code === toMeasure(key))?.name[locale];
    return (isOneMeasure ? label?.[locale] : measure) ?? measure ?? key;
  });
  return toList([...new Set(names)], locale);
}

function toLinesOf(d: Drawing, side: 'left' | 'right'): TextLine[] {
  const font = { size: d.size, weight: BOLD };
  return toLines(toTitle(d, side), d.width * 0.46, (part) => d.measure(part, font)).map((line) => ({ text: line, ...font }));
}

/** Room above a plot of two axes for what each of them is, px; 0 with one axis. */
export function toAxisTitleHeight(d: Drawing): number {
  if (!d.view.spec.y2) return 0;
  return Math.max(...(['left', 'right'] as const).map((side) => toBlockSize(toLinesOf(d, side), d.measure).height)) + 4;
}

/** Each axis says what is read off it, in its colour, above its end. */
export function placeAxisTitles(d: Drawing, t: TimeFrame): PlacedLabel[] {
  const { second } = t.frame;
  if (!second) return [];
  return (['left', 'right'] as const).map((side): PlacedLabel => {
    const lines = toLinesOf(d, side);
    const size = toBlockSize(lines, d.measure);
    const x = side === 'left' ? 0 : d.width - size.width;
    return { id: `axis-${side}`, role: 'axis', x, y: t.lane.height, ...size, align: side, lines, color: second[side], leader: null };
  });
}
