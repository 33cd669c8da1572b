/** Members of the European Union by the day they joined (Treaties of Accession), and the one that left. */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  '1958-01-01': ['BEL', 'DEU', 'FRA', 'ITA', 'LUX', 'NLD'],
  '1973-01-01': ['DNK', 'GBR', 'IRL'],
  '1981-01-01': ['GRC'],
  '1986-01-01': ['ESP', 'PRT'],
  '1995-01-01': ['AUT', 'FIN', 'SWE'],
  '2004-05-01': ['CYP', 'CZE', 'EST', 'HUN', 'LTU', 'LVA', 'MLT', 'POL', 'SVK', 'SVN'],
  '2007-01-01': ['BGR', 'ROU'],
  '2013-07-01': ['HRV'],
};
const LEFT: Readonly<Record<string, string>> = { GBR: '2020-02-01' };

/** The members on a day, ISO 3166-1 alpha-3. */
export function findEuMembers(day: string): string[] {
  const joined = Object.entries(JOINED).flatMap(([date, codes]) => (date <= day ? codes : []));
  return joined.filter((code) => day < (LEFT[code] ?? '9999'));
}
