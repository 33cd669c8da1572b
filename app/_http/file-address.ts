import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { type Locale, negotiateLocale } from '@/lib/core/locale';
import { isPlain } from '@/lib/core/plain-text';
import { dataQuery, parseQuery } from '@/lib/core/query';
import { FILE_EXTENSIONS, type FileExtension } from '@/lib/core/urls';

const ALL: readonly FileExtension[] = [...FILE_EXTENSIONS.data, ...FILE_EXTENSIONS.picture, ...FILE_EXTENSIONS.citation];
/** Longest first: `x.csl.json` is no `x.csl` in JSON. */
const BY_LENGTH = ALL.toSorted((a, b) => b.length - a.length);

/** `viet-nam-belgium-trade.csv` and `VNM.BEL.T.TRADE._T.A.csv` in two: a name may hold dots, so the last known extension counts. */
export function toFileAddress(file: string): { name: string; extension: FileExtension | null } {
  const extension = BY_LENGTH.find((known) => file.endsWith(`.${known}`)) ?? null;
  return { name: extension ? file.slice(0, -extension.length - 1) : file, extension };
}

/**
 * For an address that asks for a format which there is not.
 * @param others files besides those of every chart and series
 */
export function toUnknownFile(name: string, others: readonly string[] = ['annotations.csv']): TradeciteError {
  return new TradeciteError('not-found', addressFault('file-unknown', { name, known: [...ALL, ...others].join(', ') }));
}

/** A path segment as it was meant; what cannot be decoded, or holds a zero byte, names nothing. */
export function toName(segment: string): string {
  try {
    const name = decodeURIComponent(segment).normalize('NFC');
    if (isPlain(name)) return name;
  } catch {
    // Not UTF-8 behind the percent signs: nothing has that name.
  }
  throw new TradeciteError('not-found', addressFault('address-unreadable'));
}

/** The reader's language: `lang`, else what the browser asks for. */
export function toReaderLocale(lang: Locale | undefined, request: Request): Locale {
  return lang ?? negotiateLocale(request.headers.get('accept-language'));
}

/** From an address without language to the page in the reader's language; the other parameters go along. */
export function toLocalePage(request: Request, toPath: (locale: Locale) => string): Response {
  const params = new URL(request.url).searchParams;
  const { lang } = parseQuery(new URLSearchParams(params.has('lang') ? { lang: params.get('lang') ?? '' } : {}), dataQuery);
  params.delete('lang');
  const search = params.size > 0 ? `?${params}` : '';
  const headers = { Location: toPath(toReaderLocale(lang, request)) + search, Vary: 'Accept-Language', 'Cache-Control': 'no-store' };
  return new Response(null, { status: 307, headers });
}
