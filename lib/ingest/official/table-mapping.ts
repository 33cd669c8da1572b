import { createHash } from 'node:crypto';
import { TradeciteError } from '../../core/errors';
import type { Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import { foldText } from '../../core/fold-text';
import type { Concept } from './coded-cell';
import { findUnit, type UnitScale } from './code-maps';

/** What a column holds. */
export type Role = Concept | 'value' | 'ignore';

/** One role for each column of a table, in its order. */
export type Mapping = readonly Role[];

/** Names of columns, folded (no marks, lower case), by what they hold. Longer names first where one begins another. */
const NAMES: Readonly<Record<Exclude<Role, 'ignore'>, RegExp>> = {
  value: /^(?:(?:obs )?value|tri gia|gia tri|kim ngach|so lieu|amount|trade value|primaryvalue|so tien|von)\b/u,
  reporter: /^(?:reporter|ref area|reporting|nuoc bao cao|ben bao cao|declarant|geo)\b/u,
  partner: /^(?:partner|counterpart|doi tac|nuoc doi tac|thi truong|nuoc xuat xu|dest)/u,
  timePeriod: /^(?:time period|time|year|period|nam|ky|thang|date|thoi gian|ky bao cao)\b/u,
  flow: /^(?:trade flow|flow|luong|chieu|xuat nhap khau|loai hinh|xnk|direction)\b/u,
  unit: /^(?:unit measure|unit|don vi|dvt|currency|dong tien)\b/u,
  unitMult: /^(?:unit mult|multiplier|boi so)/u,
  sector: /^(?:sector|product|commodity|nganh|linh vuc|mat hang|nhom hang|hs|sitc)\b/u,
  measure: /^(?:measure|indicator|chi tieu)\b/u,
  freq: /^(?:freq|frequency|tan suat)\b/u,
  obsStatus: /^(?:obs status|status|flag|trang thai)\b/u,
};
/** One area without saying whose part it takes. */
const AREA = /^(?:country|nuoc|quoc gia|area|territory|nuoc vung lanh tho|iso3?|ma nuoc)\b/u;

function toWords(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/gu, ' ').trim();
}

function findRole(name: string): Role | 'area' {
  const words = toWords(name);
  const found = (Object.keys(NAMES) as Exclude<Role, 'ignore'>[]).find((role) => NAMES[role].test(words));
  return found ?? (AREA.test(words) ? 'area' : 'ignore');
}

/** Each role once: the first column that fits keeps it. An area is the partner where the reporter is known, otherwise the reporter. */
export function proposeMapping(header: readonly string[], known: { readonly reporter: boolean }): Mapping {
  const guessed = header.map(findRole);
  const taken = new Set<Role>();
  return guessed.map((guess) => {
    const hasReporter = known.reporter || guessed.includes('reporter') || taken.has('reporter');
    const role: Role = guess === 'area' ? (hasReporter ? 'partner' : 'reporter') : guess;
    if (role === 'ignore' || taken.has(role)) return 'ignore';
    taken.add(role);
    return role;
  });
}

/** All that a column can hold. */
export const ROLES: readonly Role[] = ['reporter', 'partner', 'flow', 'measure', 'sector', 'freq', 'timePeriod', 'value', 'unit', 'unitMult', 'obsStatus', 'ignore'];

/**
 * A mapping that a user writes: "Năm=timePeriod,Nước=partner,Trị giá=value"; columns that it does not name are ignored.
 * @throws TradeciteError bad-request that names the column or role that does not exist.
 */
export function parseMapping(text: string, header: readonly string[]): Mapping {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()) as [string, string?]);
  const roles = new Map<number, Role>();
  for (const [column, role] of pairs) {
    const index = header.findIndex((name) => toWords(name) === toWords(column) || name.trim() === column);
    if (index < 0) throw new TradeciteError('bad-request', importFault('mapping-column', { column, known: header.join(', ') }));
    if (!role || !ROLES.includes(role as Role)) throw new TradeciteError('bad-request', importFault('mapping-role', { role: role ?? '', known: ROLES.join(', ') }));
    roles.set(index, role as Role);
  }
  return header.map((_, index) => roles.get(index) ?? 'ignore');
}

/** What a mapping lacks, in words; empty when it can be used. */
export function findMappingFaults(mapping: Mapping, header: readonly string[], given: ReadonlySet<Role>): Fault[] {
  const twice = ROLES.filter((role) => role !== 'ignore' && mapping.filter((one) => one === role).length > 1);
  const missing = (['reporter', 'flow', 'timePeriod', 'value', 'unit', 'measure'] as const).filter((role) => !mapping.includes(role) && !given.has(role));
  const unit = toHeaderUnit(mapping, header);
  return [
    ...twice.map((role) => importFault('role-twice', { role })),
    ...missing.filter((role) => role !== 'unit' || !unit).map((role) => importFault(`role-missing-${role}`)),
  ];
}

/** Whether the first row of a table is data already: no cell names anything, and some are numbers. */
export function isHeaderMissing(header: readonly string[]): boolean {
  return header.every((name) => findRole(name) === 'ignore') && header.some((name) => /^[-−(]?\d[\d.,\s]*\)?$/u.test(name.trim()));
}

/** The unit that stands in the header of the values: "Trị giá (triệu USD)", "value_usd_thousand". */
export function toHeaderUnit(mapping: Mapping, header: readonly string[]): UnitScale | null {
  return findUnit(header[mapping.indexOf('value')] ?? '');
}

/** One name for all tables with the same header: letters and digits of its columns, in order. */
export function toHeaderFingerprint(header: readonly string[]): string {
  return createHash('sha256').update(header.map(toWords).join('\n')).digest('hex');
}

/** "Năm → timePeriod", a line for each column, for people. */
export function toMappingLines(mapping: Mapping, header: readonly string[]): string[] {
  return header.map((name, index) => `${name || '(no name)'} → ${mapping[index]}`);
}
