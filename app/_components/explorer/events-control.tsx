'use client';

import { useLocale, useTranslations } from 'next-intl';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import { EVENT_KINDS } from '@/lib/core/catalogue';
import { ControlPopover } from './control-popover';
import { useExplorer } from './explorer-context';

/** Which events are drawn above the data: all of the areas, some kinds, none. */
export function EventsControl() {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const { events } = state;
  const isOn = (kind: string) => events === null || events.includes(kind);
  const turn = (kind: string) => {
    const kinds = EVENT_KINDS.filter((each) => (each === kind ? !isOn(each) : isOn(each)));
    change({ events: kinds.length === EVENT_KINDS.length ? null : kinds });
  };
  const value = events === null ? t('allEvents') : events.length === 0 ? t('noEvents') : t('someEvents', { count: events.length });
  return (
    <ControlPopover label={t('events')} value={value}>
      <div className="mb-1 flex gap-3 px-2 text-[0.8125rem]">
        <button type="button" className="link cursor-pointer" onClick={() => change({ events: null })}>
          {t('allEvents')}
        </button>
        <button type="button" className="link cursor-pointer" onClick={() => change({ events: [] })}>
          {t('noEvents')}
        </button>
      </div>
      {EVENT_KINDS.map((kind) => (
        <label key={kind} className="flex cursor-pointer items-center gap-2 rounded px-2 py-1 hover:bg-panel">
          <input type="checkbox" checked={isOn(kind)} onChange={() => turn(kind)} className="accent-accent" />
          {EVENT_KIND_NAMES[kind][locale]}
        </label>
      ))}
    </ControlPopover>
  );
}
