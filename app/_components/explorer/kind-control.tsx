'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { EXPLORE_KIND_NAMES } from '@/lib/charts/kind-names';
import type { ExploreKind, ExploreState } from '@/lib/core/explore-query';
import type { KindOffer } from '@/lib/core/kind-offer';
import { ControlPopover } from './control-popover';
import { usePageCommands } from '../page-commands';
import { useExplorer } from './explorer-context';
import { toRowsPatch } from './rows-control';

/** The state that draws a kind as it is offered first. */
function toKindPatch({ kind, isSuggested, rows: [first] }: KindOffer): Partial<ExploreState> {
  return { kind: isSuggested ? null : kind, ...(first ? { rows: toRowsPatch(first) } : {}) };
}

interface KindProps {
  readonly offer: KindOffer;
  readonly name: string;
  readonly drawn: ExploreKind;
}

/** A kind that does not fit stays in the list, with the reason. */
function Kind({ offer, name, drawn }: KindProps) {
  const { kind, reason, isOffered, isSuggested } = offer;
  const t = useTranslations('explore');
  const locale = useLocale();
  const { change } = useExplorer();
  return (
    <label className={`flex items-baseline gap-2 rounded px-2 py-1.5 leading-snug ${isOffered ? 'cursor-pointer hover:bg-panel' : 'text-muted'}`}>
      <input type="radio" name={name} checked={kind === drawn} disabled={!isOffered} onChange={() => change(toKindPatch(offer))} className="translate-y-0.5 accent-accent" />
      <span>
        {EXPLORE_KIND_NAMES[kind][locale]}
        {isSuggested && <span className="text-muted"> · {t('suggested')}</span>}
        {reason && <span className="block text-xs">{reason[locale]}</span>}
      </span>
    </label>
  );
}

interface Props {
  readonly offers: readonly KindOffer[];
  readonly drawn: ExploreKind;
}

/** How the selection is drawn. */
export function KindControl({ offers, drawn }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const name = useId();
  const { change } = useExplorer();
  const others = offers.filter(({ kind, isOffered }) => isOffered && kind !== drawn);
  usePageCommands(others.map((offer) => ({ id: `kind-${offer.kind}`, verb: 'draw', name: EXPLORE_KIND_NAMES[offer.kind][locale], run: () => change(toKindPatch(offer)) })));
  return (
    <ControlPopover label={t('kind')} value={EXPLORE_KIND_NAMES[drawn][locale]}>
      <div role="radiogroup" aria-label={t('kind')}>
        {offers.map((offer) => (
          <Kind key={offer.kind} offer={offer} name={name} drawn={drawn} />
        ))}
      </div>
    </ControlPopover>
  );
}
