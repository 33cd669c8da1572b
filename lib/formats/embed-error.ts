import { ERROR_WORDS, toReason } from '../core/error-words';
import { type ErrorDetail, type TradeciteError, toDetailLine } from '../core/errors';
import type { Locale } from '../core/locale';
import { toHtmlText } from './html';

export const ERROR_STYLE = ':root{color-scheme:light dark}body{margin:16px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:break-word}h1{font-size:18px;margin:0}';

function toItem(detail: ErrorDetail, locale: Locale): string {
  const { text, lang } = toReason(detail, locale);
  const line = toHtmlText(toDetailLine({ ...detail, reason: text }));
  return lang === locale ? `<li>${line}</li>` : `<li lang="${lang}">${line}</li>`;
}

/** What stands in a frame whose chart cannot be shown: in the reader's words, with what to write instead. */
export function toEmbedErrorPage(error: TradeciteError, locale: Locale): string {
  const details = error.details.map((detail) => toItem(detail, locale)).join('');
  const title = locale === 'en' ? error.message : (error.messageVi ?? ERROR_WORDS[error.code][locale]);
  const list = details && `<ul>${details}</ul>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Tradecite: ${error.status}</title><style>${ERROR_STYLE}</style></head><body><h1>${error.status}: ${toHtmlText(title)}</h1>${list}</body></html>\n`;
}
