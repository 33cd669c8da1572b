import { escapeMarkup } from '../core/escape-markup';
import { type Attributes, type Item, joinPaths, type PathItem, type TextItem } from './svg-item';
import { toNumber, toPathData } from './svg-path';

/** What XML 1.0 cannot hold is left out. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, ''));
}

export function toAttributes(attributes: Attributes): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

/** Names for the shapes that items are cut by, used again where the shape is the same. */
class Clips {
  readonly #names = new Map<string, string>();

  constructor(private readonly id: string) {}

  toAttribute(paths: readonly string[]): string {
    const key = paths.join('|');
    if (!key) return '';
    const name = this.#names.get(key) ?? `${this.id}-c${this.#names.size}`;
    this.#names.set(key, name);
    return ` clip-path="url(#${name})"`;
  }

  /** A shape inside a shape cuts to both. */
  toMarkup(): string {
    return [...this.#names].map(([key, name]) => key.split('|').reduceRight((inner, d, i) => {
      const within = inner ? ` clip-path="url(#${name}${i + 1})"` : '';
      return `${inner}<clipPath id="${name}${i || ''}"${within}><path d="${d}"/></clipPath>`;
    }, '')).join('');
  }
}

/** An element to be, with its attributes as they are written: those of its outline (a label's halo) change seldom. */
interface Leaf {
  readonly outline: string;
  readonly rest: string;
  readonly write: (attributes: string) => string;
}

function toLeaf(attributes: Attributes, write: Leaf['write']): Leaf {
  let [outline, rest] = ['', ''];
  for (const [name, value] of Object.entries(attributes)) {
    const written = ` ${name}="${escapeXml(value)}"`;
    if (name.startsWith('stroke') || name.startsWith('paint')) outline += written;
    else rest += written;
  }
  return { outline, rest, write };
}

function toTextLeaf(item: TextItem, clips: Clips, decimals: number): Leaf {
  const [x, y] = [toNumber(item.x, decimals), toNumber(item.y, decimals)];
  const turn = item.rotation ? ` transform="rotate(${toNumber(item.rotation)} ${x} ${y})"` : '';
  const place = ` x="${x}" y="${y}"${turn}${clips.toAttribute(item.clips)}`;
  return toLeaf(item.attributes, (attributes) => `<text${place}${attributes}>${escapeXml(item.text)}</text>`);
}

function toPathLeaf(item: PathItem, clips: Clips): Leaf {
  const d = toPathData(item.commands);
  return toLeaf(item.attributes, (attributes) => (d ? `<path${attributes}${clips.toAttribute(item.clips)} d="${d}"/>` : ''));
}

/** Runs of neighbours that agree. */
function toRuns(leaves: readonly Leaf[], by: 'outline' | 'rest'): Leaf[][] {
  const runs: Leaf[][] = [];
  for (const leaf of leaves) {
    const run = runs.at(-1);
    if (run?.[0]?.[by] === leaf[by]) run.push(leaf);
    else runs.push([leaf]);
  }
  return runs;
}

/** What a run shares stands once, on its group; a run of one carries its own. */
function writeRun(run: readonly Leaf[], outer: string): string {
  const [first] = run;
  const attributes = outer + (first?.rest ?? '');
  if (run.length === 1 || !attributes) return run.map((leaf) => leaf.write(attributes)).join('');
  return `<g${attributes}>${run.map((leaf) => leaf.write('')).join('')}</g>`;
}

function writeLeaves(leaves: readonly Leaf[]): string {
  return toRuns(leaves, 'outline').map((run) => {
    const outline = run[0]?.outline ?? '';
    const parts = toRuns(run, 'rest');
    if (parts.length === 1 || !outline) return parts.map((part) => writeRun(part, outline)).join('');
    return `<g${outline}>${parts.map((part) => writeRun(part, '')).join('')}</g>`;
  }).join('');
}

/**
 * Recorded items as SVG. `id` begins the names of what it defines, so that several pictures can stand in one page; words
 * stand at px with so many decimals.
 */
export function toMarkup(items: readonly Item[], id: string, textDecimals = 1): string {
  const clips = new Clips(id);
  const leaves = joinPaths(items).map((item) => (item.kind === 'path' ? toPathLeaf(item, clips) : toTextLeaf(item, clips, textDecimals)));
  const body = writeLeaves(leaves);
  return clips.toMarkup() + body;
}
