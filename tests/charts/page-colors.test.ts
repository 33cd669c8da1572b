import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLOT_LAYOUTS } from '../../lib/charts/plot-layout';
import { THEMES } from '../../lib/charts/theme';
import { TOKENS } from '../../lib/render/svg-theme';

const CSS = readFileSync('app/globals.css', 'utf8');
const SHARED = ['surface', 'panel', 'ink', 'muted', 'faint', 'grid', 'axis', 'accent', 'accentTint', 'warning', 'warningTint'] as const;

describe('colours of the page', () => {
  test.each(SHARED)('%s is the one that charts are drawn with', (name) => {
    const variable = name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    expect(CSS).toContain(`--color-${variable}: light-dark(${THEMES.light[name]}, ${THEMES.dark[name]});`);
  });
});

describe('charts as the server draws them', () => {
  test.each([...TOKENS.values()])('$name follows the theme of the page', ({ name, light, dark }) => {
    expect(CSS).toContain(`  --${name}: light-dark(${light}, ${dark});`);
  });

  test('one layout is shown for each width of their place: the one that the canvas will have', () => {
    const rules = [...CSS.matchAll(/@container plot \(([^)]+)\) \{\s*\.plot-(\w+) \{\s*display: block;/gu)].map(([, range, id]) => ({ id, range }));
    const ends = PLOT_LAYOUTS.map(({ to }) => to + 1);
    expect(rules).toEqual(
      PLOT_LAYOUTS.map(({ id }, i) => {
        if (i === 0) return { id, range: `width < ${ends[0]}px` };
        return { id, range: i === ends.length - 1 ? `width >= ${ends[i - 1]}px` : `${ends[i - 1]}px <= width < ${ends[i]}px` };
      }),
    );
  });
});
