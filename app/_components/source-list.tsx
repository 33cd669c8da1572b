import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Source } from '@/lib/core/catalogue';
import { toSourceDate } from '@/lib/core/citation';
import { urls } from '@/lib/core/urls';
import type { Contents } from '@/lib/db/count-figures';

interface Props {
  readonly sources: readonly Source[];
  readonly contents?: ReadonlyMap<string, Contents>;
}

/** Who printed it and when, in one line. */
function Imprint({ source }: { source: Source }) {
  const t = useTranslations();
  const locale = useLocale();
  const isComputed = source.kind === 'computation';
  const date = toSourceDate(source, locale);
  const dated = date && source.inferred.publishedOn ? `${date} (${t('evidence.inferred')})` : date;
  const parts = [t(`sources.kind.${source.kind}`), isComputed ? '' : (source.publisher ?? t('sources.noPublisher')), source.agency, dated];
  return <p className="text-sm text-muted">{parts.filter(Boolean).join(' · ')}</p>;
}

/** Sources by headline, in their own language, with what each gave. */
export function SourceList({ sources, contents }: Props) {
  const t = useTranslations('sources');
  const locale = useLocale();
  return (
    <ul className="border-b border-grid">
      {sources.map((source) => {
        const count = contents?.get(source.id);
        return (
          <li key={source.id} className="border-t border-grid py-3">
            <Link href={urls.source(locale, source.id)} lang={source.language} className="link font-semibold decoration-transparent hover:decoration-current">
              {source.title}
            </Link>
            {locale !== source.language && source.titleEn !== source.title && <p className="text-sm">{source.titleEn}</p>}
            <Imprint source={source} />
            {count && <p className="text-sm text-muted">{t('contents', { figures: count.figures, events: count.events })}</p>}
          </li>
        );
      })}
    </ul>
  );
}
