import { type Card, type CardLine, toSourceNames, toSourceText } from '../charts/card-layout';
import type { ChartView } from '../charts/chart-view';
import { toViewPage } from '../charts/view-address';
import type { Rect } from '../charts/rect';
import { measureText } from '../charts/text-width';
import type { Locale } from '../core/locale';
import { urls } from '../core/urls';

/** Where a picture's links lead. */
export interface LinkedSite {
  /** Of this site ("https://example.org"), for links to its pages. */
  readonly origin?: string | undefined;
  /** Path of the view's page, where that is not a chart's or the explorer's. */
  readonly page?: string | undefined;
}

/** A part of a picture that leads somewhere, px. */
export interface CardLink extends Rect {
  readonly href: string;
  /** What the link is called. */
  readonly label: string;
}

/** The part of a line from character `from` to `to`. */
function toBox(line: CardLine, from: number, to: number): Rect {
  const width = (text: string) => measureText(text, line);
  const left = line.align === 'right' ? line.x - width(line.text) : line.x;
  const height = line.size * 1.3;
  return { x: left + width(line.text.slice(0, from)), y: line.y - height / 2, width: width(line.text.slice(from, to)), height };
}

/** The lines of the card that together say `text`; [] where they do not. */
function findLines(lines: readonly CardLine[], text: string): CardLine[] {
  for (const start of lines.keys()) {
    let said = '';
    for (let end = start; end < lines.length && text.startsWith(said); end += 1) {
      said = end === start ? (lines[end]?.text ?? '') : `${said} ${lines[end]?.text}`;
      if (said === text) return lines.slice(start, end + 1);
    }
  }
  return [];
}

/** Boxes of a passage that may go on in the next line. `lines` are parted by one space. */
function toBoxes(lines: readonly CardLine[], from: number, to: number): Rect[] {
  let before = 0;
  return lines.flatMap((line) => {
    const [start, end] = [Math.max(0, from - before), Math.min(line.text.length, to - before)];
    before += line.text.length + 1;
    return start < end ? [toBox(line, start, end)] : [];
  });
}

function toSourceLinks(card: Card, view: ChartView, locale: Locale, origin: string | undefined): CardLink[] {
  const [text, names] = [toSourceText(view, locale), toSourceNames(view, locale)];
  const lines = findLines(card.lines, text);
  let from = 0;
  return view.sources.flatMap((source): CardLink[] => {
    const href = source.url ?? (origin ? origin + urls.source(locale, source.id) : null);
    const label = names.get(source.id) ?? '';
    const at = label ? text.indexOf(label, from) : -1;
    if (!href || at < 0) return [];
    from = at + label.length;
    return toBoxes(lines, at, from).map((box) => ({ ...box, href, label }));
  });
}

/** The title leads to the view's page, where the site is known. */
function toTitleLinks(card: Card, view: ChartView, locale: Locale, { origin, page = toViewPage(view, locale) }: LinkedSite): CardLink[] {
  const label = view.spec.title[locale];
  const lines = origin ? findLines(card.lines, label) : [];
  return lines.map((line) => ({ ...toBox(line, 0, line.text.length), href: origin + page, label }));
}

/**
 * What can be clicked on a card: each named source, to its own address or to its page here, and the title, to the chart's
 * page. Without an origin only addresses of the sources' own.
 */
export function toCardLinks(card: Card, view: ChartView, locale: Locale, site: LinkedSite): CardLink[] {
  return [...toTitleLinks(card, view, locale, site), ...toSourceLinks(card, view, locale, site.origin)];
}
