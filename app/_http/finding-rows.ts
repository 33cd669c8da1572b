import type { KeptFinding } from '@/lib/core/finding';
import type { FindingFilter } from '@/lib/core/finding-query';
import { eachFinding } from '@/lib/db/find-findings';
import { findObservationsById } from '@/lib/db/find-observations';
import type { FindingRow } from '@/lib/formats/findings';
import { toStarted } from './byte-stream';

async function toRows(findings: readonly KeptFinding[]): Promise<FindingRow[]> {
  const keys = [...new Set(findings.flatMap(({ seriesKeys }) => seriesKeys))];
  const ids = [...new Set(findings.flatMap(({ observations }) => observations))];
  const known = new Map((await findObservationsById(keys, ids)).map((o) => [o.id, o]));
  return findings.map((finding) => ({ finding, members: finding.observations.flatMap((id) => known.get(id) ?? []) }));
}

async function* eachPage(filter: FindingFilter): AsyncGenerator<FindingRow[]> {
  for await (const findings of eachFinding(filter)) yield toRows(findings);
}

/** Findings of a filter with the observations that they name, page by page; what fails at once fails here. */
export function findFindingRows(filter: FindingFilter): Promise<AsyncIterable<FindingRow[]>> {
  return toStarted(eachPage(filter));
}
