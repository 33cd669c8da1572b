import { useLocale, useTranslations } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import { toPointEvidence, toSeriesName } from '@/lib/charts/point-evidence';
import type { TradeEvent } from '@/lib/core/catalogue';
import { toCitation } from '@/lib/core/citation';
import { formatPeriod } from '@/lib/core/format';
import { joinSentences } from '@/lib/core/full-stop';
import type { Locale } from '@/lib/core/locale';
import type { ChartStop } from './use-chart-stop';

type Translate = ReturnType<typeof useTranslations<'evidence'>>;

/** All that the panel shows of an event: when, what, how it was printed, why the date is known, and where it stands. */
function toEventWords(view: ChartView, event: TradeEvent, locale: Locale, t: Translate): string {
  const source = view.sources.find(({ id }) => id === event.sourceId);
  const date = formatPeriod(event.timePeriod, locale);
  const parts = [
    `${event.inferred ? `${date} (${t('inferred')})` : date}: ${event.title[locale]}`,
    event.printed && t('printed', { token: event.printed }),
    event.inferred && t('why', { reason: event.inferred[locale] }),
    source && toCitation(source, locale),
    event.paragraph && t('paragraph', { number: event.paragraph }),
  ];
  return joinSentences(parts.filter((part): part is string => Boolean(part)));
}

function toWords(view: ChartView, id: string | undefined, locale: Locale, t: Translate): string {
  const o = view.observations.find((each) => each.id === id);
  const event = view.events.find((each) => each.id === id);
  if (event) return toEventWords(view, event, locale, t);
  if (!o) return '';
  const { period, lines } = toPointEvidence(view, o, locale);
  const series = toSeriesName(view, o, locale);
  return joinSentences([series ? `${period} (${series})` : period, ...lines.map(({ label, text }) => `${label}: ${text}`)]);
}

/** What a screen reader hears when the reader steps to another mark: all that the panel shows. */
export function StopAnnouncement({ view, stop }: { view: ChartView; stop: ChartStop }) {
  const [t, tEvidence] = [useTranslations('chart'), useTranslations('evidence')];
  const locale = useLocale();
  return stop.chosen && `${t('pointOf', { index: stop.index, total: stop.total })}. ${toWords(view, stop.stop?.id, locale, tEvidence)}`;
}
