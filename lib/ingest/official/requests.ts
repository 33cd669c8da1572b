import type { Area } from '../../core/catalogue';
import { TradeciteError } from '../../core/errors';
import { importFault, toPlaces } from '../../core/faults/import-faults';
import { AreaLookup } from './area-lookup';
import type { ImportOptions } from './import-options';
import { ORIGINS } from './origin';
import { WORLD_BANK_INDICATORS } from './world-bank';

/** One address to ask, with the headers that must not stand in it. */
export interface AnswerRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** An answer of this many rows is not the whole one. */
  readonly rowLimit: number | null;
}

/** UN Comtrade's codes for areas whose M49 code it does not use. */
const COMTRADE_CODES: Readonly<Record<string, string>> = { W00: '0', FRA: '251', USA: '842', CHE: '757', NOR: '579', IND: '699', EU: '97', S19: '490' };
/** Periods that one request may name (UN Comtrade, API v1). */
const PERIODS = 12;
const PREVIEW_ROWS = 500;

function needed(value: string | undefined, option: string): string {
  if (!value) throw new TradeciteError('bad-request', `Name ${option}; npm run import -- --help shows an example for each source.`);
  return value;
}

function toYears({ years }: ImportOptions): string[] {
  if (!years) throw new TradeciteError('bad-request', 'Name the years: --years 2000-2014.');
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => String(years.from + index));
}

/** Areas as the user listed them, by code or name in either language. @throws TradeciteError bad-request for a group that a service cannot be asked for */
function findListed(lookup: AreaLookup, list: string, field: string): Area[] {
  return lookup.split(list).map((text) => {
    const area = lookup.findArea(text);
    if (!area) throw new TradeciteError('bad-request', importFault('form-wrong', toPlaces(1)), [{ field, ...lookup.toFault(text) }]);
    return area;
  });
}

function toComtradeCode({ code, m49 }: Area): string {
  const number = COMTRADE_CODES[code] ?? (m49 ? String(Number(m49)) : null);
  if (number === null) throw new TradeciteError('bad-request', `${code} has no code at UN Comtrade.`);
  return number;
}

function toComtrade(options: ImportOptions, areas: AreaLookup, base: string): AnswerRequest[] {
  const years = toYears(options);
  const path = options.key ? '/data/v1/get/C/A/HS' : '/public/v1/preview/C/A/HS';
  const headers: Record<string, string> = options.key ? { 'Ocp-Apim-Subscription-Key': options.key } : {};
  return Array.from({ length: Math.ceil(years.length / PERIODS) }, (_, index) => {
    const query = new URLSearchParams({
      reporterCode: findListed(areas, needed(options.reporter, '--reporter'), 'reporter').map(toComtradeCode).join(','),
      period: years.slice(index * PERIODS, (index + 1) * PERIODS).join(','),
      ...(options.partner ? { partnerCode: findListed(areas, options.partner, 'partner').map(toComtradeCode).join(',') } : {}),
      partner2Code: '0', cmdCode: 'TOTAL', flowCode: options.flow ?? 'X,M', customsCode: 'C00', motCode: '0',
    });
    return { url: `${base}${path}?${query}`, headers, rowLimit: options.key ? null : PREVIEW_ROWS };
  });
}

function toWits(options: ImportOptions, areas: AreaLookup, base: string): AnswerRequest[] {
  const code = ({ code: iso }: Area): string => (iso === 'W00' ? 'wld' : iso.toLowerCase());
  const reporter = findListed(areas, needed(options.reporter, '--reporter'), 'reporter').map(code).join(';');
  const partner = options.partner ? findListed(areas, options.partner, 'partner').map(code).join(';') : 'all';
  const flows = (options.flow ?? 'X,M').split(',');
  return flows.map((flow) => {
    const indicator = { X: 'XPRT-TRD-VL', M: 'MPRT-TRD-VL' }[flow];
    if (!indicator) throw new TradeciteError('bad-request', `--flow: WITS has X and M, not "${flow}".`);
    const path = `/API/V1/SDMX/V21/datasource/tradestats-trade/reporter/${reporter}/year/${toYears(options).join(';')}/partner/${partner}/product/total/indicator/${indicator}`;
    return { url: `${base}${path}?format=JSON`, headers: {}, rowLimit: null };
  });
}

function toWorldBank(options: ImportOptions, areas: AreaLookup, base: string): AnswerRequest[] {
  const years = toYears(options);
  const flows = (options.flow ?? 'X,M').split(',');
  const merchandise = Object.keys(WORLD_BANK_INDICATORS).filter((code) => code.includes('MRCH') && flows.includes(WORLD_BANK_INDICATORS[code]?.flow ?? ''));
  const countries = findListed(areas, needed(options.reporter, '--reporter'), 'reporter').map(({ code }) => code).join(';');
  return (options.indicator?.split(',') ?? merchandise).map((indicator) => ({
    url: `${base}/v2/country/${countries}/indicator/${indicator}?date=${years[0]}:${years.at(-1)}&format=json&per_page=30000`,
    headers: {},
    rowLimit: null,
  }));
}

/** Eurostat's two-letter codes are ISO's, but for Greece and the United Kingdom. */
function toEurostatCode({ code, alpha2 }: Area): string {
  return { GRC: 'EL', GBR: 'UK', W00: 'WORLD', EU: 'EU27_2020' }[code] ?? alpha2 ?? code;
}

function toEurostat(options: ImportOptions, areas: AreaLookup, base: string): AnswerRequest[] {
  const query = new URLSearchParams({ format: 'JSON', lang: 'EN' });
  for (const [name, field] of [['geo', 'reporter'], ['partner', 'partner']] as const) {
    const list = options[field];
    if (list) for (const area of findListed(areas, list, field)) query.append(name, toEurostatCode(area));
  }
  for (const [id, code] of options.where ?? []) query.append(id.toLowerCase(), code);
  if (options.years) {
    query.set('sinceTimePeriod', String(options.years.from));
    query.set('untilTimePeriod', String(options.years.to));
  }
  const dataset = needed(options.dataset, '--dataset');
  return [{ url: `${base}/eurostat/api/dissemination/statistics/1.0/data/${encodeURIComponent(dataset)}?${query}`, headers: {}, rowLimit: null }];
}

/**
 * The addresses that answer an import, in order.
 * @param known areas of the database
 * @throws TradeciteError bad-request that names the option that is missing or wrong
 */
export function toRequests(options: ImportOptions, known: readonly Area[]): AnswerRequest[] {
  const base = (options.baseUrl ?? ORIGINS[options.origin].baseUrl ?? '').replace(/\/$/u, '');
  const areas = new AreaLookup(known);
  switch (options.origin) {
    case 'comtrade':
      return toComtrade(options, areas, base);
    case 'wits':
      return toWits(options, areas, base);
    case 'world-bank':
      return toWorldBank(options, areas, base);
    case 'eurostat':
      return toEurostat(options, areas, base);
    default:
      return [{ url: needed(options.url, '--file or --url'), headers: {}, rowLimit: null }];
  }
}
