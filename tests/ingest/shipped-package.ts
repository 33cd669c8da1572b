import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from '../../lib/db/package-rows';
import { readPackage } from '../../lib/ingest/read-package';
import type { PackageFile } from '../../lib/ingest/text-file';

const projectRoot = join(import.meta.dirname, '../..');
export const dataDir = join(projectRoot, 'data');

/** The reviewers' folder beside the repository; a clone elsewhere does not have it. */
const shared = join(projectRoot, '../shared');
const articlesDir = join(shared, 'articles');
export const officialDir = join(shared, 'official');
export const schemasDir = join(officialDir, 'schemas');
export const hasArticles = existsSync(articlesDir);
export const hasSchemas = existsSync(schemasDir);

/** The files of data/, as the loader reads them. */
function readShippedFiles(): PackageFile[] {
  const charts = readdirSync(join(dataDir, 'charts')).map((name) => `charts/${name}`);
  const names = readdirSync(dataDir).filter((name) => /\.(?:csv|json)$/u.test(name));
  return [...names, ...charts].map((path) => ({ path, bytes: readFileSync(join(dataDir, path)) }));
}

export function readShippedPackage(): Package {
  return readPackage(readShippedFiles());
}

/** The articles by the checksum that sources.csv names. */
export function readArticles(): string[] {
  return readdirSync(articlesDir).map((name) => readFileSync(join(articlesDir, name), 'utf8'));
}
