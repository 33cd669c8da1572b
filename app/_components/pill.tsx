import type { ReactNode } from 'react';

/** "stated" has a solid border, "implied" a dashed one, as the marks of the charts have. */
export function Pill({ children, dashed = false }: { children: ReactNode; dashed?: boolean }) {
  return (
    <span className={`inline-block rounded-full border border-current px-2 text-xs leading-5 whitespace-nowrap ${dashed ? 'border-dashed' : ''}`}>
      {children}
    </span>
  );
}
