import type { Area } from '../core/catalogue';
import { getPrisma } from './client';
import type { AreaModel } from './generated/models';
import { inForce } from './in-force';
import { within } from './within';

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

/** Which rows of a list with codes, now or as they were at an instant; empty lists and undefined mean no restriction. */
export interface CodeFilter {
  readonly codes?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}

/** Countries, regions and groups by code. */
export async function findAreas({ codes, asOf }: CodeFilter = {}): Promise<Area[]> {
  const [code, orderBy, prisma] = [within(codes), { code: 'asc' } as const, getPrisma()];
  const rows = asOf ? await prisma.areaVersion.findMany({ where: { code, ...inForce(asOf) }, orderBy }) : await prisma.area.findMany({ where: { code }, orderBy });
  return rows.map(toArea);
}
