import { escapeMarkup } from '../core/escape-markup';

/** Characters that XML 1.0 cannot hold at all: controls, lone surrogates, non-characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const BLANKS: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for an element or an attribute; line breaks and tabs survive in both. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, '\ufffd')).replace(/[\t\n\r]/gu, (sign) => BLANKS[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** ` a="1" b="x"`; what is null or undefined is left out. */
function toAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** An element around XML that is already written. Text goes through `escapeXml` first. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const head = `<${name}${toAttributes(attributes)}`;
  const body = children.join('');
  return body ? `${head}>${body}</${name}>` : `${head}/>`;
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
