import { z } from 'zod';
import { EVENT_KINDS, type EventKind } from './catalogue';
import type { FaultParams } from './faults/fault';
import type { REQUEST_FAULTS } from './faults/request-faults';
import { type Locale, LOCALES } from './locale';
import type { Note } from './note';
import { formatNotes, notesParam } from './notes-query';
import { claims, dataQuery, flag, parseQuery, period, refs } from './query';
import { TRANSFORM_CODES, type TransformCode } from './transform-code';
import { LETTERS } from './series-letter';

/** How a selection can be drawn; `table` always can. */
export const EXPLORE_KINDS = ['line', 'points', 'columns', 'bars', 'stacked', 'stacked100', 'slope', 'dumbbell', 'share', 'timeline', 'table'] as const;
export type ExploreKind = (typeof EXPLORE_KINDS)[number];

/** What a row of a dumbbell is; its dots are then the series, or two periods. */
const DUMBBELL_ROWS = ['period', 'series'] as const;
export type DumbbellRows = (typeof DUMBBELL_ROWS)[number];

/** As many as have a letter for formulas. */
export const MAX_SERIES = LETTERS.length;
const MAX_FORMULAS = 6;

/** A series as every source states it, or as one source does. */
export interface SeriesPick {
  readonly key: string;
  readonly source: string | null;
}

/**
 * All that the explorer shows, as its address holds it. A link must go on working: names and meanings here never change,
 * and what is left out means the default.
 */
export interface ExploreState {
  /** In order; formulas call them a, b, c… */
  readonly series: readonly SeriesPick[];
  /** Null: the kind that fits. */
  readonly kind: ExploreKind | null;
  /** Of a dumbbell. Null: periods, or series where only these fit. */
  readonly rows: DumbbellRows | null;
  readonly transform: TransformCode;
  /** First of two periods, or the base of an index: a time period (2010, 2014-01-01/P7M). Null: the first that fits. */
  readonly base: string | null;
  /** Second of two periods. Null: the last that fits. */
  readonly to: string | null;
  /** Over the letters of the series; without white space, with + - * / as signs. */
  readonly formulas: readonly string[];
  /** `2000..2014`, `2010..`, `..2014` or `2013`. */
  readonly time: string | null;
  readonly scale: 'linear' | 'log';
  readonly axes: 1 | 2;
  readonly layout: 'overlaid' | 'multiples';
  /** Event kinds, and area codes in place of the series' own; an empty list: none. Null: none either, but all on a timeline. */
  readonly events: readonly string[] | null;
  /** Whether figures of official sources are drawn too. */
  readonly official: boolean;
  readonly asOf: string | null;
  /** Which of rival claims are drawn (findOutclaimed); none: all. */
  readonly claims: readonly string[];
  /** Names of the points that the reader has pinned (toObservationRef). */
  readonly pins: readonly string[];
  /** The reader's own annotations. */
  readonly notes: readonly Note[];
  readonly lang: Locale | null;
}

export const EMPTY_EXPLORE: ExploreState = {
  series: [], kind: null, rows: null, transform: 'lin', base: null, to: null, formulas: [], time: null, scale: 'linear', axes: 1, layout: 'overlaid',
  events: null, official: true, asOf: null, claims: [], pins: [], notes: [], lang: null,
};

const SERIES_PICK = /^([\w-]{1,40}(?:\.[\w-]{1,40}){5})(?:@([\w.-]{1,200}))?$/u;

function toPick(text: string): SeriesPick | null {
  const [, key, source = null] = SERIES_PICK.exec(text) ?? [];
  return key ? { key, source } : null;
}

export function formatPick({ key, source }: SeriesPick): string {
  return source ? `${key}@${source}` : key;
}

/** Items between commas, nothing empty. */
function toItems(text: string): string[] {
  return text.split(',').map((item) => item.trim()).filter(Boolean);
}

const series = z.string().max(6000).transform((text, context): SeriesPick[] => {
  const items = toItems(text);
  const wrong = items.find((item) => !toPick(item));
  const twice = items.find((item, i) => items.indexOf(item) !== i);
  const tell = (message: keyof typeof REQUEST_FAULTS, params: FaultParams): void => context.addIssue({ code: 'custom', message, params });
  if (wrong) tell('series-form', { text: wrong.slice(0, 100) });
  if (twice) tell('series-twice', { text: twice });
  if (items.length > MAX_SERIES) tell('series-many', { count: items.length, maximum: MAX_SERIES });
  return items.flatMap((item) => toPick(item) ?? []);
});

const SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', ':': '/', '−': '-', '–': '-' };

/** One way to write a formula: no white space, small letters, ASCII signs. */
function normalizeFormula(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase().replace(/[×·÷:−–]/gu, (sign) => SIGNS[sign] ?? sign);
}

const formula = z.string().max(600).transform((text) => toItems(text).map(normalizeFormula)).pipe(
  z.array(z.string().max(100, 'formula-long').regex(/^[a-z\d.+\-*/()]+$/u, 'formula-form')).max(MAX_FORMULAS),
);

function isEventWord(word: string): boolean {
  return EVENT_KINDS.includes(word as EventKind) || /^[A-Z][A-Z0-9]{1,2}(?:-[A-Z0-9]{1,3})?$/u.test(word);
}

const events = z.string().max(500).transform((text) => ({ true: [...EVENT_KINDS], false: [] })[text] ?? [...new Set(toItems(text))]).pipe(
  z.array(z.string().refine(isEventWord, { error: 'events-form', params: { known: EVENT_KINDS.join(', ') } })),
);

const exploreQuery = z.object({
  series: series.default([]),
  kind: z.enum(EXPLORE_KINDS).optional(),
  rows: z.enum(DUMBBELL_ROWS).optional(),
  transform: z.enum(TRANSFORM_CODES).default('lin'),
  base: period.optional(),
  to: period.optional(),
  formula: formula.default([]),
  // Kept as it is written; `dataQuery` says what it means.
  time: z.string().max(30).superRefine((text, context) => {
    for (const issue of dataQuery.shape.time.safeParse(text).error?.issues ?? []) context.addIssue(issue.message);
  }).optional(),
  scale: z.enum(['linear', 'log']).default('linear'),
  axes: z.enum(['1', '2']).transform((text): 1 | 2 => (text === '2' ? 2 : 1)).default(1),
  layout: z.enum(['overlaid', 'multiples']).default('overlaid'),
  events: events.optional(),
  official: flag.default(true),
  asOf: dataQuery.shape.asOf,
  claims: claims.default([]),
  pin: refs.default([]),
  notes: notesParam.default([]),
  lang: z.enum(LOCALES).optional(),
});

/** Names of the parameters. */
export const EXPLORE_PARAMS: readonly string[] = Object.keys(exploreQuery.shape);

/**
 * Reads the address of the explorer.
 * @throws TradeciteError bad-request naming each wrong field and why; nothing is dropped in silence.
 */
export function parseExplore(params: URLSearchParams): ExploreState {
  const { formula: formulas, pin: pins, kind = null, rows = null, base = null, to = null, time = null, events: chosen = null, asOf = null, lang = null, ...rest } = parseQuery(params, exploreQuery);
  return { ...rest, formulas, pins, kind, rows, base, to, time, events: chosen, asOf, lang };
}

const ALL_KINDS = EVENT_KINDS.join(',');

function toEventText(words: readonly string[]): string {
  const text = words.join(',');
  return text === ALL_KINDS ? 'true' : text || 'false';
}

/** The parameters of a state, in one order, without what is default: equal states have equal addresses. */
export function toExploreParams(state: ExploreState): URLSearchParams {
  const isGiven = (name: keyof ExploreState): boolean => state[name] !== EMPTY_EXPLORE[name];
  const given: [string, string | null | false][] = [
    ['series', state.series.map(formatPick).join(',')],
    ['kind', state.kind],
    ['rows', state.rows],
    ['transform', isGiven('transform') && state.transform],
    ['base', state.base],
    ['to', state.to],
    ['formula', state.formulas.join(',')],
    ['time', state.time],
    ['scale', isGiven('scale') && state.scale],
    ['axes', isGiven('axes') && String(state.axes)],
    ['layout', isGiven('layout') && state.layout],
    ['events', state.events && toEventText(state.events)],
    ['official', isGiven('official') && String(state.official)],
    ['asOf', state.asOf],
    ['claims', state.claims.join(',')],
    ['pin', state.pins.join(',')],
    ['notes', formatNotes(state.notes)],
    ['lang', state.lang],
  ];
  return new URLSearchParams(given.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Whether a text is the parameters of a state. */
export function isExploreSearch(text: string): boolean {
  try {
    return Boolean(parseExplore(new URLSearchParams(text)));
  } catch {
    return false;
  }
}

