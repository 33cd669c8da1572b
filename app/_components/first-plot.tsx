import { useState } from 'react';
import { type HandedDrawing, takeDrawing } from '@/lib/charts/handed-drawing';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { PinMarks } from './pin-marks';

interface Props {
  readonly paint: FirstPaint;
  /** Letters of the points that are pinned by now, by id. */
  readonly letters: ReadonlyMap<string, string>;
}

/**
 * The server writes the drawing; the browser takes what stands there and has no text of its own to compare it with. The object
 * stays the same, because React would write another one into the page.
 */
function Drawing({ drawing }: { drawing: HandedDrawing }) {
  const [html] = useState(() => ({ __html: takeDrawing(drawing) }));
  return <div suppressHydrationWarning dangerouslySetInnerHTML={html} />;
}

/** The server's drawing in every layout, with what the address pins; the width of the figure shows one of them (globals.css). */
export function FirstPlot({ paint: { layouts }, letters }: Props) {
  return layouts.map(({ id, drawing, pins }) => (
    <div key={id} className={`plot-${id}`}>
      <Drawing key={drawing.name} drawing={drawing} />
      {pins && <PinMarks pins={{ ...pins, marks: pins.marks.filter((mark) => letters.get(mark.id) === mark.letter) }} />}
    </div>
  ));
}
