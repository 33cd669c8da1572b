import type { ReactNode } from 'react';

/** A wide table moves inside its own box, never the page; the keyboard can move it too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="scroll-edges overflow-x-auto rounded-lg border border-grid print:overflow-visible print:border-0">
      {children}
    </div>
  );
}
