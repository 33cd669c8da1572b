import type { Area } from '../core/catalogue';
import { getPrisma } from './client';
import type { AreaModel } from './generated/models';

function toArea(row: AreaModel): Area {
  return {
    code: row.code,
    kind: row.kind as Area['kind'],
    name: { vi: row.nameVi, en: row.nameEn },
    alpha2: row.alpha2,
    m49: row.m49,
    aliases: row.aliases.split(';').map((alias) => alias.trim()).filter(Boolean),
    parent: row.parentCode,
  };
}

/** Countries, regions and groups by code; all where no codes are given. */
export async function findAreas(codes?: readonly string[]): Promise<Area[]> {
  const where = codes ? { code: { in: [...codes] } } : {};
  const rows = await getPrisma().area.findMany({ where, orderBy: { code: 'asc' } });
  return rows.map(toArea);
}
