import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { TradeciteError } from '../lib/core/errors';
import { findFigure, toFigureRow } from '../lib/ingest/figure-evidence';
import { TABLES } from '../lib/ingest/table-schema';

const USAGE = 'npm run evidence -- <article.txt> "<headline>" "<token>" [--unit USD|PC|NUM|RANK|YR] [--lang vi|en]';

/** The evidence of a figure in an article, and the row to add to data/observations.csv. */
function toLines(text: string, headline: string, token: string, { unit, lang }: { unit: string; lang: string }): string[] {
  const { checksum, places, numbers } = findFigure(text, headline, token, lang);
  const rows = places.flatMap((place) => [
    '',
    `paragraph ${place.paragraph}: ${place.sentence}`,
    `sentence hash ${place.sentenceHash}`,
    ...(numbers.length > 0 ? numbers : [undefined]).map((number) => toFigureRow(token, place, number, unit)),
  ]);
  return [`text checksum ${checksum} (sources.csv)`, TABLES.observations.map(({ name }) => name).join(','), ...rows];
}

async function main(): Promise<void> {
  const options = { unit: { type: 'string', default: 'USD' }, lang: { type: 'string', default: 'vi' } } as const;
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [file, headline, token] = positionals;
  if (!file || !headline || !token) throw new TradeciteError('bad-request', `Use: ${USAGE}`);
  const lines = toLines(await readFile(file, 'utf8'), headline, token, values);
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
