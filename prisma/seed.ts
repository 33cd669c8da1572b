import { join } from 'node:path';
import { loadPackage, toReportLines } from '../lib/ingest/load-package';

/**
 * Loads the figures that ship with the product, from data/. A second run with the same files changes nothing.
 * @returns what changed, a line for each table; empty when nothing did
 */
export async function seed(root: string): Promise<string[]> {
  const report = await loadPackage({ dataDir: join(root, 'data'), now: new Date() });
  return report.changed ? toReportLines(report) : [];
}
