import type { FirstPaint } from '@/lib/charts/plot-layout';
import { PinMarks } from './pin-marks';

interface Props {
  readonly paint: FirstPaint;
  /** Letters of the points that are pinned by now, by id. */
  readonly letters: ReadonlyMap<string, string>;
}

/** The server's drawing in every layout, with what the address pins; the width of the figure shows one of them (globals.css). */
export function FirstPlot({ paint: { layouts }, letters }: Props) {
  return layouts.map(({ id, svg, pins }) => (
    <div key={id} className="contents">
      <div className={`plot-${id}`} dangerouslySetInnerHTML={{ __html: svg }} />
      {pins && (
        <div className={`plot-${id}`}>
          <PinMarks pins={{ ...pins, marks: pins.marks.filter((mark) => letters.get(mark.id) === mark.letter) }} />
        </div>
      )}
    </div>
  ));
}
