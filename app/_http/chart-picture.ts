import type { ChartView } from '@/lib/charts/chart-view';
import { toNotedView } from '@/lib/charts/noted-view';
import { explorePictureQuery, mirrorPictureQuery, pictureQuery, seriesPictureQuery } from '@/lib/charts/picture-query';
import type { Locale } from '@/lib/core/locale';
import { parseExploreRequest } from '@/lib/core/explore-request';
import { parseQuery } from '@/lib/core/query';
import { type PictureExtension, urls } from '@/lib/core/urls';
import type { ChartQuestion } from '@/lib/db/find-chart-view';
import type { Edition } from '@/lib/formats/dataset';
import { renderPdf } from '@/lib/render/pdf';
import { drawPng } from '@/lib/render/picture-pool';
import { renderSvg } from '@/lib/render/svg';
import { toFileHeaders } from './dataset-file';
import { findEdition, toOrigin } from './edition';
import { findExploreView } from './explore-view';
import { toReaderLocale } from './file-address';
import { findMirrorView } from './mirror-answer';
import { revalidate } from './revalidation';
import { findShownView } from './transformed-view';

type Asked = Omit<ReturnType<typeof parsePicture>, 'time' | 'asOf' | 'transform' | 'base' | 'to' | 'official' | 'claims' | 'notes'> & { readonly asOf?: string | undefined };

function parsePicture(request: Request) {
  return parseQuery(new URL(request.url).searchParams, pictureQuery);
}

interface Drawn {
  readonly locale: Locale;
  readonly edition: Edition;
  /** For links to pages of this site. */
  readonly origin?: string | undefined;
  /** Of the view, where that is not a chart's or the explorer's. */
  readonly page?: string | undefined;
  /** Of the request. */
  readonly signal: AbortSignal;
}

async function draw(view: ChartView, extension: PictureExtension, { imType, imWidth: width, imHeight: height, imFontSize: fontSize, ...asked }: Asked, { locale, edition, origin, page, signal }: Drawn): Promise<BodyInit> {
  const { theme, annotations, evidence } = asked;
  const options = { locale, theme, annotations, evidence, imType, width, height, fontSize };
  switch (extension) {
    case 'png':
      return new Uint8Array(await drawPng(view, options, signal));
    case 'svg':
      return renderSvg(view, { ...options, origin, page });
    case 'pdf':
      return new Uint8Array(renderPdf(view, { ...options, origin, page, modifiedAt: edition.modifiedAt }));
  }
}

/**
 * A picture of a chart, or of a series drawn as one; browsers show it, and save it under a readable name.
 * @param find the view, as it was at an instant where one is given
 */
export function answerPicture(request: Request, extension: PictureExtension, find: (question: ChartQuestion) => Promise<ChartView>): Promise<Response> {
  const asked = parsePicture(request);
  return answerDrawn(request, extension, asked, async () => toNotedView(await findShownView(await find(asked), asked), asked.notes));
}

/** Of what a picture is asked for, as it was written, what its page takes too: its title leads to the same state. */
function toPageChoice(request: Request, names: readonly string[]): Record<string, string> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''] as const).filter(([, value]) => value));
}

/** A picture of a series: it has no layers. */
export function answerSeriesPicture(request: Request, extension: PictureExtension, key: string, find: (asOf: string | undefined) => Promise<ChartView>): Promise<Response> {
  const asked = parseQuery(new URL(request.url).searchParams, seriesPictureQuery);
  return answerDrawn(request, extension, asked, async () => toNotedView(await findShownView(await find(asked.asOf), asked), asked.notes), (locale) => urls.series(locale, key, toPageChoice(request, ['claims', 'asOf'])));
}

/** A picture of what the explorer draws. */
export function answerExplorePicture(request: Request, extension: PictureExtension): Promise<Response> {
  const { state, asked } = parseExploreRequest(new URL(request.url).searchParams, explorePictureQuery);
  return answerDrawn(request, extension, { ...asked, asOf: state.asOf ?? undefined }, () => findExploreView(state));
}

/** A picture of one flow between two areas as both report it. */
export function answerMirrorPicture(request: Request, extension: PictureExtension): Promise<Response> {
  const asked = parseQuery(new URL(request.url).searchParams, mirrorPictureQuery);
  return answerDrawn(request, extension, asked, () => findMirrorView(asked), (locale) => urls.mirror(locale, toPageChoice(request, ['reporter', 'partner', 'flow', 'time', 'asOf'])));
}

function answerDrawn(request: Request, extension: PictureExtension, asked: Asked, find: () => Promise<ChartView>, toPage?: (locale: Locale) => string): Promise<Response> {
  const locale = toReaderLocale(asked.lang, request);
  const origin = extension === 'png' ? undefined : toOrigin(request.headers);
  const make = async (): Promise<Response> => {
    const [view, edition] = await Promise.all([find(), findEdition(request.headers, asked.asOf)]);
    return new Response(await draw(view, extension, asked, { locale, edition, origin, page: toPage?.(locale), signal: request.signal }), { headers: toFileHeaders(view.spec.title[locale], extension, locale) });
  };
  return revalidate(request, make, [locale, origin ?? '']);
}
