import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { EMBED_LOADER } from '../../lib/formats/embed-loader';
import { EMBED_SCRIPT } from '../../lib/formats/embed-script';
import { minifyScript } from '../../lib/formats/minify-script';

const SCRIPTS: Readonly<Record<string, string>> = {
  'page.js': EMBED_SCRIPT,
  'loader.js': EMBED_LOADER,
  'unknown.js': '{ const a = 1; b(a); }',
  'broken.js': '{ const a = ; }',
};

/**
 * What a compiler says about scripts for browsers: broken syntax (1…), unknown names (2304, 2552), constants written to
 * (2588). Its other complaints are about types that plain script does not write down.
 */
function findErrors(): string[] {
  const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => (SCRIPTS[file] === undefined ? read(file, ...rest) : ts.createSourceFile(file, SCRIPTS[file], ts.ScriptTarget.ES2022, true));
  const program = ts.createProgram(Object.keys(SCRIPTS), options, host);
  const messages = Object.keys(SCRIPTS).flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  const grave = messages.filter(({ code }) => code < 2000 || [2304, 2552, 2588].includes(code));
  return grave.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('scripts that are sent as text', () => {
  test('every name in them is known; an unknown one and a broken line would be found', () => {
    const errors = findErrors();
    expect(errors.filter((text) => /^(?:page|loader)/u.test(text))).toEqual([]);
    expect(errors).toContain("unknown.js: Cannot find name 'b'.");
    expect(errors.some((text) => text.startsWith('broken.js'))).toBe(true);
  });

  test.each([['page', EMBED_SCRIPT], ['loader', EMBED_LOADER]])('the %s’s stands in one line and does not end its element', (_name, script) => {
    expect(script).not.toMatch(/\n|<\/script|<!--/iu);
  });

  test('comments and names go, strings stay; twice the same bytes; what cannot be read is refused', () => {
    const script = "(() => {\n  // why\n  const aLongName = ' // no comment ';\n  show(aLongName, aLongName);\n})();";
    expect(minifyScript(script)).toBe('(()=>{const o=" // no comment ";show(o,o)})();');
    expect(minifyScript(script)).toBe(minifyScript(script));
    expect(() => minifyScript('{ const a = ; }')).toThrow();
  });
});
