import type { Target } from '@/lib/charts/targets';
import { inflate, intersects, type Rect } from '@/lib/charts/rect';

const GAP = 4;

interface Corner {
  readonly isRight: boolean;
  readonly isLow: boolean;
}

const CORNERS = [{ isRight: true, isLow: true }, { isRight: true, isLow: false }, { isRight: false, isLow: true }, { isRight: false, isLow: false }] as const;

/** Size of a letter at a ring, px of the layout, and how far it stands out. */
const BADGE = { size: 16, out: 14 } as const;

interface Props {
  readonly target: Target | undefined;
  readonly scale: number;
  /** The name of a pinned mark. */
  readonly letter?: string;
  /** Words that the letter rather does not cover, px of the layout. */
  readonly words: readonly Rect[];
}

/** A corner of the ring where the letter covers no words, else the lower right one. */
function findCorner(ring: Rect, words: readonly Rect[]): Corner {
  const toBox = ({ isRight, isLow }: Corner): Rect => ({
    x: isRight ? ring.x + ring.width + BADGE.out - BADGE.size : ring.x - BADGE.out,
    y: isLow ? ring.y + ring.height + BADGE.out - BADGE.size : ring.y - BADGE.out,
    width: BADGE.size,
    height: BADGE.size,
  });
  return CORNERS.find((corner) => words.every((box) => !intersects(box, toBox(corner)))) ?? CORNERS[0];
}

/** A ring around the mark that the evidence speaks of, or around a pinned one. */
function TargetRing({ target, scale, letter, words }: Props) {
  if (!target) return null;
  const ring = inflate(target.box, GAP);
  const { x, y, width, height } = ring;
  const { isRight, isLow } = findCorner(ring, words);
  const isDot = target.box.width === target.box.height;
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute border-2 border-accent ${isDot ? 'rounded-full' : 'rounded-sm'}`}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    >
      {letter && <span className={`absolute ${isRight ? '-right-3.5' : '-left-3.5'} ${isLow ? '-bottom-3.5' : '-top-3.5'} grid size-4 place-items-center rounded-full bg-accent text-[0.625rem] leading-none font-semibold text-surface`}>{letter}</span>}
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
  /** Words of the drawing, px of the layout. */
  readonly words: readonly Rect[];
}

export function TargetRings({ targets, letters, chosen, scale, words }: RingsProps) {
  const find = (wanted: string | undefined): Target | undefined => targets?.find(({ id }) => id === wanted);
  return (
    <>
      {[...letters].map(([id, letter]) => (
        <TargetRing key={id} target={find(id)} scale={scale} letter={letter} words={words} />
      ))}
      <TargetRing target={find(chosen)} scale={scale} words={words} />
    </>
  );
}
