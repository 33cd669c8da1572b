/** Days. */
export interface Dated {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** First and last year of what is dated, within those of `2000..2014`. */
export function toKnownYears(rows: readonly Dated[], within = '..'): string {
  const [from = '', to = ''] = within.split('..');
  const years = [rows.map(({ periodStart }) => periodStart).toSorted()[0] ?? '', rows.map(({ periodEnd }) => periodEnd).toSorted().at(-1) ?? ''].map((day) => day.slice(0, 4));
  const [first = '', last = ''] = years;
  return [...new Set([from > first ? from : first, to && to < last ? to : last])].join('–');
}
