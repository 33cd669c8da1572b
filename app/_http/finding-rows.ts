import type { FindingFilter } from '@/lib/core/finding-query';
import { findFindings } from '@/lib/db/find-findings';
import { findObservationsById } from '@/lib/db/find-observations';
import type { FindingRow } from '@/lib/formats/findings';

/** Findings of a filter with the observations that they name. */
export async function findFindingRows(filter: FindingFilter): Promise<FindingRow[]> {
  const findings = await findFindings(filter);
  const keys = [...new Set(findings.flatMap(({ seriesKeys }) => seriesKeys))];
  const ids = [...new Set(findings.flatMap(({ observations }) => observations))];
  const known = new Map((await findObservationsById(keys, ids)).map((o) => [o.id, o]));
  return findings.map((finding) => ({ finding, members: finding.observations.flatMap((id) => known.get(id) ?? []) }));
}
