import type { Measure, Source } from '../core/catalogue';
import { findOutclaimed, PREFERRED } from '../core/claim-choice';
import { type ExploreState, formatPick } from '../core/explore-query';
import type { Bilingual } from '../core/locale';
import { COMPUTED_SOURCE, type Observation, toTeller } from '../core/observation';
import { groupBy } from '../core/group-by';
import { isInTime } from '../core/observation-match';
import { toBySeries } from '../core/observations-by-series';
import { dataQuery } from '../core/query';
import type { TransformCode } from '../core/transform-code';
import type { TransformInput, Transformed } from '../core/transforms/derived-row';
import { toFormulaRows } from '../core/transforms/formula-rows';
import type { Missing } from '../core/transforms/missing';
import { isOverTime, transformSeries } from '../core/transforms/transform';
import { preferClaim } from '../core/preferred-claim';
import { TradeciteError } from '../core/errors';
import { toSeriesLabels } from './series-labels';
import { toSides } from './sides';
import type { ChartParts } from './view-parts';

/** A chosen series and its place in the state. */
export interface Chosen extends TransformInput {
  readonly index: number;
  /** Ids of the only sources it is read from; null for all. */
  readonly sources: readonly string[] | null;
}

/** What is drawn: the chosen series or what was computed from them. */
export interface Drawn {
  readonly rows: readonly Transformed[];
  /** Rows that were computed on the way, parents of what is drawn. */
  readonly between: readonly Observation[];
  readonly missing: readonly Missing[];
  /** What is wrong with the formulas. */
  readonly problems: readonly Bilingual[];
}

const NO_MEASURE: Omit<Measure, 'code' | 'unitMeasure'> = { nature: 'flow', concept: 'unknown', name: { vi: '', en: '' }, definition: { vi: '', en: '' } };

/** Of rival claims, those that the reader wants. */
function toClaims(observations: readonly Observation[], { claims }: ExploreState, { sources }: ChartParts): readonly Observation[] {
  const out = findOutclaimed(observations, claims, sources);
  return out.size === 0 ? observations : observations.filter((o) => !out.has(o));
}

function toChosen(state: ExploreState, parts: ChartParts): Chosen[] {
  const official = new Set(parts.sources.filter(({ kind }) => kind === 'official').map(({ id }) => id));
  const bySeries = toBySeries(parts.observations);
  const known = new Map([...parts.ancestors, ...parts.observations].map((o) => [o.id, o]));
  const find = (id: string): Observation | undefined => known.get(id);
  const chosen = state.series.flatMap((pick, index) => {
    const series = parts.series.find(({ key }) => key === pick.key);
    if (!series) return [];
    const own = bySeries.get(pick.key) ?? [];
    const isWanted = (o: Observation): boolean => (!pick.source || toTeller(o) === pick.source) && (state.official || !official.has(toTeller(o)));
    const measure = parts.measures.find(({ code }) => code === series.measure) ?? { ...NO_MEASURE, name: series.title, code: series.measure, unitMeasure: series.unitMeasure };
    return [{ index, name: formatPick(pick), series, measure, observations: toClaims(own.filter(isWanted), state, parts), find, sources: pick.source ? [pick.source] : null }];
  });
  return withLabels(chosen, parts);
}

/** Sources that the address names after an @ and that there are not. */
export function findUnknownSources({ series }: Pick<ExploreState, 'series'>, sources: readonly Pick<Source, 'id'>[]): string[] {
  const known = new Set([COMPUTED_SOURCE, ...sources.map(({ id }) => id)]);
  return [...new Set(series.flatMap(({ source }) => (source && !known.has(source) ? [source] : [])))];
}

function toRow({ series, measure, observations }: TransformInput): Transformed {
  return { series, measure, observations, missing: [] };
}

/** A series that is not known, or not read yet, keeps its letter. */
function toPlaceholder({ key }: { readonly key: string }): TransformInput {
  const [reporter = '', partner = '', flow = '', measure = '', sector = '', freq = ''] = key.split('.');
  const name = { vi: key, en: key };
  const series = { key, reporter, partner, flow, measure, sector, freq, unitMeasure: 'USD', title: name, note: null };
  return { name: key, series, measure: { ...NO_MEASURE, name, code: measure, unitMeasure: 'USD' }, observations: [] };
}

function withLabels(chosen: readonly Chosen[], parts: ChartParts): Chosen[] {
  const labels = toSeriesLabels(toSides(chosen, parts), parts.areas);
  return chosen.map((one, i) => {
    const label = labels[i];
    return label && chosen.length > 1 ? { ...one, label } : one;
  });
}

function runFormulas(state: ExploreState, chosen: readonly Chosen[]): { rows: Transformed[]; problems: Bilingual[] } {
  const problems: Bilingual[] = [];
  const lettered = state.series.map((pick, index) => chosen.find((one) => one.index === index) ?? toPlaceholder(pick));
  const rows = state.formulas.flatMap((formula) => {
    try {
      return [toFormulaRows(formula, lettered)];
    } catch (error) {
      if (!(error instanceof TradeciteError)) throw error;
      problems.push(...error.details.map(({ reason, reasonVi = reason }) => ({ vi: reasonVi, en: reason })));
      return [];
    }
  });
  return { rows, problems };
}

/** Answers about the same parts, one for each question; another kind, scale or layout asks nothing anew. */
function keepAnswers<T>(): (parts: ChartParts, question: unknown, answer: () => T) => T {
  const kept = new WeakMap<ChartParts, Map<string, T>>();
  return (parts, question, answer) => {
    const key = JSON.stringify(question);
    const answers = kept.get(parts) ?? new Map<string, T>();
    const found = answers.get(key) ?? answer();
    if (answers.size >= KEPT && !answers.has(key)) answers.clear();
    kept.set(parts, answers.set(key, found));
    return found;
  };
}

const KEPT = 40;
/** What a named period changes. */
const BASED: ReadonlySet<TransformCode> = new Set(['index', 'cagr', 'running']);
const keepChosen = keepAnswers<readonly Chosen[]>();
const keepInputs = keepAnswers<Inputs>();
const transformed = new WeakMap<TransformInput, Map<string, Transformed>>();
const keepWhole = keepAnswers<Drawn>();
const keepDrawn = keepAnswers<Drawn>();

/**
 * The chosen series that are known, with their figures: of the source asked for, without official ones where they are switched
 * off. Found once for the same figures and the same choice.
 */
export function findChosen(state: ExploreState, parts: ChartParts): readonly Chosen[] {
  const { series, official } = state;
  const claims = isPreferredLater(state) ? state.claims.filter((word) => word !== PREFERRED) : state.claims;
  return keepChosen(parts, [series, official, claims], () => toChosen({ ...state, claims }, parts));
}

/**
 * Whether of rival claims the preferred one is taken among results: what is set against, or added to, other periods needs one source's
 * figures of all, so none is taken away before. A formula binds figures of one period.
 */
function isPreferredLater({ claims, transform, formulas }: ExploreState): boolean {
  return claims.includes(PREFERRED) && isOverTime(transform) && formulas.length === 0;
}

/** Of each period the result whose own figure is the preferred claim: growth to what is drawn untransformed, of one source. */
function toPreferred(row: Transformed, input: TransformInput | undefined, parts: ChartParts): Transformed {
  const heads = new Map(input?.observations.map((o) => [o.id, o]));
  const sources = new Map(parts.sources.map((source) => [source.id, source]));
  const toHead = (o: Observation): Observation => heads.get(o.derivation?.parents[0] ?? '') ?? o;
  const observations = [...groupBy(row.observations, ({ timePeriod }) => timePeriod).values()].flatMap((rivals) => {
    const chosen = preferClaim(rivals.map(toHead), { sources })?.chosen;
    return rivals.filter((o) => toHead(o) === chosen);
  });
  return { ...row, observations };
}

/** What transforms are computed from: the chosen series or formulas of them, the same objects for the same choice. */
interface Inputs {
  readonly rows: readonly Transformed[];
  readonly inputs: readonly TransformInput[];
  readonly problems: readonly Bilingual[];
}

/** A chosen series is computed from by the name that it was chosen by, with what its figures came from. */
function toOwn({ series }: Transformed, chosen: Chosen | undefined): Pick<TransformInput, 'name' | 'find'> {
  return { name: chosen?.name ?? series.key, ...(chosen?.find && { find: chosen.find }) };
}

function toInputs(state: ExploreState, chosen: readonly Chosen[]): Inputs {
  const isFormula = state.formulas.length > 0;
  const { rows, problems } = isFormula ? runFormulas(state, chosen) : { rows: chosen.map(toRow), problems: [] };
  return { rows, problems, inputs: rows.map((row, i) => ({ ...row, ...(isFormula ? { name: row.series.key } : toOwn(row, chosen[i])) })) };
}

function findInputs(state: ExploreState, parts: ChartParts): Inputs {
  const { series, official, claims, formulas } = state;
  return keepInputs(parts, [series, official, claims, isPreferredLater(state), formulas], () => toInputs(state, findChosen(state, parts)));
}

/** Whether each series' result stands on its own figures only: a share and a base that all have in common do not. */
function isOwnAffair({ transform, base }: ExploreState): boolean {
  return transform !== 'share' && (transform !== 'index' || base !== null);
}

/** One series' result, computed once. */
function transformOnce(code: Exclude<TransformCode, 'lin'>, input: TransformInput, { base, to }: ExploreState): Transformed {
  const results = transformed.get(input) ?? new Map<string, Transformed>();
  transformed.set(input, results);
  const key = JSON.stringify(BASED.has(code) ? [code, base, to] : [code]);
  const row = results.get(key) ?? transformSeries(code, [input], { base, to })[0];
  if (!row) throw new Error(`no result of ${code} for ${input.name}`);
  results.set(key, row);
  return row;
}

/** What is drawn, computed once for the same figures and the same question; other years of it are only cut anew. */
export function findDrawn(state: ExploreState, parts: ChartParts): Drawn {
  const { series, official, claims, transform, base, to, formulas, time } = state;
  const question = [series, official, claims, transform, BASED.has(transform) ? [base, to] : [], formulas];
  return keepDrawn(parts, [question, time], () => {
    const whole = keepWhole(parts, question, () => toWhole(state, parts));
    return { ...whole, rows: cutToTime(whole.rows, state) };
  });
}

/** The work of findDrawn in pieces, a series each, so that whoever waits for the page waits for no more than one of them. */
export function toDrawnSteps(state: ExploreState, parts: ChartParts): (() => unknown)[] {
  const { transform } = state;
  const whole = (): Drawn => findDrawn(state, parts);
  if (transform === 'lin' || !isOwnAffair(state)) return [whole];
  return [...findInputs(state, parts).inputs.map((input) => () => transformOnce(transform, input, state)), whole];
}

/** The figures of the time asked for. */
export function cutToTime(rows: readonly Transformed[], state: ExploreState): Transformed[] {
  const time = state.time ? dataQuery.shape.time.parse(state.time) : undefined;
  return rows.map((row) => ({ ...row, observations: row.observations.filter((o) => isInTime(o, time)) }));
}

/** Formulas first, then the transform of what they give, of all years: the time asked for cuts last, so that a base outside it still serves. */
function toWhole(state: ExploreState, parts: ChartParts): Drawn {
  const { rows: base, inputs, problems } = findInputs(state, parts);
  const { transform } = state;
  const all = transform === 'lin' ? base : isOwnAffair(state) ? inputs.map((input) => transformOnce(transform, input, state)) : transformSeries(transform, inputs, state);
  const rows = isPreferredLater(state) ? all.map((row, i) => toPreferred(row, inputs[i], parts)) : all;
  const formulas = state.formulas.length > 0 ? base : [];
  return {
    rows,
    between: transform === 'lin' ? [] : formulas.flatMap(({ observations }) => observations),
    missing: [...formulas, ...(rows === base ? [] : rows)].flatMap(({ missing }) => missing),
    problems,
  };
}
