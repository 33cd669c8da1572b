import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import type { Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import type { Bilingual } from '../../core/locale';
import { asArray, asIndex, asObject, asText, type Json, parseJson } from './json-tokens';
import { type Outcome, type RowPlace, toProblem, toSkip } from './import-row';

/** Reads a field of a record by its name in API v1; '' where it is missing. */
type Field = (name: string) => string;

const FLOWS: Readonly<Record<string, string>> = { X: 'X', M: 'M', '1': 'M', '2': 'X', EXPORT: 'X', IMPORT: 'M', EXPORTS: 'X', IMPORTS: 'M' };

/** Breakdowns of a figure: only the total over each is a figure of a series here. */
const BREAKDOWNS: readonly (readonly [field: string, isTotal: RegExp, words: Bilingual])[] = [
  ['partner2Code', /^0?$/u, { vi: 'đối tác thứ hai', en: 'second partner' }],
  ['customsCode', /^(?:C00)?$/u, { vi: 'thủ tục hải quan', en: 'customs procedure' }],
  ['motCode', /^0?$/u, { vi: 'phương thức vận tải', en: 'mode of transport' }],
  ['mosCode', /^0?$/u, { vi: 'phương thức cung cấp', en: 'mode of supply' }],
];

function toPeriod(period: string, freq: string): string | null {
  if (freq === 'A') return /^\d{4}$/u.test(period) ? period : null;
  return /^\d{4}(?:0[1-9]|1[0-2])$/u.test(period) ? `${period.slice(0, 4)}-${period.slice(4)}` : null;
}

/** primaryValue is FOB for exports and CIF for imports (UN Comtrade, "Data items explanation"). */
function readValue(field: Field): string {
  return field('primaryValue') || field('fobvalue') || field('cifvalue');
}

function toRow(field: Field, place: RowPlace, flow: string): Outcome {
  const freq = field('freqCode') || 'A';
  const period = field('period') || field('refYear');
  const timePeriod = toPeriod(period, freq);
  if (!timePeriod) return toProblem(place, 'period', importFault(freq === 'A' ? 'period-comtrade-year' : 'period-comtrade-month', { text: period }));
  const value = readValue(field);
  if (value === '') return toSkip(answerFault('skip-no-value'));
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(value) ? value : null;
  if (!plain) return toProblem(place, 'primaryValue', importFault('cell-no-number', { text: value }));
  const commodity = field('cmdCode').toUpperCase();
  const row = {
    place, flow, freq, timePeriod, value, plain, unit: 'USD', unitMult: 0, obsStatus: 'A', notes: null, measure: 'TRADE',
    reporter: field('reporterCode') || field('reporterISO'),
    partner: field('partnerCode') || field('partnerISO'),
    sector: commodity === '' || commodity === 'TOTAL' ? '_T' : `HS-${commodity}`,
  };
  return { kind: 'row', row };
}

/** One record of API v1, from JSON or from a file of the bulk service. */
function readRecord(field: Field, place: RowPlace): Outcome {
  if (field('typeCode') === 'S') return toSkip(answerFault('skip-services'));
  const breakdown = BREAKDOWNS.find(([name, isTotal]) => !isTotal.test(field(name)));
  if (breakdown) return toSkip(answerFault('skip-part', { dimension: breakdown[2] }));
  const code = field('flowCode').toUpperCase();
  const flow = FLOWS[code];
  if (!code) return toProblem(place, 'flowCode', answerFault('comtrade-flow'));
  return flow ? toRow(field, place, flow) : toSkip(answerFault('skip-flow', { code }));
}

/** Error answers: {"error": "…"}, {"statusCode": 401, "message": "…"} of the gateway, {"title", "errors"} of the framework behind it. */
function findError(answer: Json): Fault | null {
  const object = asObject(answer);
  if (!object) return answerFault('comtrade-no-object');
  const said = [object.error, object.message, object.detail, object.title].map(asText).find((text) => text !== '');
  if (said) return answerFault('comtrade-says', { words: said });
  const data = asArray(object.data);
  const count = asIndex(object.count);
  if (data && count !== null && count > data.length) return answerFault('comtrade-cut', { count, length: data.length });
  return data ? null : answerFault('comtrade-no-list');
}

/**
 * An answer of UN Comtrade's API v1 (https://comtradeapi.un.org/data/v1/get and the public preview).
 * @throws TradeciteError bad-data where the answer is an error, a web page or cut.
 */
export function* readComtradeJson(text: string): Generator<Outcome> {
  const answer = parseJson(text);
  const error = findError(answer);
  if (error) throw new TradeciteError('bad-data', error);
  for (const [index, json] of (asArray(asObject(answer)?.data) ?? []).entries()) {
    const record = asObject(json);
    yield record ? readRecord((name) => asText(record[name] ?? record[ALIASES[name] ?? '']), `/data/${index}`) : toProblem(`/data/${index}`, undefined, answerFault('comtrade-record'));
  }
}

/** Spellings of older files and of Comtrade Plus' download. */
const ALIASES: Readonly<Record<string, string>> = { fobvalue: 'FOBValue', cifvalue: 'CIFValue', primaryValue: 'PrimaryValue', cmdCode: 'cmdcode' };

/** Columns of the classic download, by their name in API v1. */
const CLASSIC: Readonly<Record<string, string>> = {
  reportercode: 'reporter code', partnercode: 'partner code', flowcode: 'trade flow code', cmdcode: 'commodity code', primaryvalue: 'trade value (us$)', refyear: 'year',
};

/** A file of UN Comtrade's bulk service, Comtrade Plus' download or the classic one: the header, then each line. */
export function openComtradeCsv(header: readonly string[]): (cells: readonly string[], line: number) => Outcome {
  const columns = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const indexOf = (name: string): number | undefined => columns.get(name.toLowerCase()) ?? columns.get(CLASSIC[name.toLowerCase()] ?? '');
  const missing = ['reporterCode', 'partnerCode', 'flowCode', 'primaryValue'].filter((name) => indexOf(name) === undefined);
  if (missing.length > 0) throw new TradeciteError('bad-data', answerFault('comtrade-lacks', { names: missing.join(', ') }), [{ line: 1, ...answerFault('columns-are', { names: header.join(', ').slice(0, 300) }) }]);
  const found = new Map<string, number | undefined>();
  const find = (name: string): number | undefined => {
    if (!found.has(name)) found.set(name, indexOf(name));
    return found.get(name);
  };
  return (cells, line) => readRecord((name) => cells[find(name) ?? -1]?.trim() ?? '', line);
}
