import { useLocale } from 'next-intl';
import { type IntervalStrip, type StripBar, toIntervalStrip } from '@/lib/charts/interval-strip';
import { toMirrorNames } from '@/lib/charts/strip-names';
import type { Finding } from '@/lib/core/finding';
import type { MemberParts } from './finding-members';

const [WIDTH, HEIGHT, MIDDLE] = [320, 16, 8];
/** Least width of a bar: a range of one digit is still seen. */
const LEAST = 3;

function toArrow(x: number, way: 1 | -1): string {
  return `M${x - way * 6} ${MIDDLE - 4}L${x} ${MIDDLE}L${x - way * 6} ${MIDDLE + 4}`;
}

function Bar({ bar }: { bar: StripBar }) {
  const [from, to] = [bar.from * WIDTH, bar.to * WIDTH];
  const width = Math.max(LEAST, to - from);
  const x = (from + to - width) / 2;
  const isStated = bar.role === 'stated';
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className="h-4 w-full overflow-visible">
      <path d={`M0 ${MIDDLE}H${WIDTH}`} className="stroke-grid" vectorEffect="non-scaling-stroke" />
      <rect
        x={x}
        y={3}
        width={width}
        height={10}
        vectorEffect="non-scaling-stroke"
        className={isStated ? 'fill-warning stroke-warning' : 'fill-accent-tint stroke-accent'}
        strokeDasharray={isStated ? undefined : '3 2'}
      />
      {bar.at !== null && !isStated && <path d={`M${bar.at * WIDTH} 1V15`} className="stroke-accent" strokeWidth={2} vectorEffect="non-scaling-stroke" />}
      {bar.isOpen[0] && <path d={toArrow(2, -1)} className="fill-none stroke-ink" vectorEffect="non-scaling-stroke" />}
      {bar.isOpen[1] && <path d={toArrow(WIDTH - 2, 1)} className="fill-none stroke-ink" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}

/** What the ends of the scale mean: without them a strip would show a gap and not its size. */
function Axis({ ticks }: Pick<IntervalStrip, 'ticks'>) {
  return (
    <div className="grid grid-cols-[6.75rem_1fr] gap-x-3 sm:grid-cols-[6.75rem_minmax(8rem,20rem)_1fr]">
      <span className="figures flex justify-between gap-2 border-t border-axis pt-0.5 text-xs text-muted max-sm:col-span-2 sm:col-start-2">
        {ticks.map(({ at, text }) => (
          <span key={at}>{text}</span>
        ))}
      </span>
    </div>
  );
}

/** Two ranges on one scale: the printed one filled, the expected one dashed. */
export function IntervalPicture({ finding, observations, areas }: { finding: Finding } & Pick<MemberParts, 'observations' | 'areas'>) {
  const { bars, ticks, gap, alt } = toIntervalStrip(finding, useLocale(), toMirrorNames(finding, observations, areas));
  return (
    <div role="img" aria-label={alt} className="space-y-1.5 text-sm">
      {bars.map((bar) => (
        <div key={bar.role} className="grid grid-cols-[6.75rem_1fr] items-center gap-x-3 sm:grid-cols-[6.75rem_minmax(8rem,20rem)_1fr]">
          <span className="text-xs text-muted">{bar.label}</span>
          <span className="figures font-semibold sm:order-last">{bar.text}</span>
          <span className="max-sm:col-span-2">
            <Bar bar={bar} />
          </span>
        </div>
      ))}
      <Axis ticks={ticks} />
      {gap && <p className="text-xs text-muted">{gap}</p>}
    </div>
  );
}
