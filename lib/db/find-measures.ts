import type { Measure } from '../core/catalogue';
import { getPrisma } from './client';
import type { MeasureModel } from './generated/models';

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

/** Measures by code; all where no codes are given. */
export async function findMeasures(codes?: readonly string[]): Promise<Measure[]> {
  const where = codes ? { code: { in: [...codes] } } : {};
  const rows = await getPrisma().measure.findMany({ where, orderBy: { code: 'asc' } });
  return rows.map(toMeasure);
}
