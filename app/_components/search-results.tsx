import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Locale } from '@/lib/core/locale';
import { type Hit, toHitUrl } from './hit-url';
import { Section } from './section';

const KINDS = ['dashboard', 'chart', 'series', 'source', 'event', 'area'] as const satisfies readonly Hit['kind'][];

/** Hits under the name of their kind, best first within it. */
export function SearchResults({ hits, locale }: { hits: readonly Hit[]; locale: Locale }) {
  const t = useTranslations('search.kind');
  return KINDS.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    if (own.length === 0) return null;
    return (
      <Section key={kind} title={t(kind)}>
        <ul className="max-w-3xl border-b border-grid">
          {own.map((hit) => (
            <li key={hit.key} className="border-t border-grid py-2">
              <Link href={toHitUrl(hit, locale)} className="link decoration-transparent hover:decoration-current">
                {hit.title[locale]}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
