import Link from 'next/link';
import type { ReactNode } from 'react';

interface Props {
  /** Above the title: what has become of what has it. */
  readonly kicker?: string;
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
  readonly children?: ReactNode;
  /** A small line at the end. */
  readonly note?: string | undefined;
}

/** A page that has nothing to show says so, and where to go. */
export function Notice({ kicker, title, text, links, children, note }: Props) {
  return (
    <div className="mx-auto max-w-xl py-20">
      {kicker && <p className="mb-1 font-semibold text-warning">{kicker}</p>}
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 wrap-anywhere text-muted">{text}</p>
      <p className="mt-6 flex flex-wrap gap-2">
        {children}
        {links.map(({ href, name }) => (
          <Link key={href} href={href} className="button">
            {name}
          </Link>
        ))}
      </p>
      {note && <p className="mt-6 text-sm text-muted">{note}</p>}
    </div>
  );
}
