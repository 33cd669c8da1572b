import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type AuditContext, toAuditContext } from '../../lib/audit/audit-context';
import type { Area, Source } from '../../lib/core/catalogue';
import type { Observation } from '../../lib/core/observation';
import { state } from './statements';

/** World Bank WITS beside the repository, for tests only: Viet Nam's trade with everybody, by both sides. */
const FILES = ['../../../shared', '../../../../shared'].map((folder) => new URL(`${folder}/official/wits_vnm_bilateral.csv`, import.meta.url));

type Row = Record<'reporter' | 'partner' | 'year' | 'flow' | 'value_usd_thousand', string>;

const CODES: Readonly<Record<string, string>> = { ROM: 'ROU' };

export function findOfficialFile(): URL | null {
  return FILES.find((file) => existsSync(file)) ?? null;
}

/** Thousands with decimals, in USD, with half a unit of the last printed digit each way. */
export function stateOfficial(period: string, thousand: string, rest: Partial<Observation> = {}): Observation {
  const decimals = thousand.split('.')[1]?.length ?? 0;
  const value = Number(thousand) * 1000;
  const half = 500 / 10 ** decimals;
  return state(period, [value, value - half, value + half].map((x) => String(Math.round(x * 1000) / 1000)) as [string, string, string], { sourceId: 'wits', ...rest });
}

export function readOfficial(): Observation[] {
  const file = findOfficialFile();
  const rows = file ? (parse(readFileSync(file), { columns: true }) as Row[]) : [];
  return rows.map((row) => {
    const [reporter, partner] = [row.reporter, row.partner].map((code) => CODES[code] ?? code) as [string, string];
    return stateOfficial(row.year, row.value_usd_thousand, { reporter, partner, flow: row.flow === 'exports' ? 'X' : 'M' });
  });
}

const ROW: Source = {
  id: '', kind: 'article', title: '', titleEn: '', language: 'vi', publisher: null, agency: null, url: null, publishedOn: null, accessedOn: null, checksum: null,
  licence: '', licenceVi: null, basis: { valuation: null, prices: null, year: null }, inferred: {},
};

export function describeSource(id: string, rest: Partial<Source> = {}): Source {
  return { ...ROW, id, ...rest };
}

const NAMES: readonly (readonly [string, string, string])[] = [['VNM', 'Việt Nam', 'Viet Nam'], ['BEL', 'Bỉ', 'Belgium'], ['W00', 'Thế giới', 'World']];

export const AREAS = NAMES.map(([code, vi, en]): Pick<Area, 'code' | 'name' | 'kind'> => ({ code, kind: code === 'W00' ? 'world' : 'country', name: { vi, en } }));

export const OFFICIAL_CONTEXT: AuditContext = toAuditContext(
  [describeSource('wits', { kind: 'official', publisher: 'World Bank WITS' }), describeSource('paper', { publishedOn: '2014-10', publisher: 'Paper' })],
  AREAS,
);
