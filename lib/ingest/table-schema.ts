import { EVENT_KINDS, NATURES, PRICES_CODES, VALUATION_CODES, YEAR_CODES } from '../core/catalogue';
import { FLOWS, FREQS, OBS_STATUSES, SECTORS, UNITS } from '../core/codes';
import { QUALIFIERS } from '../core/printed';

/** One column of a package table; data/datapackage.json says the same in Table Schema, and a test holds the two together. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly required?: boolean;
  readonly enum?: readonly string[];
  /** Whole-cell pattern, with what to write instead. */
  readonly pattern?: readonly [RegExp, string];
}

const AREA_CODE = [/^(?:[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{2}|W\d\d|_Z)$/u, 'an ISO 3166-1 alpha-3 or ISO 3166-2 code'] as const;
const ID = [/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens'] as const;
const MEASURE_CODE = [/^[A-Z][A-Z0-9_]*$/u, 'capitals, digits and _'] as const;
const HASH = [/^[0-9a-f]{64}$/u, 'a SHA-256 as 64 lower-case hexadecimal digits'] as const;

function text(name: string, options: Partial<Field> = {}): Field {
  return { name, type: 'string', ...options };
}

function needed(name: string, options: Partial<Field> = {}): Field {
  return text(name, { required: true, ...options });
}

const BOTH = (name: string, required = true) => [text(`${name}_vi`, { required }), text(`${name}_en`, { required })];

const PLACE: readonly Field[] = [
  text('printed'),
  { name: 'paragraph', type: 'integer', pattern: [/^[1-9]\d{0,5}$/u, 'a paragraph number, from 1'] },
  text('sentence_hash', { pattern: HASH }),
];

export const TABLES = {
  sources: [
    needed('id', { pattern: ID }),
    needed('kind', { enum: ['article', 'official', 'computation'] }),
    needed('title'),
    needed('title_en'),
    needed('language', { pattern: [/^[a-z]{2}$/u, 'an ISO 639-1 code'] }),
    text('publisher'),
    text('agency'),
    text('url', { pattern: [/^https?:\/\/\S+$/u, 'an address that begins with https:// or http://'] }),
    text('published_on'),
    text('accessed_on'),
    text('checksum', { pattern: HASH }),
    needed('licence'),
    text('licence_vi'),
    text('inferred'),
    text('valuation', { enum: VALUATION_CODES }),
    text('prices', { enum: PRICES_CODES }),
    text('year_basis', { enum: YEAR_CODES }),
  ],
  areas: [
    needed('code', { pattern: AREA_CODE }),
    needed('kind', { enum: ['country', 'region', 'group', 'world', 'none'] }),
    ...BOTH('name'),
    text('alpha2', { pattern: [/^[A-Z]{2}$/u, 'an ISO 3166-1 alpha-2 code'] }),
    text('m49', { pattern: [/^\d{3}$/u, 'a UN M49 code of three digits'] }),
    text('parent_code'),
    text('aliases'),
  ],
  measures: [
    needed('code', { pattern: MEASURE_CODE }),
    needed('nature', { enum: NATURES }),
    needed('concept'),
    needed('unit_measure', { enum: Object.keys(UNITS) }),
    ...BOTH('name'),
    ...BOTH('definition'),
  ],
  series: [
    needed('key'),
    needed('reporter'),
    needed('partner'),
    needed('flow', { enum: Object.keys(FLOWS) }),
    needed('measure'),
    needed('sector', { enum: Object.keys(SECTORS) }),
    needed('freq', { enum: Object.keys(FREQS) }),
    ...BOTH('title'),
    ...BOTH('note', false),
  ],
  observations: [
    needed('series_key'),
    needed('time_period'),
    text('base_period'),
    needed('source_id'),
    text('claim'),
    { name: 'obs_value', type: 'number' },
    { name: 'low', type: 'number' },
    { name: 'high', type: 'number' },
    needed('qualifier', { enum: QUALIFIERS }),
    needed('obs_status', { enum: Object.keys(OBS_STATUSES) }),
    ...PLACE,
    ...BOTH('note', false),
  ],
  events: [
    needed('id', { pattern: ID }),
    needed('kind', { enum: EVENT_KINDS }),
    needed('time_period'),
    ...BOTH('title'),
    ...BOTH('label'),
    needed('areas'),
    needed('source_id'),
    ...PLACE,
    ...BOTH('inferred', false),
  ],
} as const satisfies Record<string, readonly Field[]>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
