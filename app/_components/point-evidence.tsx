import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartView } from '@/lib/charts/chart-view';
import { EVIDENCE_WORDS } from '@/lib/charts/chart-words';
import { toLayer } from '@/lib/charts/layer';
import type { Making } from '@/lib/charts/making';
import { type PointEvidence as Evidence, toPointEvidence, toRangeText, toSeriesName } from '@/lib/charts/point-evidence';
import { isMarked, toFindingKey } from '@/lib/core/finding';
import { formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { toSummedSince } from '@/lib/core/summed-since';
import { urls } from '@/lib/core/urls';
import { Citation } from './citation';
import { DerivationNote } from './derivation-note';
import { Pill } from './pill';

interface Props {
  readonly view: ChartView;
  readonly observation: Observation;
  readonly compact: boolean;
  /** Findings that stand explained beside it already: here their titles do. */
  readonly told?: ReadonlySet<string>;
}

function Heading({ evidence, series }: { evidence: Evidence; series: string | null }) {
  const locale = useLocale();
  return (
    <p>
      <strong className="figures mr-1 font-semibold">{evidence.heading}</strong>{' '}
      <Pill dashed={evidence.isImplied}>{EVIDENCE_WORDS[evidence.making][locale]}</Pill>
      {series && <span className="ml-1 text-muted"> {series}</span>}
    </p>
  );
}

/** Whose layer the word beside the value tells already. */
const TOLD_LAYERS: ReadonlySet<Making> = new Set(['published', 'computed']);

/** How it was worded, and what that allows. */
function Wording({ observation: o, remark }: { observation: Observation; remark: string }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const range = toRangeText(o, locale);
  const worded = o.printed && (range ? t('printedRange', { token: o.printed, range }) : t('printed', { token: o.printed }));
  const base = toSummedSince(o)?.[locale] ?? (o.basePeriod && t('comparedWith', { period: formatPeriod(o.basePeriod, locale) }));
  return <p className="figures">{[worded || range, base, remark].filter(Boolean).join(' · ')}</p>;
}

const NOTHING: ReadonlySet<string> = new Set();

function Findings({ evidence, brief, told = NOTHING }: { evidence: Evidence; brief: boolean; told: Props['told'] }) {
  const locale = useLocale();
  return evidence.findings.map((finding) => (
    <p key={finding.id} className={isMarked(finding) ? 'text-warning' : 'text-muted'}>
      {isMarked(finding) && <span aria-hidden>▲ </span>}
      <Link href={urls.finding(locale, toFindingKey(finding))} className="link">
        {finding.title[locale]}
      </Link>
      .{!brief && !told.has(finding.id) && ` ${finding.explanation[locale]}`}
    </p>
  ));
}

/** The date's reason, the note and the formula: what a second look asks for. */
function Details({ view, observation: o, evidence }: Omit<Props, 'compact' | 'told'> & { evidence: Evidence }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const reason = evidence.source?.inferred.publishedOn?.[locale];
  return (
    <>
      {o.note && <p>{o.note[locale]}</p>}
      {o.derivation && (
        <p>
          <DerivationNote observation={o} known={[...view.observations, ...view.parents]} />
        </p>
      )}
      {reason && <p className="text-muted">{t(evidence.source?.publishedOn ? 'publishedWhy' : 'publishedNone', { reason })}</p>}
    </>
  );
}

/** One figure: value, wording, range, status, source, paragraph, and what it contradicts. */
export function PointEvidence({ view, observation: o, compact, told }: Props) {
  const locale = useLocale();
  const evidence = toPointEvidence(view, o, locale);
  // "Tradecite" alone says nothing: a computed figure is told by what it was computed from.
  const isBrief = compact && o.derivation !== null;
  return (
    <>
      <Heading evidence={evidence} series={toSeriesName(view, o, locale)} />
      <Wording observation={o} remark={compact ? '' : evidence.remark} />
      <p>
        {isBrief ? (
          <DerivationNote observation={o} known={[...view.observations, ...view.parents]} />
        ) : (
          evidence.source && <Citation source={evidence.source} paragraph={o.paragraph} anchor={toObservationRef(o)} layer={TOLD_LAYERS.has(evidence.making) ? null : toLayer(o, view.sources)} />
        )}
      </p>
      {!compact && <Details view={view} observation={o} evidence={evidence} />}
      <Findings evidence={evidence} brief={compact} told={told} />
    </>
  );
}
