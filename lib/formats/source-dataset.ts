import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import type { Finding } from '../core/finding';
import { both } from '../core/locale';
import type { Observation } from '../core/observation';
import { urls } from '../core/urls';
import type { Dataset, Edition } from './dataset';

interface Parts {
  readonly source: Source;
  readonly observations: readonly Observation[];
  /** The figures and all that they were computed from. */
  readonly known: readonly Observation[];
  readonly events: readonly TradeEvent[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly findings: readonly Finding[];
}

/** What one source gives, as a dataset. */
export function toSourceDataset({ source, known, ...parts }: Parts, measures: readonly Measure[], edition: Edition): Dataset {
  const own = new Set(parts.observations.map(({ id }) => id));
  return {
    ...parts,
    id: source.id,
    title: { vi: source.title, en: source.titleEn },
    subtitle: { vi: 'Các con số bài này in, mỗi số kèm khoảng giá trị và số đoạn.', en: 'The figures that it prints, each with its range and its paragraph.' },
    notes: [],
    annotations: [],
    page: both((locale) => edition.origin + urls.source(locale, source.id)),
    edition,
    parents: known.filter(({ id }) => !own.has(id)),
    measures,
  };
}
