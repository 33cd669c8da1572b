import { inflate } from '@/lib/charts/rect';
import type { Target } from '@/lib/charts/targets';

const GAP = 4;

interface Props {
  readonly target: Target | undefined;
  readonly scale: number;
}

/** A ring around the mark that the evidence speaks of. */
export function TargetRing({ target, scale }: Props) {
  if (!target) return null;
  const { x, y, width, height } = inflate(target.box, GAP);
  const isDot = target.box.width === target.box.height;
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute border-2 border-accent ${isDot ? 'rounded-full' : 'rounded-sm'}`}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    />
  );
}
