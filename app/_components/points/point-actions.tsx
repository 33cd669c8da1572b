'use client';

import { Pin, PinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isPinned, toToggled } from '@/lib/charts/pin-letter';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { ACTION, ACTIONS } from './action-style';
import { CopyButton } from './copy-button';
import type { FigureNames } from './copy-figure';
import type { PointModel } from './use-point-model';

interface Props {
  readonly observation: Observation;
  readonly names: FigureNames;
  readonly model: PointModel;
  readonly onResult: (message: string) => void;
}

/** What can be done with the figure that the reader is at. */
function PointActions({ observation, names, model, onResult }: Props) {
  const t = useTranslations('chart');
  const ref = toObservationRef(observation);
  const has = isPinned(model.pins, ref);
  const Sign = has ? PinOff : Pin;
  return (
    <p className={ACTIONS}>
      <button type="button" aria-pressed={has} onClick={() => model.pin(toToggled(model.pins, ref))} className={ACTION}>
        <Sign aria-hidden size={13} />
        {t(has ? 'unpin' : 'pin')}
      </button>
      <CopyButton observation={observation} names={names} onResult={onResult} />
    </p>
  );
}

/** The same as a figure's own actions (ChartFigure). */
export function toPointActions(props: Omit<Props, 'observation'>): (observation: Observation) => ReactNode {
  return function actions(observation) {
    return <PointActions observation={observation} {...props} />;
  };
}
