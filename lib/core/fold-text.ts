/** Lower case without diacritics, as the database's search_text: "Bỉ" and "BI" become "bi", "Đức" becomes "duc". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** A name as people write it in many ways: letters and digits without diacritics, one space between words. "Việt-Nam " becomes "viet nam". */
export function foldName(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
