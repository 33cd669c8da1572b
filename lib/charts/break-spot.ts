import { toLetterPlace } from '../core/series-letter';
import { isBreakNote, type Drawing } from './drawing';
import type { NoteSpot } from './note-spot';
import type { PlacedMark } from './time-shapes';

/** How far the mark of a break reaches above and below its line, of the size of letters. */
const REACH = 1.2;

/** Where one of several series breaks, the upright line is a short one at that series: the others go on. */
export function toBreakSpot(d: Drawing, spot: NoteSpot, marks: readonly PlacedMark[]): NoteSpot {
  const { note, anchor } = spot;
  const { series } = d.view.spec;
  const own = marks.filter(({ spec }) => note.series && spec === series[toLetterPlace(note.series)]).toSorted((a, b) => a.x - b.x);
  if (!isBreakNote(note) || series.length < 2 || own.length === 0) return spot;
  const beside = [own.findLast(({ x }) => x < anchor.x), own.find(({ x }) => x >= anchor.x)].flatMap((mark) => (mark ? [mark.yPx] : []));
  const top = Math.max(anchor.y, Math.min(...beside) - d.size * REACH);
  const bottom = Math.min(anchor.y + anchor.height, Math.max(...beside) + d.size * REACH);
  return { ...spot, anchor: { ...anchor, y: top, height: Math.max(0, bottom - top) } };
}
