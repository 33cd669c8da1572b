/** Parameters of an address as Next hands them to a page. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The same as an address holds them. Both of a parameter that is given twice: the codec refuses it by name. */
export function toSearch(asked: SearchParams): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])));
}
