/** Lower case without diacritics: "Bỉ" and "BI" become "bi", "Đức" becomes "duc". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/**
 * Words as they are looked for, as the database's search_text: i and y are two spellings of one word in "tỉ" and "tỷ", "kĩ" and "kỹ",
 * "lí" and "lý", "Mĩ" and "Mỹ", "quí" and "quý", "Hi Lạp" and "Hy Lạp". Of every word that begins so, that what is half typed finds it too.
 */
export function foldSearch(text: string): string {
  return foldText(text).replace(/\b(h|k|l|m|t|qu)y/gu, '$1i');
}

/** A name as people write it in many ways: letters and digits without diacritics, one space between words. "Việt-Nam " becomes "viet nam". */
export function foldName(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
