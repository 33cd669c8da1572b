import { toMarkRing } from '@/lib/charts/mark-ring';
import type { Target } from '@/lib/charts/targets';

interface Props {
  readonly target: Target | undefined;
  readonly scale: number;
}

/** A ring around the mark that the evidence speaks of. */
export function TargetRing({ target, scale }: Props) {
  if (!target) return null;
  const { ring: { x, y, width, height }, isDot } = toMarkRing(target.box);
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute border-2 border-accent ${isDot ? 'rounded-full' : 'rounded-sm'}`}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    />
  );
}
