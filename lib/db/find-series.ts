import type { Series } from '../core/catalogue';
import type { ObservationFilter } from '../core/query';
import { getPrisma } from './client';
import type { SeriesModel } from './generated/models';
import { inForce } from './in-force';
import { within } from './within';

/** Which series, now or as they were at an instant: empty lists and undefined mean no restriction. */
export type SeriesFilter = Pick<ObservationFilter, 'reporter' | 'partner' | 'flow' | 'measure' | 'sector' | 'freq' | 'series' | 'asOf'>;

function toSeries(row: SeriesModel): Series {
  const { noteVi: vi, noteEn: en } = row;
  return {
    key: row.key,
    reporter: row.reporterCode,
    partner: row.partnerCode,
    flow: row.flow,
    measure: row.measureCode,
    sector: row.sector,
    freq: row.freq,
    unitMeasure: row.unitMeasure,
    title: { vi: row.titleVi, en: row.titleEn },
    note: vi && en ? { vi, en } : null,
  };
}

function byKey(a: Series, b: Series): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

/** Series of a filter by key, in the order of observations. */
export async function findSeries(filter: SeriesFilter = {}): Promise<Series[]> {
  const where = {
    key: within(filter.series),
    reporterCode: within(filter.reporter),
    partnerCode: within(filter.partner),
    flow: within(filter.flow),
    measureCode: within(filter.measure),
    sector: within(filter.sector),
    freq: within(filter.freq),
  };
  const prisma = getPrisma();
  const rows = filter.asOf ? await prisma.seriesVersion.findMany({ where: { ...where, ...inForce(filter.asOf) } }) : await prisma.series.findMany({ where });
  return rows.map(toSeries).toSorted(byKey);
}

export async function findSeriesByKey(key: string, asOf?: string): Promise<Series | null> {
  const [series] = await findSeries({ series: [key], asOf });
  return series ?? null;
}
