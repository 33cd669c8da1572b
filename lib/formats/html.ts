import { escapeMarkup } from '../core/escape-markup';

/** Text as HTML text or attribute value. */
export function toHtmlText(text: string): string {
  return escapeMarkup(text).replaceAll("'", '&#39;');
}
