import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { Stop } from '@/lib/charts/reading-order';
import type { Observation } from '@/lib/core/observation';
import { EventEvidence } from './event-evidence';
import { PointEvidence } from './point-evidence';

interface Props {
  readonly view: ChartView;
  readonly stop: Stop | null;
  readonly compact: boolean;
  readonly actions?: (observation: Observation) => ReactNode;
  /** What stands beside the actions, whatever the mark is. */
  readonly corner?: ReactNode;
}

/** What stands behind the mark that the reader is at. Keeps its room, so that the page does not jump from mark to mark. */
export function EvidencePanel({ view, stop, compact, actions, corner }: Props) {
  const t = useTranslations('evidence');
  const o = view.observations.find(({ id }) => id === stop?.id);
  const event = view.events.find(({ id }) => id === stop?.id);
  if (!o && !event) return null;
  return (
    <div
      role="group"
      aria-label={t('label')}
      className={`mt-3 border-l-3 border-accent bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed ${compact ? 'min-h-[4.75rem]' : 'min-h-[10rem]'}`}
    >
      {o && <PointEvidence view={view} observation={o} compact={compact} />}
      {event && <EventEvidence view={view} event={event} />}
      {(actions || corner) && (
        <div className="mt-1 flex flex-wrap items-start gap-x-4">
          {o && actions?.(o)}
          {corner}
        </div>
      )}
    </div>
  );
}
