const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or attribute value. */
export function toHtmlText(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** A whole table with its headers; cells are text. */
export function toHtmlTable(caption: string, headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((text) => `<th scope="col">${toHtmlText(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${toHtmlText(text)}</td>`).join('')}</tr>`).join('\n');
  return `<table><caption>${toHtmlText(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
}
