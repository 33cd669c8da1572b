import type { Messages } from 'next-intl';

/** Parts of the messages that only the server writes: what a page says without scripts need not be sent a second time. */
const SERVER_ONLY: ReadonlySet<string> = new Set<keyof Messages>(['site', 'footer', 'dashboard', 'sources', 'timeline', 'notFound']);

/** The messages for components in the browser. One that is missing there is an error in the console, which fails every browser test. */
export function toBrowserMessages(messages: Messages): Partial<Messages> {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => !SERVER_ONLY.has(name)));
}
