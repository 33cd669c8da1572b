import { EMBED_LAYOUTS } from '../charts/embed-layout';
import type { EmbedTheme } from '../charts/embed-query';
import { THEMES, type ThemeName, toColorTokens } from '../charts/theme';

function shorten(color: string): string {
  return color.replace(/^#(.)\1(.)\2(.)\3$/u, '#$1$2$3');
}

/** Only the variables that the page uses. */
function toVariables(theme: ThemeName, used: ReadonlySet<string>): string {
  const own = toColorTokens(THEMES[theme]).filter(([name]) => used.has(name));
  return `:root{${own.map(([name, color]) => `--${name}:${shorten(color)}`).join(';')}}`;
}

/** Names of the variables in a piece of a page. */
function findVariables(markup: string): ReadonlySet<string> {
  return new Set([...markup.matchAll(/var\(--([\w-]+)\)/gu)].map(([, name = '']) => name));
}

/** `auto`: dark where the page around the frame is. */
function toThemeStyle(theme: EmbedTheme, used: ReadonlySet<string>): string {
  if (theme !== 'auto') return `:root{color-scheme:${theme}}${toVariables(theme, used)}`;
  return `:root{color-scheme:light dark}${toVariables('light', used)}@media(prefers-color-scheme:dark){${toVariables('dark', used)}}`;
}

/** One of the drawings is shown, by the width of the frame. */
function toLayoutStyle(): string {
  const rules = EMBED_LAYOUTS.map(({ id, to }, i) => {
    const from = i === 0 ? 0 : (EMBED_LAYOUTS[i - 1]?.to ?? 0) + 1;
    const outside = [...(from ? [`(max-width:${from - 1}px)`] : []), ...(Number.isFinite(to) ? [`(min-width:${to + 1}px)`] : [])];
    return `@media ${outside.join(',')}{.${id}{display:none!important}}`;
  });
  return rules.join('');
}

/**
 * The family by its name where the reader has it, else the system's: a font file would be a second request and five times
 * the bytes of the page. Be Vietnam Pro, which the labels are laid out for, is wider than the usual system fonts.
 * Each further size or weight is a question from the page's process to the system, milliseconds each before the first frame:
 * two weights, and `geometricPrecision` for words and labels alike (one font for both), with which the labels keep the size that
 * they state at every width of the frame. The usual system fonts are named, for where DejaVu Sans is a system's own, which is a tenth
 * wider than all of them, words would take more lines than the frame has room for (lib/charts/page-words): it is set as wide as Noto Sans.
 * The border goes round the frame, not round the words: a frame that is higher than these would show another colour below.
 */
const RULES = `
*{box-sizing:border-box;margin:0;padding:0}
@font-face{font-family:t;src:local("DejaVu Sans");size-adjust:91%}
@font-face{font-family:t;font-weight:600;src:local("DejaVu Sans Bold");size-adjust:86%}
body{color:var(--ink);font:13px/1.45 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",-apple-system,t,system-ui,sans-serif;overflow-wrap:break-word;text-rendering:geometricPrecision}
main{max-width:960px;margin:auto;padding:8px 12px}
main.f{padding:14px 16px;border:1px solid #0000;border-radius:8px;background:var(--surface) padding-box}
main.f:before{content:"";position:fixed;z-index:-1;inset:0;border:1px solid var(--grid);border-radius:8px;background:var(--surface)}
h1{font-size:20px;font-weight:600;line-height:1.25;text-wrap:balance}
a{color:inherit}
h1 a{text-decoration:none}
a:hover{color:var(--accent)}
header p,footer,.n,.k,.g{color:var(--muted)}
.c{position:relative;margin-top:10px;touch-action:pan-y}
.c svg{display:block;width:100%;height:auto;font-family:inherit}
footer,.g,.k{display:flex;flex-wrap:wrap;gap:2px 16px;margin-top:8px;list-style:none}
.g svg{width:14px;height:14px;margin-right:6px;vertical-align:-2px;fill:none;stroke:var(--accent);stroke-width:1.5}
.n{margin-top:8px}
.w{color:var(--warning)}
footer{justify-content:space-between;margin-bottom:6px}
summary,button{min-height:24px;cursor:pointer}
details>div{overflow-x:auto}
table{border-collapse:collapse;margin-top:6px;font-variant-numeric:tabular-nums}
caption,th,td{text-align:left}
caption{font-weight:600}
th,td{min-width:88px;padding:4px 12px 4px 0;border-bottom:1px solid var(--grid);vertical-align:top;font-weight:400}
thead{color:var(--muted)}
.p>.on{stroke:var(--accent);stroke-width:2}
#t{position:absolute;z-index:1;width:300px;max-width:100%;overflow:auto;padding:8px 10px;border:1px solid var(--axis);border-radius:6px;background:var(--surface);line-height:1.35;box-shadow:0 3px 12px #0003}
#t i{color:var(--muted);font-style:normal}
.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;

/** Where events can be switched off. */
const SWITCH_RULES = `
button{font:inherit;color:inherit;border:0;background:none}
button:not([hidden]){display:block}
button:before{content:"";display:inline-block;width:9px;height:9px;margin:0 7px 0 1px;border:1px solid;border-radius:2px}
button[aria-pressed=true]:before{background:var(--accent)}
.off .events,.off .k{display:none}
`;

/** The plot takes what words leave of the frame's height; an opened table goes below it. */
const COMPACT_RULES = `
main.z{display:flex;flex-direction:column;height:100vh;min-height:180px}
main.z:not(.f){padding:4px 8px 6px}
.z h1{font-size:15px}
.z h1,.z footer p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.z .c{flex:1;min-height:0;margin-top:4px}
.z .c>div{height:100%}
.z .c>div>svg{height:100%}
.z footer{margin:4px 0 0;flex-wrap:nowrap;align-items:end;font-size:12px}
.z footer>a{white-space:nowrap}
`;

interface PageShape {
  /** As high as its frame; else as its content. */
  readonly compact: boolean;
  /** px that a compact page needs, where its frame may be lower. */
  readonly pageHeight?: number | undefined;
}

function toCompactRules({ compact, pageHeight }: PageShape): string {
  if (!compact) return '';
  return pageHeight ? `${COMPACT_RULES}main.z{height:max(100vh,${pageHeight}px)}` : COMPACT_RULES;
}

/** @param markup the page's body, for the colours that it uses */
export function toEmbedStyle(theme: EmbedTheme, markup: string, shape: PageShape): string {
  const rules = `${RULES}${markup.includes('<button') ? SWITCH_RULES : ''}${toCompactRules(shape)}`.replaceAll('\n', '') + toLayoutStyle();
  return toThemeStyle(theme, findVariables(markup + rules)) + rules;
}
