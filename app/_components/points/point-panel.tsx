'use client';

import { X } from 'lucide-react';
import { useLocale } from 'next-intl';
import { type ChartView, toVisibleObservations } from '@/lib/charts/chart-view';
import { type PinnedFigure, toAbsentWords, toPinnedFigures } from '@/lib/charts/pinned-figure';
import { type KnownFigures, toPointDetail } from '@/lib/charts/point-detail';
import { toPointEvidence } from '@/lib/charts/point-evidence';
import { toFigureName } from '@/lib/charts/figure-name';
import { POINT_WORDS } from '@/lib/charts/point-words';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import type { Missing } from '@/lib/core/transforms/missing';
import { PointEvidence } from '../point-evidence';
import { ClaimList } from './claim-list';
import { Lineage, Neighbours } from './lineage';
import { PairComparison } from './pair-comparison';
import { PartnerFigure } from './partner-figure';
import { toPinLetter, toToggled } from '@/lib/charts/pin-letter';
import { PointLink } from './point-link';
import type { PointModel } from './use-point-model';

export interface PointPanelProps {
  readonly view: ChartView;
  readonly known: KnownFigures;
  readonly model: PointModel;
  /** What the chart has no value for, and why, where that is known. */
  readonly missing?: readonly Missing[];
}

function toChipName({ ref, observation: o, level }: PinnedFigure, locale: Locale): string {
  if (o) return `${formatPeriod(o.timePeriod, locale)} · ${formatObservation(o, locale)}`;
  return level ? `${formatPeriod(level.timePeriod, locale)} · ${POINT_WORDS.absent[locale]}` : `${POINT_WORDS.gone[locale]}: ${ref}`;
}

function Chip({ pinned, index, model }: { pinned: PinnedFigure; index: number; model: PointModel }) {
  const locale = useLocale();
  const { ref, observation: o } = pinned;
  const name = toChipName(pinned, locale);
  return (
    <li className="flex max-w-full items-center gap-1.5 rounded-md border border-grid bg-surface py-0.5 pr-0.5 pl-1.5">
      <span aria-hidden className="font-semibold text-accent">
        {toPinLetter(index)}
      </span>
      <span className={`figures min-w-0 wrap-anywhere ${o ? '' : 'text-warning'}`}>{name}</span>
      <button type="button" aria-label={`${POINT_WORDS.unpin[locale]}: ${name}`} onClick={() => model.pin(toToggled(model.pins, ref))} className="icon-button size-7! shrink-0 pointer-coarse:size-10! print:hidden">
        <X aria-hidden size={14} />
      </button>
    </li>
  );
}

/** The instant that a page or a state of the explorer asks for. */
function toInstant({ asked, search }: ChartView): string | undefined {
  return asked?.['asOf'] ?? new URLSearchParams(search).get('asOf') ?? undefined;
}

/** What the panels of the points before have explained: findings of a whole series are the same for each of its points. */
function findTold({ view, known }: Pick<PointPanelProps, 'view' | 'known'>, before: readonly Observation[], locale: Locale): ReadonlySet<string> {
  return new Set(before.flatMap((o) => toPointEvidence({ ...view, sources: known.sources, parents: known.observations }, o, locale).findings.map(({ id }) => id)));
}

interface DetailProps extends PointPanelProps {
  readonly observation: Observation;
  readonly index: number;
  readonly isAlone: boolean;
  readonly before: readonly Observation[];
}

function Detail({ observation, index, isAlone, before, view, known, model }: DetailProps) {
  const locale = useLocale();
  const detail = toPointDetail(observation, known);
  const drawn = new Set(toVisibleObservations(view).map(({ id }) => id));
  const series = known.series.find(({ key }) => key === observation.seriesKey)?.title[locale];
  return (
    <article className={`min-w-0 border-t-2 border-accent pt-2 ${isAlone ? 'md:col-span-2 md:columns-2 md:gap-8 [&_h4]:break-after-avoid [&_li]:break-inside-avoid' : ''}`}>
      <h3 className="mb-1 text-sm">
        <span className="text-accent">{toPinLetter(index)}</span> · {series ?? observation.seriesKey}
      </h3>
      <PointEvidence view={{ ...view, sources: known.sources, parents: known.observations }} observation={observation} compact={false} told={findTold({ view, known }, before, locale)} />
      <h4 className="mt-3 font-semibold">{POINT_WORDS.claims[locale]}</h4>
      <ClaimList detail={detail} known={known} drawn={drawn} model={model} />
      <PartnerFigure observation={observation} known={known} asOf={toInstant(view)} />
      <Lineage detail={detail} known={known} />
      <h4 className="mt-3 font-semibold">{POINT_WORDS.neighbours[locale]}</h4>
      <Neighbours detail={detail} known={known} />
    </article>
  );
}

function Head({ pinned, model }: { pinned: readonly PinnedFigure[]; model: PointModel }) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <h2 id="pinned-points" className="mr-2 text-base">
        {POINT_WORDS.title[locale]}
      </h2>
      <ul className="contents">
        {pinned.map((each, index) => (
          <Chip key={each.ref} pinned={each} index={index} model={model} />
        ))}
      </ul>
      <button type="button" onClick={() => model.pin([])} className="button print:hidden">
        {POINT_WORDS.clear[locale]}
      </button>
    </div>
  );
}

const NONE: readonly Missing[] = [];

/** A point that the chart's transform has no value for: that, why, and what it would be computed from. */
function Absent({ level, index, view, known, missing }: Pick<PointPanelProps, 'view' | 'known'> & { level: Observation; index: number; missing: readonly Missing[] }) {
  const locale = useLocale();
  return (
    <article className="min-w-0 border-t-2 border-accent pt-2">
      <h3 className="mb-1 text-sm">
        <span className="text-accent">{toPinLetter(index)}</span> · {toFigureName(level, known, locale)}
      </h3>
      <p className="text-warning">{toAbsentWords(level, view, missing, locale)}</p>
      <p>
        <span className="text-muted">{POINT_WORDS.level[locale]}:</span> <PointLink observation={level} />
      </p>
    </article>
  );
}

/** What stands behind the pinned points; of two, what may be said of them together. */
export function PointPanel({ view, known, model, missing = NONE }: PointPanelProps) {
  const locale = useLocale();
  const pinned = toPinnedFigures(model.pins, view, known.observations);
  const [a, b, ...others] = pinned.flatMap(({ observation }) => observation ?? []);
  return (
    <section aria-labelledby="pinned-points" className="mt-4 text-[0.8125rem] leading-relaxed">
      <Head pinned={pinned} model={model} />
      <p role="status" className="sr-only">
        {pinned.map(({ observation: o }) => o && `${formatPeriod(o.timePeriod, locale)} · ${formatObservation(o, locale)}`).filter(Boolean).join('; ')} {POINT_WORDS.pinned[locale]}
      </p>
      {a && b && others.length === 0 && <PairComparison a={a} b={b} known={known} />}
      <div className="mt-3 grid gap-x-8 gap-y-5 md:grid-cols-2">
        {pinned.map(({ ref, observation, level }, index) => observation ? <Detail key={ref} observation={observation} index={index} isAlone={pinned.length === 1} before={pinned.slice(0, index).flatMap((each) => each.observation ?? [])} view={view} known={known} model={model} /> : level && <Absent key={ref} level={level} index={index} view={view} known={known} missing={missing} />)}
      </div>
    </section>
  );
}
