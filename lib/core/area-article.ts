/** English names of areas that take an article inside a sentence: "exports to the Netherlands". */
const WITH_ARTICLE = /^(?:Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|European Union|Congo|United |Russian |Syrian |Holy See)|(?: Islands| Republic| Territories| Territory)$/u;

/** An area's English name as a sentence has it. */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
