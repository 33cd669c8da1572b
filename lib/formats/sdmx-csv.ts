import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { toSafeText } from '../core/safe-text';
import { AGENCY, ATTRIBUTES, type Attribute, DATAFLOW, DIMENSIONS, PRIMARY_MEASURE, TIME_DIMENSION, VERSION } from './sdmx-structure';

const HEADER = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...DIMENSIONS.map(({ id }) => id), TIME_DIMENSION.id, PRIMARY_MEASURE.id, ...ATTRIBUTES.map(({ id }) => id)];
const STRUCTURE_ID = `${AGENCY}:${DATAFLOW.id}(${VERSION})`;

/** Free text is made harmless for spreadsheets; codes and numbers cannot be formulas and stay as they are. */
function toCell({ dataType, codelist, value }: Attribute, o: Observation, locale: Locale): string {
  const text = value(o, locale) ?? '';
  return dataType === 'String' && codelist === null ? toSafeText(text) : text;
}

function toRow(o: Observation, locale: Locale): string[] {
  const attributes = ATTRIBUTES.map((attribute) => toCell(attribute, o, locale));
  return ['dataflow', STRUCTURE_ID, 'R', ...DIMENSIONS.map(({ code }) => code(o)), o.timePeriod, o.obsValue ?? '', ...attributes];
}

function write(rows: readonly string[][]): string {
  return stringify([...rows], { record_delimiter: '\r\n' });
}

/**
 * An SDMX-CSV 2.0 data message in chunks, as pages of observations come: codes, exact numbers in base units, nothing where
 * an end is open. Action R (replace), which the standard asks of answers to queries.
 */
export async function* toSdmxCsv(pages: AsyncIterable<readonly Observation[]> | Iterable<readonly Observation[]>, locale: Locale): AsyncGenerator<string> {
  yield write([HEADER]);
  for await (const page of pages) {
    if (page.length > 0) yield write(page.map((o) => toRow(o, locale)));
  }
}
