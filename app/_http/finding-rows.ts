import type { KeptFinding } from '@/lib/core/finding';
import type { FindingFilter } from '@/lib/core/finding-query';
import { checkCodes } from '@/lib/db/check-codes';
import { eachFinding } from '@/lib/db/find-findings';
import { findObservationsById } from '@/lib/db/find-observations';
import type { FindingRow } from '@/lib/formats/findings';
import { toStarted } from './byte-stream';

/** Findings with the observations that they name. */
export async function toFindingRows(findings: readonly KeptFinding[]): Promise<FindingRow[]> {
  const keys = [...new Set(findings.flatMap(({ seriesKeys }) => seriesKeys))];
  const ids = [...new Set(findings.flatMap(({ observations }) => observations))];
  const known = new Map((await findObservationsById(keys, ids)).map((o) => [o.id, o]));
  return findings.map((finding) => ({ finding, members: finding.observations.flatMap((id) => known.get(id) ?? []) }));
}

async function* eachPage(filter: FindingFilter): AsyncGenerator<FindingRow[]> {
  for await (const findings of eachFinding(filter)) yield toFindingRows(findings);
}

/** Findings of a filter with the observations that they name, page by page; what fails at once fails here, also codes that there are not. */
export async function findFindingRows(filter: FindingFilter): Promise<AsyncIterable<FindingRow[]>> {
  await checkCodes(filter);
  return toStarted(eachPage(filter));
}
