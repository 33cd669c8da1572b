import type { Bilingual } from './locale';

/** Two or more statements that cannot both hold; made by the rules in lib/audit. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: 'contradiction' | 'rounding';
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  /** Observation ids, the stated one that does not fit first. */
  readonly observations: readonly string[];
}
