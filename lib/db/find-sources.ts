import type { Source, SourceBasis } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { getPrisma } from './client';
import type { SourceModel, SourceVersionModel } from './generated/models';
import { inForce } from './in-force';
import { within } from './within';

function toSource(row: SourceModel | SourceVersionModel): Source {
  const { valuation, prices, yearBasis, kind, inferred, recordedAt: _, supersededAt: __, ...same } = { recordedAt: null, supersededAt: null, ...row };
  const basis = { valuation, prices, year: yearBasis } as SourceBasis;
  return { ...same, basis, kind: kind as Source['kind'], inferred: inferred as Readonly<Record<string, Bilingual>> };
}

/** Which sources, now or as they were at an instant; empty lists and undefined mean no restriction. */
interface SourceFilter {
  readonly ids?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}

/** Sources by date of publication, then id. A source without a date comes last. */
export async function findSources({ ids, asOf }: SourceFilter = {}): Promise<Source[]> {
  const orderBy = [{ publishedOn: { sort: 'asc', nulls: 'last' } } as const, { id: 'asc' } as const];
  const [id, prisma] = [within(ids), getPrisma()];
  const rows = asOf ? await prisma.sourceVersion.findMany({ where: { id, ...inForce(asOf) }, orderBy }) : await prisma.source.findMany({ where: { id }, orderBy });
  return rows.map(toSource);
}

/** One source, now or as it was at an instant; null where there is, or was, none. */
export async function findSourceById(id: string, asOf?: string): Promise<Source | null> {
  const [source] = await findSources({ ids: [id], asOf });
  return source ?? null;
}
