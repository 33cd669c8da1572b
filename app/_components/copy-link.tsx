'use client';

import { useLocale } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { urls } from '@/lib/core/urls';

/** To the form that saves the chart as it is seen: what the reader has chosen and written stands in the address. */
export function CopyLink({ slug, name }: { slug: string; name: string }) {
  const locale = useLocale();
  const params = new URLSearchParams([['copyOf', slug], ...useSearchParams()]);
  return (
    <Link href={urls.newChart(locale, params)} prefetch={false} className="link">
      {name}
    </Link>
  );
}
