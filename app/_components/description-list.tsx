import type { ReactNode } from 'react';

/** Names and values in two columns; a name without a value is left out. */
export function DescriptionList({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid max-w-3xl text-sm sm:grid-cols-[12rem_1fr]">
      {items
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="border-t border-grid pt-2 text-muted sm:pb-2">{name}</dt>
            <dd className="min-w-0 pb-2 break-words sm:border-t sm:border-grid sm:pt-2">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
