'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Explored } from '@/lib/charts/explored';
import { toRemedyWord } from '@/lib/charts/remedy-word';
import { useExplorer } from './explorer-context';
import { StateLink } from './state-link';

type Remark = Explored['comparisons'][number];

const SIGNS = { refuse: '✕', warn: '▲', note: '·' } as const;

function Note({ remark: { severity, text, remedy } }: { remark: Remark }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state } = useExplorer();
  return (
    <li className={`flex gap-2 ${severity === 'note' ? 'text-muted' : 'text-warning'}`}>
      <span aria-hidden>{SIGNS[severity]}</span>
      <span>
        {text[locale]}
        {remedy && (
          <>
            {' '}
            <StateLink patch={remedy} className="link font-semibold whitespace-nowrap">
              {t(toRemedyWord(remedy, state))}
            </StateLink>
          </>
        )}
      </span>
    </li>
  );
}

function Notes({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className="space-y-0.5">
      {remarks.map((remark) => (
        <Note key={`${remark.kind} ${remark.keys.join()} ${remark.text.en}`} remark={remark} />
      ))}
    </ul>
  );
}

/** Chosen series that are not drawn, for want of figures where they were asked for. */
export function EmptyNotes({ empty }: Pick<Explored, 'empty'>) {
  const locale = useLocale();
  if (empty.length === 0) return null;
  return (
    <ul className="mt-3 space-y-0.5 border-l-3 border-warning bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed text-warning">
      {empty.map((text) => (
        <li key={text.en}>{text[locale]}</li>
      ))}
    </ul>
  );
}

/** More would push what follows out of sight; the worst come first. */
const MOST = 5;

/** Two axes asked for where all is in one unit: why there is one, and what sets unlike sizes side by side. */
export function AxesNote({ hasUnits }: Pick<Explored, 'hasUnits'>) {
  const t = useTranslations('explore');
  const { state } = useExplorer();
  if (state.axes === 1 || hasUnits) return null;
  const [toParts, toLog] = [state.series.length > 1 && state.layout === 'overlaid', state.scale === 'linear'];
  return (
    <p className="mt-3 border-l-3 border-accent bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed">
      {t('oneUnit')}{' '}
      {toParts && (
        <StateLink patch={{ axes: 1, layout: 'multiples' }} className="link font-semibold whitespace-nowrap">
          {t('multiples')}
        </StateLink>
      )}
      {toParts && toLog && ' · '}
      {toLog && (
        <StateLink patch={{ axes: 1, scale: 'log' }} className="link font-semibold whitespace-nowrap">
          {t('log')}
        </StateLink>
      )}
    </p>
  );
}

/** Why another kind than the one asked for is drawn. */
export function KindNote({ note }: { note: Explored['kindNote'] }) {
  const locale = useLocale();
  return note && <p className="mt-3 border-l-3 border-accent bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed">{note[locale]}</p>;
}

/** What a reader must know before comparing the chosen series, each with the nearest comparison that is sound. */
export function ComparisonNotes({ comparisons }: Pick<Explored, 'comparisons'>) {
  const t = useTranslations('explore');
  const shown = comparisons.filter(({ text }, i) => comparisons.findIndex((other) => other.text.en === text.en) === i);
  if (shown.length === 0) return null;
  return (
    <div role="group" aria-label={t('comparability')} className="mt-3 border-l-3 border-warning bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed">
      <Notes remarks={shown.slice(0, MOST)} />
      {shown.length > MOST && (
        <details className="mt-1">
          <summary className="cursor-pointer">{t('moreRemarks', { count: shown.length - MOST })}</summary>
          <Notes remarks={shown.slice(MOST)} />
        </details>
      )}
    </div>
  );
}
