import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What findings and computed figures are made by: the rules, and the arithmetic and the words under them. */
const FOLDER = 'lib/audit';
const UNDER = ['codes', 'finding', 'format', 'observation', 'period', 'preferred-claim', 'quantity'].map((name) => `lib/core/${name}.ts`);

/** A name for the rules as they are in the source: another one after any change of them. @param root the project's folder */
export function readRulesVersion(root: string): string {
  const rules = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.ts')).toSorted().map((name) => `${FOLDER}/${name}`);
  const hash = createHash('sha256');
  for (const path of [...rules, ...UNDER]) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}
