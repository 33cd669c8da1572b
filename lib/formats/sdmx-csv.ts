import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { toSafeText } from '../core/safe-text';
import type { Content } from './sdmx-content';
import type { Flow } from './sdmx-flow';
import { AGENCY, type Attribute, PRIMARY_MEASURE, TIME_DIMENSION, VERSION } from './sdmx-structure';

function toHeader({ dimensions, attributes }: Flow): string[] {
  return ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...[...dimensions, TIME_DIMENSION, PRIMARY_MEASURE, ...attributes].map(({ id }) => id)];
}

/** Free text is made harmless for spreadsheets; codes and numbers cannot be formulas and stay as they are. */
function toCell({ dataType, codelist, value }: Attribute, o: Observation, locale: Locale): string {
  const text = value(o, locale) ?? '';
  return dataType === 'String' && codelist === null ? toSafeText(text) : text;
}

function toRow(o: Observation, { flow: { dataflow, dimensions, attributes }, extent }: Content, locale: Locale): string[] {
  const cells = attributes.map((attribute) => toCell(attribute, o, locale));
  const figure = extent === 'series' ? ['', ''] : [o.timePeriod, o.obsValue ?? ''];
  return ['dataflow', `${AGENCY}:${dataflow.id}(${VERSION})`, extent === 'whole' ? 'R' : 'M', ...dimensions.map(({ code }) => code(o)), ...figure, ...cells];
}

function write(rows: readonly string[][]): string {
  return stringify([...rows], { record_delimiter: '\r\n' });
}

/**
 * An SDMX-CSV 2.0 data message in chunks, as pages of observations come: codes, exact numbers in base units, nothing where
 * an end is open. Action R (replace), which the standard asks of answers to queries; M (merge) where some components alone were
 * asked for. Series alone have neither period nor value: pages hold one observation of each.
 */
export async function* toSdmxCsv(pages: AsyncIterable<readonly Observation[]> | Iterable<readonly Observation[]>, content: Content, locale: Locale): AsyncGenerator<string> {
  yield write([toHeader(content.flow)]);
  for await (const page of pages) {
    if (page.length > 0) yield write(page.map((o) => toRow(o, content, locale)));
  }
}
