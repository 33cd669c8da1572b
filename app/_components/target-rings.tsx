import type { Target } from '@/lib/charts/targets';
import { inflate } from '@/lib/charts/rect';

const GAP = 4;

interface Props {
  readonly target: Target | undefined;
  readonly scale: number;
  /** The name of a pinned mark. */
  readonly letter?: string;
}

/** A ring around the mark that the evidence speaks of, or around a pinned one. */
function TargetRing({ target, scale, letter }: Props) {
  if (!target) return null;
  const { x, y, width, height } = inflate(target.box, GAP);
  const isDot = target.box.width === target.box.height;
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute border-2 border-accent ${isDot ? 'rounded-full' : 'rounded-sm'}`}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    >
      {letter && <span className="absolute -right-3.5 -bottom-3.5 grid size-4 place-items-center rounded-full bg-accent text-[0.625rem] leading-none font-semibold text-surface">{letter}</span>}
    </span>
  );
}

interface RingsProps {
  readonly targets: readonly Target[] | null;
  /** Letters of the pinned marks, by id. */
  readonly letters: ReadonlyMap<string, string>;
  /** The id of the mark that the evidence speaks of. */
  readonly chosen: string | undefined;
  readonly scale: number;
}

export function TargetRings({ targets, letters, chosen, scale }: RingsProps) {
  const find = (wanted: string | undefined): Target | undefined => targets?.find(({ id }) => id === wanted);
  return (
    <>
      {[...letters].map(([id, letter]) => (
        <TargetRing key={id} target={find(id)} scale={scale} letter={letter} />
      ))}
      <TargetRing target={find(chosen)} scale={scale} />
    </>
  );
}
