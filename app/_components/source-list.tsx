import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Source } from '@/lib/core/catalogue';
import { toSourceDate } from '@/lib/core/citation';
import type { Locale } from '@/lib/core/locale';
import { toPublisherName } from '@/lib/core/publisher-names';
import { urls } from '@/lib/core/urls';
import type { Contents } from '@/lib/db/count-figures';
import { SourceKindLine } from './source-kind-line';

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
  const parts = [isComputed ? '' : (toPublisherName(source, locale) ?? t('sources.noPublisher')), source.agency, dated];
  return (
    <p className="text-sm text-muted">
      <SourceKindLine kind={source.kind} />
      {parts.filter(Boolean).map((part) => ` · ${part}`)}
    </p>
  );
}

/** A headline stays in its own language, and says so; our own computations speak the reader's. */
function toHeadline(source: Source, locale: Locale): { readonly lang: string; readonly children: string } {
  const isOurs = source.kind === 'computation';
  return isOurs && locale === 'en' ? { lang: 'en', children: source.titleEn } : { lang: source.language, children: source.title };
}

function hasTranslation(source: Source, locale: Locale): boolean {
  return source.kind !== 'computation' && locale !== source.language && source.titleEn !== source.title;
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
            <Link href={urls.source(locale, source.id)} {...toHeadline(source, locale)} className="link font-semibold decoration-transparent hover:decoration-current" />
            {hasTranslation(source, locale) && <p className="text-sm">{source.titleEn}</p>}
            <Imprint source={source} />
            {count && <p className="text-sm text-muted">{t('contents', { figures: count.figures, events: count.events })}</p>}
          </li>
        );
      })}
    </ul>
  );
}
