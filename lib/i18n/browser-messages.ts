import type { Messages } from 'next-intl';

/** Parts of the messages that only the server writes: what a page says without scripts need not be sent a second time. */
const SERVER_ONLY: ReadonlySet<string> = new Set<keyof Messages>(['site', 'footer', 'dashboard', 'sources', 'timeline', 'findings', 'notFound', 'terms', 'explore', 'editor', 'importing']);

/**
 * The messages for components in the browser. One that is missing there is an error in the console, which fails every browser test.
 * @param also parts that the components of one page need besides those of all pages.
 */
export function toBrowserMessages(messages: Messages, also: readonly (keyof Messages)[] = []): Partial<Messages> {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => !SERVER_ONLY.has(name) || also.some((each) => each === name)));
}
