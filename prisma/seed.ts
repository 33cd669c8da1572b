import { join } from 'node:path';
import { loadPackage, type LoadReport } from '../lib/ingest/load-package';

/** Loads the figures that ship with the product, from data/. A second run with the same files changes nothing. */
export function seed(root: string, onProgress: (message: string) => void): Promise<LoadReport> {
  return loadPackage({ dataDir: join(root, 'data'), now: new Date(), onProgress });
}
