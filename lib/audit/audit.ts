import { type AuditContext, NO_CONTEXT } from './audit-context';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { findRivalContradictions } from './rival-contradiction';
import { findShareContradictions } from './share-contradiction';

const FINDING_RULES = [findShareContradictions, findRivalContradictions] as const;

/** Statements that cannot all hold, among the given observations (stated and computed). Pure; the same input gives the same findings. */
export function audit(observations: readonly Observation[], _context: AuditContext = NO_CONTEXT): Finding[] {
  return FINDING_RULES.flatMap((rule) => rule(observations));
}
