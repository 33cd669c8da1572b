import type { Series } from '../core/catalogue';
import { formatDate } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import type { ObservationFilter } from '../core/query';
import { type ChartView, toVisibleObservations } from './chart-view';
import type { SpecWords } from './narrow-view';
import { toSides } from './sides';
import { toSeriesLabels } from './series-labels';
import { toTimelineWords } from './timeline-words';
import { proposeSentence, toTitleForm } from './title-proposal';
import type { Named } from './title-words';
import type { ChartParts } from './view-parts';

type Time = NonNullable<ObservationFilter['time']>;

const OPEN: Readonly<Record<'from' | 'to', Bilingual>> = { from: { vi: 'Từ', en: 'From' }, to: { vi: 'Đến', en: 'To' } };

/** "2010–2014", "2013", "From 2010", "1/7/2013–31/12/2014": years where both days are those of whole years. */
export function toTimeWords({ from, to }: Time, locale: Locale): string {
  const isWhole = (!from || from.endsWith('-01-01')) && (!to || to.endsWith('-12-31'));
  const [first, last] = [from, to].map((day) => day && (isWhole ? day.slice(0, 4) : formatDate(day, locale)));
  if (first && last) return first === last ? first : `${first}–${last}`;
  return first ? `${OPEN.from[locale]} ${first}` : `${OPEN.to[locale]} ${last}`;
}

/** A series but for the length of its periods. */
function toTrade({ reporter, partner, flow, measure, sector }: Series): string {
  return [reporter, partner, flow, measure, sector].join('.');
}

/** What is drawn, once for each trade: of whole years and parts of years, that with the most figures. */
function toDrawn(view: ChartView): Named[] {
  const rows = view.spec.series.flatMap((drawn) => {
    const series = view.series.find(({ key }) => key === drawn.key);
    const measure = view.measures.find(({ code }) => code === series?.measure);
    const observations = toVisibleObservations({ ...view, spec: { ...view.spec, series: [drawn] } });
    return series && measure && observations.length > 0 ? [{ series, measure, observations, missing: [], label: drawn.label, isContext: drawn.role === 'context' }] : [];
  });
  const main = rows.some(({ isContext }) => !isContext) ? rows.filter(({ isContext }) => !isContext) : rows;
  const longest = new Map(main.toSorted((a, b) => a.observations.length - b.observations.length).map((row) => [toTrade(row.series), row]));
  const chosen = main.filter((row) => longest.get(toTrade(row.series)) === row);
  const parts: ChartParts = { ...view, ancestors: view.parents };
  const sides = toSides(chosen, parts);
  const labels = toSeriesLabels(sides, view.areas);
  return sides.map((side, i) => {
    const label = chosen[i]?.label ?? labels[i] ?? side.series.title;
    return { side, label, name: label };
  });
}

function toTitle(view: ChartView, time: Time): Bilingual {
  if (view.spec.kind === 'timeline') return toTimelineWords(view.events)?.title ?? view.spec.title;
  return proposeSentence(toDrawn(view), { form: toTitleForm(view.spec), isRough: (view.cautions ?? []).length > 0 }) ?? both((locale) => `${view.spec.kicker[locale]}: ${toTimeWords(time, locale)}`);
}

/**
 * What stands above a chart that shows less than its own time: a title written for the whole may speak of what is not there,
 * so it is what the remaining figures say; the subtitle begins with the time.
 */
export function toNarrowedWords(view: ChartView, time: Time): SpecWords {
  return { title: toTitle(view, time), subtitle: both((locale) => `${toTimeWords(time, locale)} · ${view.spec.subtitle[locale]}`) };
}
