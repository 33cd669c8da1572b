import { type ThemeName, THEMES, toColorTokens } from '../charts/theme';
import { shortenColor, type WriteColor } from './svg-style';

/** Fixed colours, or the reader's: `auto` follows `color-scheme` of the place where the picture stands. */
export type SvgTheme = ThemeName | 'auto';

interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

function toPairs(): ReadonlyMap<string, Token> {
  const dark = new Map(toColorTokens(THEMES.dark));
  const tokens = toColorTokens(THEMES.light).map(([name, light]): Token => ({ name, light, dark: dark.get(name) ?? light }));
  return new Map(tokens.toReversed().map((token) => [token.light, token]));
}

/** Colours of the light theme to what they are in both. Tokens that share a light colour share the dark one (by test). */
export const TOKENS = toPairs();

/** Colours for one picture, and the style block that gives them their values. */
export interface Palette {
  /** The theme that the drawing itself is made with. */
  readonly theme: ThemeName;
  readonly writeColor: WriteColor;
  /** CSS for what has been written, '' for fixed colours. */
  readonly toStyle: (id: string) => string;
}

function toRule(id: string, tokens: Iterable<Token>, write: (token: Token) => string): string {
  return `#${id}{${[...tokens].map((token) => `--${token.name}:${write(token)}`).join(';')}}`;
}

/** Readers whose browser has no `light-dark()` get the light colours. */
function toStyle(id: string, tokens: ReadonlySet<Token>): string {
  const light = toRule(id, tokens, (token) => shortenColor(token.light));
  const both = toRule(id, tokens, (token) => `light-dark(${shortenColor(token.light)},${shortenColor(token.dark)})`);
  return `${light}@supports(color:light-dark(#000,#fff)){${both}}`;
}

export function toPalette(theme: SvgTheme): Palette {
  if (theme !== 'auto') return { theme, writeColor: shortenColor, toStyle: () => '' };
  const used = new Set<Token>();
  const writeColor = (color: string) => {
    const token = TOKENS.get(color);
    if (!token) return shortenColor(color);
    used.add(token);
    return `var(--${token.name})`;
  };
  return { theme: 'light', writeColor, toStyle: (id) => (used.size ? toStyle(id, used) : '') };
}
