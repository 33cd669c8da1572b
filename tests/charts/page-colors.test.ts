import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../lib/charts/theme';

const CSS = readFileSync('app/globals.css', 'utf8');
const SHARED = ['surface', 'panel', 'ink', 'muted', 'faint', 'grid', 'axis', 'accent', 'accentTint', 'warning', 'warningTint'] as const;

describe('colours of the page', () => {
  test.each(SHARED)('%s is the one that charts are drawn with', (name) => {
    const variable = name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    expect(CSS).toContain(`--color-${variable}: light-dark(${THEMES.light[name]}, ${THEMES.dark[name]});`);
  });
});
