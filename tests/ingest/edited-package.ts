import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDir } from './shipped-package';

/** A copy of data/ that a test may break. */
export class EditedPackage {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'tradecite-package-'));

  constructor() {
    cpSync(dataDir, this.dataDir, { recursive: true });
  }

  read(path: string): string {
    return readFileSync(join(this.dataDir, path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): this {
    writeFileSync(join(this.dataDir, path), content);
    return this;
  }

  /** Replaces a text that must be there. */
  replace(path: string, from: string, to: string): this {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
    return this.write(path, text.replace(from, () => to));
  }

  /** Line and column, counted from 1 in characters, of a text that stands in one line only. */
  placeOf(path: string, text: string): { line: number; column: number } {
    const lines = this.read(path).split('\n');
    const found = lines.filter((line) => line.includes(text));
    if (found.length !== 1) throw new Error(`${path} has ${found.length} lines with ${text}`);
    const [line = ''] = found;
    return { line: lines.indexOf(line) + 1, column: Array.from(line.slice(0, line.indexOf(text))).length + 1 };
  }

  /** Adds a row at the end of a table; says on which line it stands. */
  append(path: string, row: string): number {
    const text = this.read(path);
    this.write(path, `${text}${row}\n`);
    return text.split('\n').length;
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true });
  }
}
