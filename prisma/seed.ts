import { join } from 'node:path';
import { type SettleOptions, noteRules, settle } from '../lib/db/settle';
import { loadPackage, toReportLines } from '../lib/ingest/load-package';
import { readRulesVersion } from '../lib/ingest/rules-version';

/**
 * Loads the figures that ship with the product, from data/, and computes what an interrupted import has left to do, or all that other
 * rules had computed. A second run with the same files changes nothing.
 * @returns what changed, a line for each table; empty when nothing did
 */
export async function seed(root: string, options: Omit<SettleOptions, 'now'> = {}): Promise<string[]> {
  const now = new Date();
  await noteRules(readRulesVersion(root));
  const report = await loadPackage({ dataDir: join(root, 'data'), now });
  const { revision, tables } = await settle({ ...options, now });
  const lines = report.changed ? toReportLines(report) : [];
  return revision === null ? lines : [...lines, ...toReportLines({ changed: true, revision, tables })];
}
