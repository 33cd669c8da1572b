/** `D:20261122232129Z` (ISO 32000-1, 7.9.4). */
function toPdfDate(instant: string): string {
  return `D:${new Date(instant).toISOString().replace(/\.\d+Z$/u, 'Z').replace(/[-:T]/gu, '')}`;
}

/**
 * The document with the dates that its drawing library leaves out, in an incremental update (ISO 32000-1, 7.5.6): the same
 * information again with the dates, after the end of the file. They are those of the data, so that one revision makes one file.
 * @param pdf as the library writes it: one cross-reference table, the information first
 * @param instant ISO 8601
 */
export function withDates(pdf: Buffer, instant: string): Buffer {
  const text = pdf.toString('latin1');
  const [, information] = /^1 0 obj\n<<([\s\S]*?)>>\s*endobj/mu.exec(text) ?? [];
  const [, trailer, previous] = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text) ?? [];
  if (information === undefined || trailer === undefined) throw new Error('a PDF without information');
  const at = toPdfDate(instant);
  const object = `1 0 obj\n<<${information}\n/CreationDate (${at})\n/ModDate (${at})>>\nendobj\n`;
  const start = pdf.length + 1;
  const table = `xref\n1 1\n${String(start).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer}\n/Prev ${previous}>>\nstartxref\n${start + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`\n${object}${table}`, 'latin1')]);
}
