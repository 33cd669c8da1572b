import type { Measure } from '../core/catalogue';
import { getPrisma } from './client';
import type { CodeFilter } from './find-areas';
import type { MeasureModel } from './generated/models';
import { inForce } from './in-force';
import { within } from './within';

function toMeasure(row: MeasureModel): Measure {
  return {
    code: row.code,
    nature: row.nature as Measure['nature'],
    concept: row.concept,
    unitMeasure: row.unitMeasure,
    name: { vi: row.nameVi, en: row.nameEn },
    definition: { vi: row.definitionVi, en: row.definitionEn },
  };
}

/** Measures by code. */
export async function findMeasures({ codes, asOf }: CodeFilter = {}): Promise<Measure[]> {
  const [code, orderBy, prisma] = [within(codes), { code: 'asc' } as const, getPrisma()];
  const rows = asOf ? await prisma.measureVersion.findMany({ where: { code, ...inForce(asOf) }, orderBy }) : await prisma.measure.findMany({ where: { code }, orderBy });
  return rows.map(toMeasure);
}
