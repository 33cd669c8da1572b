import type { Area, Measure } from '../../core/catalogue';
import { type ErrorDetail, TradeciteError } from '../../core/errors';
import { importFault, toPlaces } from '../../core/faults/import-faults';
import { findAreas } from '../../db/find-areas';
import { findMeasures } from '../../db/find-measures';
import { AreaLookup } from './area-lookup';
import type { ImportOptions } from './import-options';
import { MeasureLookup } from './measure-lookup';

/** What is said of all rows by codes or names of this database. */
type Named = Pick<ImportOptions, 'origin' | 'reporter' | 'partner' | 'measure'>;

function toFaults({ origin, reporter, partner, measure }: Named, areas: AreaLookup, measures: MeasureLookup): ErrorDetail[] {
  const strange = Object.entries({ reporter, partner }).flatMap(([field, list]): ErrorDetail[] => {
    // A service is asked for several areas at once; all rows of a table have one.
    const texts = list === undefined ? [] : origin === 'table' ? [list] : areas.split(list);
    return texts.filter((text) => !areas.find(text)).map((text) => ({ field, ...areas.toFault(text) }));
  });
  return measure === undefined || measures.find(measure) ? strange : [...strange, { field: 'measure', ...measures.toFault(measure) }];
}

/** Names of areas and measures that are not known, each with what it may mean. */
export async function findNamedFaults(named: Named): Promise<ErrorDetail[]> {
  const [areas, measures] = await Promise.all([findAreas(), findMeasures()]);
  return toFaults(named, new AreaLookup(areas), new MeasureLookup(measures));
}

/** Checked once, before any row. @throws TradeciteError bad-request that names each field, and what it may mean */
export function checkNamed(named: Named, areas: readonly Area[], measures: readonly Measure[]): void {
  const details = toFaults(named, new AreaLookup(areas), new MeasureLookup(measures));
  if (details.length > 0) throw new TradeciteError('bad-request', importFault('form-wrong', toPlaces(details.length)), details);
}
