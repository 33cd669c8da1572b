/** Lower case without diacritics, as the database's search_text: "Bỉ" and "BI" become "bi", "Đức" becomes "duc". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
