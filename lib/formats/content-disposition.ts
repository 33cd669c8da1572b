/** Letters that a decomposition does not take apart. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', '–': '-', '—': '-', '’': "'" };

/** ASCII for old clients: diacritics off, everything else that is not plain becomes a hyphen. */
function toAscii(name: string): string {
  const letters = name.replace(/[đĐ–—’]/gu, (sign) => PLAIN[sign] ?? sign).normalize('NFD');
  return letters
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,()-]+/gu, '-')
    .trim();
}

/** Signs that file systems refuse. */
function toFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, '-').replace(/^[. ]+/u, '');
}

/** RFC 8187: percent-encoded UTF-8, with the marks that encodeURIComponent leaves. */
function toExtendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Content-Disposition (RFC 6266) with a readable name: an ASCII one for old clients and the whole one in UTF-8. */
export function toContentDisposition(title: string, extension: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const name = `${toFileName(title.normalize('NFC')).slice(0, 120).trim() || 'tradecite'}.${extension}`;
  return `${kind}; filename="${toAscii(name)}"; filename*=UTF-8''${toExtendedValue(name)}`;
}
