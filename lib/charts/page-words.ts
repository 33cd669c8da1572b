import { sumWidths, toWidthTable } from './text-width';

/**
 * Advance widths of Noto Sans, Regular and Bold, in thousandths of the font size: what an embedded page is set in where the reader has not Be Vietnam Pro
 * is the system's font, and of the usual ones (Segoe UI, Roboto, San Francisco, Noto Sans) this is the widest. Kerning is left out.
 */
const REGULAR = `
    260 269 408 646 572 831 732 225 300 300 551 572 268 322 268 372 572 572 572 572 572 572 572 572 572 572 268 268
    572 572 572 434 899 639 650 632 730 556 519 728 741 339 273 619 524 907 760 781 605 781 622 549 556 731 600 930
    586 566 572 329 372 329 572 444 281 561 615 480 615 564 344 615 618 258 258 534 258 935 618 605 615 615 413 479
    361 618 508 786 529 510 470 380 551 380 572 730 617 780 674 784 616 500 1000 564 791 359 359 175 175 268 572 509
    509 428 572 990`;
const BOLD = `
    260 286 472 646 572 901 750 266 339 339 545 572 285 322 285 413 572 572 572 572 572 572 572 572 572 572 285 285
    572 572 572 477 897 690 672 637 740 560 549 724 765 389 331 664 565 943 813 796 628 796 660 551 579 756 650 967
    667 624 579 331 413 331 572 411 362 604 633 514 633 591 387 633 657 305 305 620 305 982 657 619 633 633 454 497
    434 657 569 856 578 569 488 394 551 394 572 740 649 885 760 825 679 500 1000 564 855 445 445 217 217 285 572 615
    615 428 572 990`;
const TABLES = { regular: toWidthTable(REGULAR), bold: toWidthTable(BOLD) };

/** Of the sum of its letters, what a text is wide once pairs of them are moved together. */
const KERNED = { regular: 0.999, bold: 0.993 } as const;

/** How words of a page are set: px of a letter and of a line. */
export interface Face {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
}

/** Width in px of words of a page in the reader's system font. */
export function measureWords(text: string, { size, weight }: Pick<Face, 'size' | 'weight'>): number {
  const face = weight >= 550 ? 'bold' : 'regular';
  return (sumWidths(text, TABLES[face]) / 1000) * size * KERNED[face];
}

/** Where a browser ends a line: after a space, a dash, or the hyphen in a word. */
const BREAK = /(?<= )|(?<=[–—])|(?<=\p{L}-)(?=\p{L})/u;

/** Lines that a browser breaks words into, at most `width` px wide each. */
export function countLines(text: string, width: number, face: Face): number {
  let [lines, line] = [text ? 1 : 0, ''];
  for (const part of text.split(BREAK)) {
    const isNext = line !== '' && measureWords((line + part).trimEnd(), face) > width;
    lines += isNext ? 1 : 0;
    line = isNext ? part : line + part;
  }
  return lines;
}
