import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Layer } from '@/lib/charts/layer';
import type { Source } from '@/lib/core/catalogue';
import { toCitation } from '@/lib/core/citation';
import { urls } from '@/lib/core/urls';
import { LayerTag } from './layer-tag';

interface Props {
  readonly source: Source;
  readonly paragraph?: number | null;
  /** Name of the place on the source's page. */
  readonly anchor?: string;
  /** Who speaks: said before the name where it is given. */
  readonly layer?: Layer | null;
}

/** Who printed it, when, where in the text; the link leads to that figure on the source's page. */
export function Citation({ source, paragraph, anchor, layer }: Props) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const isInferred = Boolean(source.publishedOn && source.inferred.publishedOn);
  return (
    <span>
      {layer && <LayerTag layer={layer} />}
      <Link href={`${urls.source(locale, source.id)}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`} className="link">
        {toCitation(source, locale)}
      </Link>
      {isInferred && (
        <span title={source.inferred.publishedOn?.[locale]} className="whitespace-nowrap">
          {' '}
          ({t('inferred')})
        </span>
      )}
      {paragraph && <span>, {t('paragraph', { number: paragraph })}</span>}
    </span>
  );
}
