import { type Attributes, type Item, joinPaths, type PathItem, type TextItem, toKey } from './svg-item';
import { toNumber, toPathData } from './svg-path';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold is left out. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
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

type Leaf = { readonly attributes: Attributes; readonly write: (attributes: string) => string };

function toTextLeaf(item: TextItem, clips: Clips): Leaf {
  const [x, y] = [toNumber(item.x), toNumber(item.y)];
  const turn = item.rotation ? ` transform="rotate(${toNumber(item.rotation)} ${x} ${y})"` : '';
  const place = ` x="${x}" y="${y}"${turn}${clips.toAttribute(item.clips)}`;
  return { attributes: item.attributes, write: (attributes) => `<text${place}${attributes}>${escapeXml(item.text)}</text>` };
}

function toPathLeaf(item: PathItem, clips: Clips): Leaf {
  const d = toPathData(item.commands);
  return { attributes: item.attributes, write: (attributes) => (d ? `<path${attributes}${clips.toAttribute(item.clips)} d="${d}"/>` : '') };
}

/** Attributes of outlines change seldom (the halo of all labels); the others change from label to label. */
function split(attributes: Attributes, outline: boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => /^(?:stroke|paint)/u.test(name) === outline));
}

/** Runs of leaves whose chosen attributes are the same. */
function toRuns(leaves: readonly Leaf[], choose: (attributes: Attributes) => Attributes): Leaf[][] {
  const runs: Leaf[][] = [];
  let key: string | null = null;
  for (const leaf of leaves) {
    const own = toKey(choose(leaf.attributes));
    if (own === key) runs.at(-1)?.push(leaf);
    else runs.push([leaf]);
    key = own;
  }
  return runs;
}

function wrap(attributes: Attributes, content: string): string {
  const written = toAttributes(attributes);
  return written ? `<g${written}>${content}</g>` : content;
}

/** Attributes common to a run stand on its group; a run of one carries its own. */
function writeRun(run: readonly Leaf[], outer: Attributes): string {
  const inner = toRuns(run, (attributes) => split(attributes, false));
  return inner.map((leaves) => {
    const own = split(leaves[0]?.attributes ?? {}, false);
    if (leaves.length === 1) return leaves[0]?.write(toAttributes({ ...outer, ...own })) ?? '';
    return wrap({ ...outer, ...own }, leaves.map((leaf) => leaf.write('')).join(''));
  }).join('');
}

function writeLeaves(leaves: readonly Leaf[]): string {
  return toRuns(leaves, (attributes) => split(attributes, true)).map((run) => {
    const outline = split(run[0]?.attributes ?? {}, true);
    const alike = new Set(run.map(({ attributes }) => toKey(split(attributes, false)))).size === 1;
    return run.length === 1 || alike ? writeRun(run, outline) : wrap(outline, writeRun(run, {}));
  }).join('');
}

/** Recorded items as SVG. `id` begins the names of what it defines, so that several pictures can stand in one page. */
export function toMarkup(items: readonly Item[], id: string): string {
  const clips = new Clips(id);
  const leaves = joinPaths(items).map((item) => (item.kind === 'path' ? toPathLeaf(item, clips) : toTextLeaf(item, clips)));
  const body = writeLeaves(leaves);
  return clips.toMarkup() + body;
}
