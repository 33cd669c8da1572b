// The house of DESIGN §3, checked: sizes of files and functions, names, and what stands at the top.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';

const TOP = new Set(['package.json', 'package-lock.json', 'next.config.js', 'instrumentation-client.ts', 'tsconfig.json', 'app', 'prisma', 'data', 'tests', 'lib', 'scripts', 'docs', 'README.md']);
const LIMITS = { file: 400, fileP90: 250, function: 60, functionP90: 30 };
const DRAWERS = /^(?:utils?|helpers?|common|misc|shared|index|types|constants)\.[cm]?[jt]sx?$/u;
/** Kebab-case, with Next's own names ([locale], layout.tsx, _components) and dots before extensions. */
const NAME = /^[[(_]*(?:\.{3})?[a-z0-9]+(?:-[a-z0-9]+)*[\])]*(?:\.[a-z0-9[\]-]+)*$/u;
/** Next's and GitHub's own names, and Prisma's. */
const GIVEN = /^(?:README\.md|LICENSE|migration_lock\.toml|\d{14}_[a-z0-9_]+)$/u;

interface Measured {
  readonly place: string;
  readonly lines: number;
}

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration | ts.ConstructorDeclaration | ts.AccessorDeclaration;

function isFunction(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function toName(node: FunctionNode): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'function';
}

/** Tests group in callbacks as long as the file: describe's is not a function in the sense of the limit. */
function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/u.test(node.parent.expression.getText());
}

function measureFunctions(file: string, text: string): Measured[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && !isDescribe(node)) {
      const first = lineOf(node.getStart());
      found.push({ place: `${file}:${first} ${toName(node)}`, lines: lineOf(node.end) - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function percentile(measured: readonly Measured[], share: number): number {
  const lines = measured.map((one) => one.lines).toSorted((a, b) => a - b);
  return lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
}

function checkSizes(kind: string, measured: readonly Measured[], limit: number, limitP90: number): string[] {
  const [median, p90, longest] = [percentile(measured, 0.5), percentile(measured, 0.9), percentile(measured, 1)];
  console.log(`${kind}: ${measured.length}, lines: median ${median}, p90 ${p90} (≤ ${limitP90}), longest ${longest} (≤ ${limit})`);
  const long = measured.filter(({ lines }) => lines > limit).map(({ place, lines }) => `${place}: ${lines} lines, at most ${limit}`);
  return p90 > limitP90 ? [...long, `${kind}: the 90th percentile is ${p90} lines, at most ${limitP90}`] : long;
}

function checkNames(files: readonly string[]): string[] {
  const parts = new Set(files.filter((file) => !file.startsWith('.')).flatMap((file) => file.split('/')));
  const bad = [...parts].filter((part) => !part.startsWith('.') && !NAME.test(part) && !GIVEN.test(part));
  const drawers = files.filter((file) => DRAWERS.test(basename(file)));
  return [...bad.map((part) => `${part}: names are in kebab-case`), ...drawers.map((file) => `${file}: a drawer; name it after what is in it`)];
}

function checkTop(files: readonly string[]): string[] {
  const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
  return [...top].filter((name) => !TOP.has(name)).map((name) => `${name}: does not belong at the top (DESIGN §3)`);
}

/** What npm writes is checked too: a lock file that lacks other platforms' packages makes \`npm ci\` fail. */
function checkLock(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { resolved?: string; optionalDependencies?: object }> };
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
  const missing = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})).filter((name) => !names.has(name));
  const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
  return [
    ...missing.map((name) => `package-lock.json lacks ${name}: run node scripts/complete-lock.mjs`),
    ...hosts.map(([path]) => `package-lock.json: ${path} names the host it came from`),
  ];
}

/** Files that git knows or would add, which exist. */
function findFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], { encoding: 'utf8' }).split('\n');
  return listed.filter((file) => file !== '' && ts.sys.fileExists(file));
}

function check(): string[] {
  const files = findFiles();
  const code = files.filter((file) => /\.[cm]?[jt]sx?$/u.test(file) && !file.endsWith('.d.ts')).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const product = code.filter(({ file }) => !file.startsWith('tests/'));
  const toLines = ({ file, text }: { file: string; text: string }): Measured => ({ place: file, lines: text.trimEnd().split('\n').length });
  const functionsOf = (part: typeof code): Measured[] => part.flatMap(({ file, text }) => measureFunctions(file, text));
  return [
    ...checkSizes('files', product.map(toLines), LIMITS.file, LIMITS.fileP90),
    ...checkSizes('functions', functionsOf(product), LIMITS.function, LIMITS.functionP90),
    ...checkSizes('test files', code.filter(({ file }) => file.startsWith('tests/')).map(toLines), LIMITS.file, LIMITS.file),
    ...checkNames(files),
    ...checkTop(files),
    ...checkLock(),
  ];
}

const problems = check();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
