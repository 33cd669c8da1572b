import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Source } from '@/lib/core/catalogue';
import { toBasisText } from '@/lib/core/codes';
import { toLicenceText, toSourceDate } from '@/lib/core/citation';
import { toPublisherName } from '@/lib/core/publisher-names';
import { DescriptionList } from './description-list';

/** A field with the reason why it is known, where the text does not print it. */
function Field({ value, reason }: { value: ReactNode; reason: string | undefined }) {
  const t = useTranslations();
  return (
    <>
      {value ?? <span className="text-muted">{t('sources.unknown')}</span>}
      {value && reason && <span className="text-muted"> ({t('evidence.inferred')})</span>}
      {reason && <span className="block text-muted">{reason}</span>}
    </>
  );
}

function Address({ url }: { url: string }) {
  return (
    <a href={url} className="link break-all" rel="noopener noreferrer">
      {url}
    </a>
  );
}

/** The bibliographic record of a source; what was inferred says why. */
export function SourceCard({ source }: { source: Source }) {
  const t = useTranslations('sources');
  const locale = useLocale();
  const field = (name: string, value: ReactNode) => <Field value={value} reason={source.inferred[name]?.[locale]} />;
  const isComputed = source.kind === 'computation';
  return (
    <DescriptionList
      items={[
        [t('publisher'), field('publisher', toPublisherName(source, locale))],
        [t('agency'), source.agency],
        [t('publishedOn'), isComputed ? null : field('publishedOn', toSourceDate(source, locale) || null)],
        [t('accessedOn'), source.accessedOn],
        [t('url'), isComputed ? null : field('url', source.url && <Address url={source.url} />)],
        [t('language'), source.language === 'vi' || source.language === 'en' ? t(`languages.${source.language}`) : source.language],
        [t('licence'), <span key="licence" lang={locale === 'vi' && source.licenceVi ? 'vi' : 'en'}>{toLicenceText(source, locale)}</span>],
        [t('basis'), toBasisText(source.basis, locale) || null],
        [t('checksum'), source.checksum && <code className="text-xs break-all">{source.checksum}</code>],
        [t('id'), <code key="id">{source.id}</code>],
      ]}
    />
  );
}
