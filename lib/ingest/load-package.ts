import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TradeciteError } from '../core/errors';
import type { LoadReport } from '../db/package-rows';
import { savePackage } from '../db/save-package';
import { DESCRIPTOR } from './descriptor';
import { readPackage } from './read-package';
import type { PackageFile } from './text-file';

export interface LoadOptions {
  /** Folder of datapackage.json. */
  readonly dataDir: string;
  /** The time at which the package is recorded as known. */
  readonly now: Date;
  readonly onProgress?: (message: string) => void;
}

const CHARTS = 'charts';

async function findPaths(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir);
  const charts = names.includes(CHARTS) ? await readdir(join(dataDir, CHARTS)) : [];
  const isPart = (name: string) => name === DESCRIPTOR || name.endsWith('.csv');
  return [...names.filter(isPart), ...charts.filter((name) => name.endsWith('.json')).map((name) => `${CHARTS}/${name}`)];
}

async function readFiles(dataDir: string): Promise<PackageFile[]> {
  try {
    const paths = await findPaths(dataDir);
    return await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(dataDir, path)) })));
  } catch (error) {
    throw new TradeciteError('unavailable', `The data package in ${dataDir} cannot be read: ${(error as Error).message}`, [], { cause: error });
  }
}

function toCount(count: number, words: string): string {
  return count > 0 ? `${count} ${words}` : '';
}

/** What a load did, a line for each table that changed. */
export function toReportLines({ changed, revision, tables }: LoadReport): string[] {
  if (!changed) return [`data unchanged at revision ${revision}`];
  const lines = Object.entries(tables).map(([name, { added, changed: edited, removed }]) => {
    const parts = [toCount(added, 'added'), toCount(edited, 'changed'), toCount(removed, 'removed')].filter(Boolean);
    return parts.length > 0 ? `${name}: ${parts.join(', ')}` : '';
  });
  return [...lines.filter(Boolean), `data at revision ${revision}`];
}

/**
 * Makes the database hold a data package: reads, checks everything, then saves in one transaction.
 * Loading the same package again changes nothing.
 * @throws TradeciteError bad-data with every place that is wrong, or unavailable when files cannot be read; nothing is changed then.
 */
export async function loadPackage({ dataDir, now, onProgress = () => undefined }: LoadOptions): Promise<LoadReport> {
  const data = readPackage(await readFiles(dataDir));
  onProgress(`checked ${data.observations.length} observations, ${data.events.length} events and ${data.charts.length} charts`);
  const report = await savePackage(data, now);
  for (const line of toReportLines(report)) onProgress(line);
  return report;
}
