import { toAltText } from '../charts/alt-text';
import type { ChartView } from '../charts/chart-view';
import { EVIDENCE_WORDS, WORDS } from '../charts/chart-words';
import { TABLE_COLUMNS, toColumnTitle, toTable } from '../charts/table-rows';
import { THEMES, type ThemeName } from '../charts/theme';
import type { Source } from '../core/catalogue';
import { formatDate, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { type Params, urls } from '../core/urls';
import { toHtmlTable, toHtmlText } from './html';

export interface EmbedOptions {
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly asOf?: string | undefined;
}

const TABLE_WORDS = { vi: 'Bảng số liệu', en: 'Table of the figures' };
const EVENT_HEADERS = { vi: ['Thời gian', 'Sự kiện', 'Nguồn'], en: ['Time', 'Event', 'Source'] };

/** Wide on screens that have room; on phones tall, with two pixels for each of theirs. */
const WIDE = { imWidth: 1200, imHeight: 675 } as const;
const NARROW = { imWidth: 840, imHeight: 1120, imFontSize: 24 } as const;

function toStyle(theme: ThemeName): string {
  const { surface, ink, muted, grid, accent } = THEMES[theme];
  return `
:root{color-scheme:${theme}}
body{margin:0;background:${surface};color:${ink};font:14px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
figure{margin:0;max-width:1200px}
img{display:block;width:100%;height:auto}
figcaption,details{padding:0 12px 10px}
figcaption{color:${muted}}
a{color:${accent}}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;min-width:640px;margin-top:8px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:${muted};padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid ${grid}}
`;
}

function toPicture(view: ChartView, { locale, theme, asOf }: EmbedOptions): string {
  const toUrl = (size: Params) => toHtmlText(urls.chartFile(view.spec.slug, 'png', { lang: locale, theme, asOf, ...size }));
  return `<picture>
<source media="(max-width: 560px)" srcset="${toUrl(NARROW)}" width="${NARROW.imWidth}" height="${NARROW.imHeight}">
<img src="${toUrl(WIDE)}" width="${WIDE.imWidth}" height="${WIDE.imHeight}" alt="${toHtmlText(toAltText(view, locale))}">
</picture>`;
}

function toSourceLink({ id, kind, title, titleEn, publisher, publishedOn }: Source, locale: Locale): string {
  const name = kind === 'computation' ? (locale === 'en' ? titleEn : title) : [title, publisher, publishedOn && formatDate(publishedOn, locale)].filter(Boolean).join(', ');
  return `<a href="${toHtmlText(urls.source(locale, id))}" target="_blank" rel="noopener">${toHtmlText(name)}</a>`;
}

function toSourceLine(view: ChartView, locale: Locale): string {
  const links = view.sources.map((source) => toSourceLink(source, locale));
  const maker = `<a href="${toHtmlText(urls.chart(locale, view.spec.slug))}" target="_blank" rel="noopener">${WORDS.maker}</a>`;
  return `${WORDS[links.length > 1 ? 'sources' : 'source'][locale]}: ${links.join('; ')} · ${maker}`;
}

/** The same rows as the picture: observations, or for a timeline its events. */
function toRows(view: ChartView, locale: Locale): string {
  const caption = view.spec.subtitle[locale];
  if (view.spec.kind !== 'timeline') {
    const rows = toTable(view, locale).map((row) => TABLE_COLUMNS.map((column) => row[column]));
    return toHtmlTable(caption, TABLE_COLUMNS.map((column) => toColumnTitle(column, locale)), rows);
  }
  const titles = new Map(view.sources.map((source) => [source.id, source.publisher ?? source.title]));
  const rows = view.events.map((event) => [
    event.inferred ? `${formatPeriod(event.timePeriod, locale)} (${EVIDENCE_WORDS.inferred[locale]})` : formatPeriod(event.timePeriod, locale),
    event.title[locale],
    titles.get(event.sourceId) ?? event.sourceId,
  ]);
  return toHtmlTable(caption, EVENT_HEADERS[locale], rows);
}

/** A chart as one page for a frame on another site: picture, words for it, sources and table; no script. */
export function toEmbedPage(view: ChartView, options: EmbedOptions): string {
  const { locale, theme } = options;
  const title = toHtmlText(view.spec.title[locale]);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${toStyle(theme)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<figure>
${toPicture(view, options)}
<figcaption>${toSourceLine(view, locale)}</figcaption>
</figure>
<details><summary>${TABLE_WORDS[locale]}</summary><div class="scroll" tabindex="0" role="region" aria-label="${TABLE_WORDS[locale]}">${toRows(view, locale)}</div></details>
</main>
</body>
</html>
`;
}
