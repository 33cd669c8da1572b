import { type TradeciteError, toDetailLine } from '../core/errors';
import { toHtmlText } from './html';

export const ERROR_STYLE = ':root{color-scheme:light dark}body{margin:16px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:break-word}h1{font-size:18px;margin:0}';

/** What stands in a frame whose chart cannot be shown: in words, with what to write instead. */
export function toEmbedErrorPage(error: TradeciteError): string {
  const details = error.details.map((detail) => `<li>${toHtmlText(toDetailLine(detail))}</li>`).join('');
  const list = details && `<ul>${details}</ul>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Tradecite: ${error.status}</title><style>${ERROR_STYLE}</style></head><body><h1>${error.status}: ${toHtmlText(error.message)}</h1>${list}</body></html>\n`;
}
