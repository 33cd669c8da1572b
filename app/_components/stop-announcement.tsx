import { useLocale, useTranslations } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import { toPointEvidence } from '@/lib/charts/point-evidence';
import { formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import type { ChartStop } from './use-chart-stop';

function toWords(view: ChartView, id: string | undefined, locale: Locale): string {
  const o = view.observations.find((each) => each.id === id);
  const event = view.events.find((each) => each.id === id);
  if (event) return `${formatPeriod(event.timePeriod, locale)}: ${event.title[locale]}`;
  if (!o) return '';
  const { period, lines } = toPointEvidence(view, o, locale);
  return [period, ...lines.map(({ label, text }) => `${label}: ${text}`)].join('. ');
}

/** Says to a screen reader what the panel shows, when the reader steps to another mark. */
export function StopAnnouncement({ view, stop }: { view: ChartView; stop: ChartStop }) {
  const t = useTranslations('chart');
  const locale = useLocale();
  return (
    <p role="status" className="sr-only">
      {stop.chosen && `${t('pointOf', { index: stop.index, total: stop.total })}. ${toWords(view, stop.stop?.id, locale)}`}
    </p>
  );
}
