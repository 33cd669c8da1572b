import { useTranslations } from 'next-intl';
import { LAYERS } from '@/lib/charts/layer';
import type { SourceKind } from '@/lib/core/catalogue';
import { LegendSymbol } from './legend-symbol';

/** What a source is, with the mark that its figures have in charts. */
export function SourceKindLine({ kind }: { kind: SourceKind }) {
  const t = useTranslations('sources');
  return (
    <span className="[&_svg]:-mt-0.5 [&_svg]:mr-1.5 [&_svg]:inline [&_svg]:size-3">
      <LegendSymbol symbol={LAYERS[kind].symbol} />
      {t(`kind.${kind}`)}
    </span>
  );
}
