import { PDFDocument } from '@napi-rs/canvas';
import { toCard } from '../charts/card-fit';
import type { ChartView } from '../charts/chart-view';
import { THEMES } from '../charts/theme';
import { type CardLink, type LinkedSite, toCardLinks } from './card-links';
import { drawCardWords } from './card-words';
import { registerFonts } from './fonts';
import { withDates } from './pdf-dates';
import { toPlotCanvas } from './plot-canvas';
import type { PictureOptions } from './png';
import { drawChartOn } from './vector-chart';

export interface PdfOptions extends Omit<PictureOptions, 'density'>, LinkedSite {
  /** When the figures last changed: the file's own date. */
  readonly modifiedAt: string;
}

/** A PDF measures in points of 1/72 inch, CSS in px of 1/96 inch. */
const POINTS = 0.75;

type Page = ReturnType<PDFDocument['beginPage']>;

const ALIGN: Partial<Record<CanvasTextAlign, number>> = { center: 0.5, right: 1, end: 1 };

/**
 * Outlined text would be written as a second font of drawings (Type 3), a hundred times as large and found twice by a
 * search. A halo is a plain box behind the words instead.
 */
function drawHalo(page: Page, text: string, x: number, y: number): void {
  const { width, fontBoundingBoxAscent: top, fontBoundingBoxDescent: bottom } = page.measureText(text);
  const inset = (top + bottom) * 0.18;
  page.save();
  page.fillStyle = page.strokeStyle;
  page.fillRect(x - width * (ALIGN[page.textAlign] ?? 0) - 1, y - top + inset, width + 2, top + bottom - 2 * inset);
  page.restore();
}

function drawPlot(page: Page, { chart, config }: ReturnType<typeof toCard>): void {
  page.save();
  page.translate(chart.x, chart.y);
  Object.defineProperty(page, 'strokeText', { value: (text: string, x: number, y: number) => drawHalo(page, text, x, y) });
  drawChartOn(toPlotCanvas(page, chart.width, chart.height), config);
  page.restore();
}

function annotate(page: Page, links: readonly CardLink[]): void {
  for (const { x, y, width, height, href } of links) page.annotateLinkUrl(x, y, x + width, y + height, href);
}

/**
 * The whole card as one page of PDF: vector, with real text in the one font; sources and title are links.
 * @throws TradeciteError bad-request for sizes outside PICTURE_LIMITS, or at which it cannot be read.
 */
export function renderPdf(view: ChartView, options: PdfOptions): Buffer {
  registerFonts();
  const card = toCard(view, options);
  const { locale } = options;
  const document = new PDFDocument({ title: view.spec.title[locale], subject: view.spec.subtitle[locale], author: 'Tradecite', creator: 'Tradecite', producer: 'Tradecite (Skia/PDF)' });
  const page = document.beginPage(card.width * POINTS, card.height * POINTS);
  page.scale(POINTS, POINTS);
  // A ligature is one glyph without letters: readers of the PDF would find "gures" for "figures".
  Object.assign(page, { fontVariantLigatures: 'none' });
  page.fillStyle = card.background;
  page.fillRect(0, 0, card.width, card.height);
  drawPlot(page, card);
  // The drawing functions are typed for the browser's context, which this one matches.
  drawCardWords(page as unknown as CanvasRenderingContext2D, card, THEMES[options.theme]);
  annotate(page, toCardLinks(card, view, locale, options));
  document.endPage();
  return withDates(document.close(), options.modifiedAt);
}
