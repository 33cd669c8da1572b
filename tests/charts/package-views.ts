import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { audit } from '../../lib/audit/audit';
import { toAuditContext } from '../../lib/audit/audit-context';
import { derive } from '../../lib/audit/derive';
import { chartSpec } from '../../lib/charts/chart-spec';
import type { ChartView } from '../../lib/charts/chart-view';
import { type ChartParts, toChartView } from '../../lib/charts/view-parts';
import type { Area, EventKind, Measure, Series, Source, TradeEvent } from '../../lib/core/catalogue';
import type { Bilingual } from '../../lib/core/locale';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import type { Qualifier } from '../../lib/core/printed';

/** The shipped figures as chart views, read as plain CSV: drawing is tested without a database. */
type Row = Record<string, string>;

function rows(name: string): Row[] {
  return parse(readFileSync(`data/${name}.csv`), { columns: true, bom: true }) as Row[];
}

function words(row: Row, name: string): Bilingual {
  return { vi: row[`${name}_vi`] ?? '', en: row[`${name}_en`] ?? '' };
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(';').filter(Boolean);
}

function orNull(text: string | undefined): string | null {
  return text || null;
}

const areas = rows('areas').map((r): Area => ({
  code: r.code ?? '', kind: r.kind as Area['kind'], name: words(r, 'name'), alpha2: orNull(r.alpha2), m49: orNull(r.m49), aliases: list(r.aliases), parent: orNull(r.parent_code),
}));

const measures = rows('measures').map((r): Measure => ({
  code: r.code ?? '', nature: r.nature as Measure['nature'], concept: r.concept ?? '', unitMeasure: r.unit_measure ?? '', name: words(r, 'name'), definition: words(r, 'definition'),
}));

const units = new Map(measures.map(({ code, unitMeasure }) => [code, unitMeasure]));

const series = rows('series').map((r): Series => ({
  key: r.key ?? '', reporter: r.reporter ?? '', partner: r.partner ?? '', flow: r.flow ?? '', measure: r.measure ?? '', sector: r.sector ?? '', freq: r.freq ?? '',
  unitMeasure: units.get(r.measure ?? '') ?? '', title: words(r, 'title'), note: r.note_en ? words(r, 'note') : null,
}));

const sources = rows('sources').map((r): Source => ({
  id: r.id ?? '', kind: r.kind as Source['kind'], title: r.title ?? '', titleEn: r.title_en ?? '', language: r.language ?? '', publisher: orNull(r.publisher), agency: orNull(r.agency),
  url: orNull(r.url), publishedOn: orNull(r.published_on), accessedOn: orNull(r.accessed_on), checksum: orNull(r.checksum), licence: r.licence ?? '', licenceVi: orNull(r.licence_vi),
  basis: { valuation: orNull(r.valuation), prices: orNull(r.prices), year: orNull(r.year_basis) } as Source['basis'],
  inferred: (r.inferred ? JSON.parse(r.inferred) : {}) as Source['inferred'],
}));

const events = rows('events').map((r): TradeEvent => {
  const { start, end } = parsePeriod(r.time_period ?? '');
  return {
    id: r.id ?? '', kind: r.kind as EventKind, timePeriod: r.time_period ?? '', periodStart: start, periodEnd: end, title: words(r, 'title'), label: words(r, 'label'),
    areas: list(r.areas), sourceId: r.source_id ?? '', printed: orNull(r.printed), paragraph: Number(r.paragraph) || null, sentenceHash: orNull(r.sentence_hash),
    inferred: r.inferred_en ? words(r, 'inferred') : null,
  };
}).toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));

function toObservation(r: Row, position: number): Observation {
  const [reporter = '', partner = '', flow = '', measure = '', sector = '', freq = ''] = (r.series_key ?? '').split('.');
  const { start, end } = parsePeriod(r.time_period ?? '');
  const o = {
    seriesKey: r.series_key ?? '', reporter, partner, flow, measure, sector, freq, timePeriod: r.time_period ?? '', periodStart: start, periodEnd: end,
    basePeriod: orNull(r.base_period), unitMeasure: units.get(measure) ?? '', obsValue: orNull(r.obs_value), low: orNull(r.low), high: orNull(r.high),
    qualifier: r.qualifier as Qualifier, printed: orNull(r.printed), obsStatus: r.obs_status ?? '', sourceId: r.source_id ?? '', claim: r.claim ?? '',
    paragraph: Number(r.paragraph) || null, sentenceHash: orNull(r.sentence_hash), derivation: null, note: r.note_en ? words(r, 'note') : null, position,
  };
  return { ...o, id: toObservationRef(o), recordedAt: '2026-01-01T00:00:00.000Z', supersededAt: null };
}

function byPlace(a: Observation, b: Observation): number {
  return a.seriesKey.localeCompare(b.seriesKey) || a.periodStart.localeCompare(b.periodStart) || a.sourceId.localeCompare(b.sourceId);
}

const stated = rows('observations').map((r, i) => toObservation(r, i + 1));
const derived = derive(stated, { units }).map((o): Observation => ({ ...o, id: toObservationRef(o), recordedAt: '2026-01-01T00:00:00.000Z', supersededAt: null }));
/** All figures of the package with what follows from them. */
export const PACKAGE_OBSERVATIONS: readonly Observation[] = [...stated, ...derived].toSorted(byPlace);
const observations = PACKAGE_OBSERVATIONS;
/** What every chart of the package is cut from. */
export const PACKAGE_PARTS: ChartParts = { observations, ancestors: [], events, series, sources, areas, measures, findings: audit(observations, toAuditContext(sources, areas)) };

/** Every chart of the package, in its order. */
export const PACKAGE_VIEWS: readonly ChartView[] = readdirSync('data/charts')
  .filter((name) => name.endsWith('.json'))
  .map((name) => chartSpec.parse(JSON.parse(readFileSync(`data/charts/${name}`, 'utf8'))))
  .map((spec) => toChartView({ spec, revision: 1 }, PACKAGE_PARTS))
  .toSorted((a, b) => a.spec.position - b.spec.position);

export function findPackageView(slug: string): ChartView {
  const view = PACKAGE_VIEWS.find(({ spec }) => spec.slug === slug);
  if (!view) throw new Error(`no chart ${slug}`);
  return view;
}
