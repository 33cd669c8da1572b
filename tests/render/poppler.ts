import { execFileSync, spawnSync } from 'node:child_process';

/** A second reader of our PDFs: Debian's poppler-utils, installed when it is missing and may be. */
function isThere(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0;
}

export function findPoppler(): boolean {
  if (isThere()) return true;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-q', 'poppler-utils'], { timeout: 120_000 });
  return isThere();
}

export function readPdf(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'pdftoppm', args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8' });
}
