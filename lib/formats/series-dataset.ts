import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { urls } from '../core/urls';
import type { Dataset, Edition } from './dataset';

/** Observations with everything that they refer to. */
interface Parts {
  readonly observations: readonly Observation[];
  readonly parents: readonly Observation[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

/** A series as a dataset. */
export function toSeriesDataset(series: Series, { observations, parents, sources, areas, measures, findings }: Parts, edition: Edition): Dataset {
  const measure = measures.find(({ code }) => code === series.measure);
  return {
    id: series.key,
    title: series.title,
    subtitle: measure?.definition ?? null,
    notes: series.note ? [series.note] : [],
    page: { vi: edition.origin + urls.series('vi', series.key), en: edition.origin + urls.series('en', series.key) },
    edition,
    observations,
    parents,
    events: [],
    annotations: [],
    findings,
    series: [series],
    sources,
    areas,
    measures,
  };
}
