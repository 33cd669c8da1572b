import { BADGE } from '@/lib/charts/mark-ring';
import type { PaintedPins } from '@/lib/charts/plot-layout';

/** Rings with letters over a drawing, in its px: scaled with it, so that they stand alike on the server's drawing and on the canvas. */
export function PinMarks({ pins: { width, height, marks } }: { pins: PaintedPins }) {
  if (marks.length === 0) return null;
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="pointer-events-none absolute inset-0">
      {marks.map(({ id, ring, isDot }) => (
        <rect key={id} x={ring.x + 1} y={ring.y + 1} width={ring.width - 2} height={ring.height - 2} rx={isDot ? ring.width / 2 : 3} className="fill-none stroke-accent stroke-2" />
      ))}
      {marks.map(({ id, letter, at: [x, y] }) => (
        <g key={id} data-pin={letter}>
          <circle cx={x} cy={y} r={BADGE} className="fill-accent" />
          <text x={x} y={y} dy="0.35em" textAnchor="middle" fontSize={10} className="fill-surface font-semibold">
            {letter}
          </text>
        </g>
      ))}
    </svg>
  );
}
