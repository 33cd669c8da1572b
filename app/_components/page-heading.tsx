import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
}

export function PageHeading({ title, kicker, lead }: Props) {
  return (
    <div className="max-w-3xl pt-8 pb-6">
      {kicker && <p className="text-sm text-muted">{kicker}</p>}
      <h1 className="text-2xl leading-snug md:text-[1.75rem]">{title}</h1>
      {lead && <p className="mt-2 text-muted">{lead}</p>}
    </div>
  );
}
