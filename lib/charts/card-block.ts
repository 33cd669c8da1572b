/** A paragraph of a picture: its lines, and the px of air below them. */
export interface Block {
  readonly lines: readonly string[];
  readonly font: { readonly size: number; readonly weight: number };
  readonly color: string;
  readonly after: number;
}

/** Height of a line, of the size of its letters. */
export const LINE = 1.3;

function toHeight(block: Block): number {
  return block.lines.length ? block.lines.length * block.font.size * LINE + block.after : 0;
}

export function toHeights(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + toHeight(block), 0);
}

/** As many notes as leave the plot its share of the picture. */
export function fitNotes(notes: readonly Block[], room: number): Block[] {
  const fitting: Block[] = [];
  for (const note of notes) if (toHeights([...fitting, note]) <= room) fitting.push(note);
  return fitting;
}

/** The lines of a note that there is room for; the last one says by its dots that there is more. */
function cut(note: Block, room: number): Block[] {
  const count = Math.floor((room - note.after) / (note.font.size * LINE));
  if (count < 1) return [];
  const lines = note.lines.slice(0, count);
  const last = (lines.pop() ?? '').replace(/[\s,;:.–-]*(?:\s\S{1,3})?$/u, '…');
  return [{ ...note, lines: [...lines, last] }];
}

/** Notes that a picture must not be without, the worst first: whole as long as there is room, then as much as there is room for. */
export function fitCautions(cautions: readonly Block[], room: number): Block[] {
  const fitting: Block[] = [];
  for (const note of cautions) {
    const left = room - toHeights(fitting);
    fitting.push(...(toHeight(note) <= left ? [note] : cut(note, left)));
  }
  return fitting;
}
