import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page under its own heading. */
export function Section({ title, children, id }: Props) {
  const own = useId();
  return (
    <section id={id} aria-labelledby={own} className="mt-10">
      <h2 id={own} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
