'use client';

import { useLocale } from 'next-intl';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { withFullStop } from '@/lib/core/full-stop';
import { urls } from '@/lib/core/urls';

interface Kept {
  readonly revisions: readonly { readonly withdrawn: string | null }[];
}

type Path = 'charts' | 'dashboards';

/** Why what has this address is withdrawn; null where it is not, or nobody can tell. */
async function findReason(path: Path, slug: string): Promise<string | null> {
  const response = await fetch(urls.api(`${path}/${encodeURIComponent(slug)}/revisions`));
  if (!response.ok) return null;
  const { revisions } = (await response.json()) as Kept;
  return revisions[0]?.withdrawn ?? null;
}

/** On the page of a chart or dashboard that is not there: that it was withdrawn, why, and the way to its revisions. */
export function WithdrawnNote({ path, gone, history }: { readonly path: Path; readonly gone: string; readonly history: string }) {
  const locale = useLocale();
  const { slug } = useParams<{ slug: string }>();
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    const show = (found: string | null) => isHere && setReason(found);
    findReason(path, slug).then(show, () => show(null));
    return () => {
      isHere = false;
    };
  }, [path, slug]);
  return (
    <span role="status" className="basis-full">
      {reason !== null && (
        <>
          {withFullStop(`${gone}: ${reason}`)}{' '}
          <Link href={path === 'charts' ? urls.chartHistory(locale, slug) : urls.arrangedHistory(locale, slug)} className="link">
            {history}
          </Link>
        </>
      )}
    </span>
  );
}
