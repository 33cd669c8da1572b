import type { Bilingual } from './locale';
import type { QuantityText } from './quantity';

/**
 * How statements disagree.
 * contradiction: no truth fits all of them. wrong-subject: the number fits another flow than the one it is stated for.
 * wrong-unit: it fits when read ten, a thousand … times larger or smaller. other-period: it fits another year or base.
 * revision: a source gave another figure later. other-scope: definitions or sources differ, or nearly the same number.
 * mirror-asymmetry: both partners' own statistics of one trade. rounding: the digits agree only because they are rounded.
 */
export const FINDING_KINDS = ['contradiction', 'wrong-subject', 'wrong-unit', 'other-period', 'revision', 'other-scope', 'mirror-asymmetry', 'rounding'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * high: at least one of the numbers, as published, is wrong. medium: they do not fit, and another reading or source may explain it.
 * low: expected between such figures; worth knowing before they are compared.
 */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What finds them, one small rule each (lib/audit); named in words in lib/charts/terms/rule-terms.ts. */
export type FindingRule =
  | 'share-of-whole' | 'level-growth' | 'multiple' | 'compound-growth' | 'per-month' | 'flow-sum' | 'flow-balance' | 'chain' | 'sum-of-parts' | 'sum-of-periods'
  | 'part-of-period' | 'falling-count' | 'rank-in-count' | 'rank-in-order' | 'rank-against-level' | 'rival-claims' | 'implied-level' | 'unit-slip' | 'mirror-asymmetry';

/** A number with its interval, in base units of its unit of measure. */
export interface Amount extends QuantityText {
  readonly unitMeasure: string;
}

/** One step of the arithmetic, for a reader to follow. */
export interface FindingStep {
  /** With names: "share = part / whole × 100". */
  readonly formula: Bilingual;
  /** The same with the figures put in: "USD 91.3 m / USD 155 m × 100". */
  readonly figures: Bilingual;
  readonly result: Amount;
}

/** Statements that do not fit together, and how; made by the rules in lib/audit. */
export interface Finding {
  /** Made of the rule and names of observations that outlive database ids (toObservationRef): the same in every run. */
  readonly id: string;
  readonly rule: FindingRule;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  /** Observation ids, the stated one that does not fit first. */
  readonly observations: readonly string[];
  /** What the first observation says. */
  readonly stated: Amount;
  /** What the others make of it; null ends are open. */
  readonly expected: Amount;
  /** From the stated figures to `expected`. Empty where the expected figure is itself a statement. */
  readonly steps: readonly FindingStep[];
  /** What would make the numbers agree, with the value: "68.7 % would need a total of USD 132.9 m". */
  readonly reading: Bilingual | null;
}

/**
 * What a comparison comes to. disagrees: as published, the numbers cannot all hold. differs: they are apart for a reason that such
 * figures usually have. agrees: their digits allow the same value.
 */
export const VERDICTS = ['disagrees', 'differs', 'agrees'] as const;
export type Verdict = (typeof VERDICTS)[number];

const VERDICT_OF: Readonly<Record<FindingKind, Verdict>> = {
  contradiction: 'disagrees', 'wrong-subject': 'disagrees', 'wrong-unit': 'disagrees',
  'other-period': 'differs', revision: 'differs', 'other-scope': 'differs', 'mirror-asymmetry': 'differs', rounding: 'agrees',
};

export function toVerdict({ kind }: Pick<Finding, 'kind'>): Verdict {
  return VERDICT_OF[kind];
}

/** The kinds that come to any of some verdicts. */
export function toVerdictKinds(verdicts: readonly Verdict[]): FindingKind[] {
  return FINDING_KINDS.filter((kind) => verdicts.includes(VERDICT_OF[kind]));
}

/** Whether a chart's point carries the mark of the finding; the others are notes, for who asks. */
export function isMarked(finding: Pick<Finding, 'kind'>): boolean {
  return toVerdict(finding) === 'disagrees';
}

/** A contradiction among more figures than this rests on a list, as a rank among all countries does. */
const LONGEST_RELATION = 8;

/**
 * The observations that a finding speaks against: of a long list the one that does not fit, not each that it was compared with. Where it
 * fits another flow, that one alone: the levels of both flows may all be right.
 */
export function toAccused({ kind, observations }: Pick<Finding, 'kind' | 'observations'>): readonly string[] {
  const isAlone = kind === 'wrong-subject' || (isMarked({ kind }) && observations.length > LONGEST_RELATION);
  return isAlone ? observations.slice(0, 1) : observations;
}

/** Which findings speak against an observation, by its id. */
export function toFindingsByObservation<F extends Pick<Finding, 'kind' | 'observations'>>(findings: readonly F[]): ReadonlyMap<string, readonly F[]> {
  const map = new Map<string, F[]>();
  for (const finding of findings) for (const id of new Set(toAccused(finding))) map.set(id, [...(map.get(id) ?? []), finding]);
  return map;
}

/** Why a finding is as it is, in an editor's words. Empty in the language in which nobody has said it (toSpoken). */
export interface Explanation {
  readonly reason: Bilingual;
  readonly author: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** A finding as it is kept. */
export interface KeptFinding extends Finding {
  readonly key: string;
  /** Of its observations, by code. */
  readonly areas: readonly string[];
  readonly sources: readonly string[];
  readonly seriesKeys: readonly string[];
  readonly recordedAt: string;
  /** When it was found to arise no longer; null while it does. */
  readonly supersededAt: string | null;
  /** The explanation in force; null where nobody has given one. */
  readonly explained: Explanation | null;
}


const FNV_PRIME = 0x1_00_00_00_01_b3n;
const FNV_OFFSET = 0xcb_f2_9c_e4_84_22_23_25n;

/** The short name of a finding in addresses: its id through FNV-1a, 64 bits, as 16 hex digits. */
export function toFindingKey({ id }: Pick<Finding, 'id'>): string {
  const hash = [...new TextEncoder().encode(id)].reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * FNV_PRIME), FNV_OFFSET);
  return hash.toString(16).padStart(16, '0');
}
