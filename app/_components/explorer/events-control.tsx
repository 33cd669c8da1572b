'use client';

import { useLocale, useTranslations } from 'next-intl';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import type { EventCount } from '@/lib/charts/explore-view';
import { EVENT_KINDS } from '@/lib/core/catalogue';
import { ControlPopover } from './control-popover';
import { useExplorer } from './explorer-context';

interface Props {
  readonly counts: readonly EventCount[];
  /** A timeline shows all until the reader says otherwise. */
  readonly isTimeline: boolean;
}

/** Which events are drawn above the data: none at first; by kind, or all of them. */
export function EventsControl({ counts, isTimeline }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const events: readonly string[] = state.events ?? (isTimeline ? EVENT_KINDS : []);
  const shown = counts.filter(({ kind }) => events.includes(kind));
  const turn = (kind: string) => change({ events: EVENT_KINDS.filter((each) => (each === kind ? !events.includes(each) : events.includes(each))) });
  const value = shown.length === 0 ? t('noEvents') : shown.length === counts.length ? t('allEvents') : t('someEvents', { count: shown.length });
  return (
    <ControlPopover label={t('events')} value={value}>
      <div className="mb-1 flex gap-3 px-2 text-[0.8125rem]">
        <button type="button" className="link cursor-pointer" onClick={() => change({ events: EVENT_KINDS })}>
          {t('allEvents')}
        </button>
        <button type="button" className="link cursor-pointer" onClick={() => change({ events: isTimeline ? [] : null })}>
          {t('noEvents')}
        </button>
      </div>
      {counts.map(({ kind, count }) => (
        <label key={kind} className="flex cursor-pointer items-center gap-2 rounded px-2 py-1 hover:bg-panel pointer-coarse:py-2.5">
          <input type="checkbox" checked={events.includes(kind)} onChange={() => turn(kind)} className="accent-accent" />
          {EVENT_KIND_NAMES[kind][locale]}
          <span className="figures ml-auto text-muted">{count}</span>
        </label>
      ))}
    </ControlPopover>
  );
}
