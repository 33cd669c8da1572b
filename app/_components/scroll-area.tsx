import type { ReactNode } from 'react';

/** A wide table moves inside its own box, never the page; the keyboard can move it too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-grid bg-surface print:overflow-visible print:border-0">
      {children}
    </div>
  );
}
