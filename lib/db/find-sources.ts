import type { Source, SourceBasis } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { getPrisma } from './client';
import type { SourceModel } from './generated/models';

function toSource(row: SourceModel): Source {
  const { valuation, prices, yearBasis, kind, inferred, ...same } = row;
  const basis = { valuation, prices, year: yearBasis } as SourceBasis;
  return { ...same, basis, kind: kind as Source['kind'], inferred: inferred as Readonly<Record<string, Bilingual>> };
}

/** Sources by date of publication, then id; all where no ids are given. A source without a date comes last. */
export async function findSources(ids?: readonly string[]): Promise<Source[]> {
  const where = ids ? { id: { in: [...ids] } } : {};
  const orderBy = [{ publishedOn: { sort: 'asc', nulls: 'last' } } as const, { id: 'asc' } as const];
  const rows = await getPrisma().source.findMany({ where, orderBy });
  return rows.map(toSource);
}

export async function findSourceById(id: string): Promise<Source | null> {
  const row = await getPrisma().source.findUnique({ where: { id } });
  return row && toSource(row);
}
