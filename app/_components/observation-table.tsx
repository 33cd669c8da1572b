import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Series, Source } from '@/lib/core/catalogue';
import { EVIDENCE_WORDS } from '@/lib/charts/chart-words';
import { toLayer } from '@/lib/charts/layer';
import { toRangeText, toStatusText } from '@/lib/charts/point-evidence';
import { type Finding, isMarked, toAccused, toFindingKey } from '@/lib/core/finding';
import { formatExactly, formatObservation, formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import { Citation } from './citation';
import { DerivationNote } from './derivation-note';
import { formatRun, type ObservationRun, toObservationRuns } from './observation-runs';
import { RunPeriods } from './run-periods';
import { ScrollArea } from './scroll-area';

interface Props {
  readonly caption: string;
  readonly observations: readonly Observation[];
  /** Observations among which the parents of computed ones are. */
  readonly known: readonly Observation[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Where given, a column names the series (a source's figures); without, a column names the source. */
  readonly series?: readonly Series[];
}

/** On a phone each row is a card: what and value in its first line, the rest beneath. */
const CELL = 'px-3 py-2.5 align-top max-sm:p-0';
const WIDE = 'max-sm:col-span-2';
const SMALL = 'block text-xs text-muted';

function Head({ children }: { children: ReactNode }) {
  return (
    <th scope="col" role="columnheader" className="px-3 py-2 text-left text-xs font-normal whitespace-nowrap text-muted">
      {children}
    </th>
  );
}

/** What stands under a figure: the note, the formula, the contradictions. */
function Remarks({ observation: o, known, findings }: { observation: Observation } & Pick<Props, 'known' | 'findings'>) {
  const locale = useLocale();
  const own = findings.filter((finding) => toAccused(finding).includes(o.id));
  return (
    <span className="block space-y-1 sm:min-w-56 text-xs text-muted">
      {o.note && <span className="block">{o.note[locale]}</span>}
      {o.derivation && <DerivationNote observation={o} known={known} />}
      {own.map((finding) => (
        <span key={finding.id} className={isMarked(finding) ? 'block text-warning' : 'block'}>
          {isMarked(finding) ? '▲ ' : ''}
          <Link href={urls.finding(locale, toFindingKey(finding))} className="link">
            {finding.title[locale]}
          </Link>
        </span>
      ))}
    </span>
  );
}

function Place({ run, sources, series }: { run: ObservationRun } & Pick<Props, 'sources' | 'series'>) {
  const [o] = run;
  const t = useTranslations('evidence');
  const locale = useLocale();
  const ref = toObservationRef(o);
  const source = sources.find(({ id }) => id === o.sourceId);
  if (!series) return source ? <Citation source={source} paragraph={o.paragraph} anchor={ref} layer={toLayer(o, sources)} /> : o.sourceId;
  const own = series.find(({ key }) => key === o.seriesKey);
  return (
    <>
      <Link href={`${urls.series(locale, o.seriesKey)}#${encodeURIComponent(ref)}`} className="link">
        {own?.title[locale] ?? o.seriesKey}
      </Link>
      <span className={SMALL}>{[formatRun(run, locale), o.paragraph && t('paragraph', { number: o.paragraph })].filter(Boolean).join(' · ')}</span>
      {run.length > 1 && <RunPeriods run={run} />}
    </>
  );
}

function Row({ run, ...props }: { run: ObservationRun } & Omit<Props, 'observations' | 'caption'>) {
  const [o] = run;
  const t = useTranslations('evidence');
  const locale = useLocale();
  return (
    <tr
      id={toObservationRef(o)}
      role="row"
      className="border-t border-grid target:bg-accent-tint max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:gap-y-1.5 max-sm:px-3 max-sm:py-2.5"
    >
      <th scope="row" role="rowheader" className={`${CELL} text-left font-normal ${props.series ? 'sm:min-w-40 md:min-w-64' : 'whitespace-nowrap'}`}>
        {props.series ? <Place run={run} {...props} /> : formatPeriod(o.timePeriod, locale)}
      </th>
      <td role="cell" className={`${CELL} figures max-sm:max-w-40 max-sm:text-right sm:whitespace-nowrap`}>
        <span className="font-semibold">{formatObservation(o, locale)}</span>
        <span className={SMALL}>{toRangeText(o, locale) || formatExactly(o, locale) || t('exact')}</span>
      </td>
      <td role="cell" className={`${CELL} ${WIDE} sm:min-w-40`}>
        {o.printed ? <q>{o.printed}</q> : <span className="text-muted">{t('computed')}</span>}
        <span className={SMALL}>{toStatusText(o, props.sources, locale)}</span>
      </td>
      <td role="cell" className={`${CELL} ${WIDE}`}>
        {!props.series && <Place run={run} {...props} />}
        <Remarks observation={o} {...props} />
      </td>
    </tr>
  );
}

/** Figures with all their evidence, one statement a row. Each row can be linked to by the name of its observation. */
export function ObservationTable({ caption, observations, ...props }: Props) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  // On a series page each period is a row of its own: there the periods are what is listed.
  const runs = props.series ? toObservationRuns(observations) : observations.map((o): ObservationRun => [o]);
  const columns = [['value', 'range'], ['printed', 'status'], [props.series ? 'note' : 'source']] as const;
  return (
    <ScrollArea label={caption}>
      <table role="table" className="w-full border-collapse text-sm max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row">
            <Head>{props.series ? t('figure') : EVIDENCE_WORDS.period[locale]}</Head>
            {columns.map((names) => (
              <Head key={names[0]}>{names.map((name) => EVIDENCE_WORDS[name][locale]).join(' · ')}</Head>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {runs.map((run) => (
            <Row key={run[0].id} run={run} {...props} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
