import { useLocale } from 'next-intl';
import { type Layer, LAYERS } from '@/lib/charts/layer';
import { LegendSymbol } from './legend-symbol';

/** Who speaks, the press, statistics or a computation: a word, with the mark that charts have for it. */
export function LayerTag({ layer }: { layer: Layer }) {
  const locale = useLocale();
  const { word, symbol } = LAYERS[layer];
  return (
    <span className="mr-1.5 text-xs whitespace-nowrap text-muted [&_svg]:-mt-0.5 [&_svg]:mr-1 [&_svg]:inline [&_svg]:size-3">
      <LegendSymbol symbol={symbol} />
      {word[locale]}
    </span>
  );
}
