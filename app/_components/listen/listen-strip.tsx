'use client';

import { ChevronLeft, ChevronRight, Play, Square, X } from 'lucide-react';
import { useLocale } from 'next-intl';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { LISTEN_WORDS } from '@/lib/charts/listen-words';
import { toMelodies } from '@/lib/charts/tones';
import { useTones } from './use-tones';

interface Props {
  readonly view: ChartView;
  readonly choose: (id: string) => void;
  readonly onClose: () => void;
}

interface Press {
  readonly name: keyof typeof LISTEN_WORDS;
  readonly keys: readonly KeyboardEventInit[];
  readonly sign: ReactNode;
  /** Whether its name is written beside its sign. */
  readonly named?: true;
}

/** What a finger or a pointer does as keys do. */
const PRESSES: readonly Press[] = [
  { name: 'previous', keys: [{ key: 'ArrowLeft' }], sign: <ChevronLeft aria-hidden size={16} /> },
  { name: 'play', keys: [{ key: 'Home' }, { key: 'End', shiftKey: true }], sign: <Play aria-hidden size={14} />, named: true },
  { name: 'stop', keys: [{ key: 'Control', ctrlKey: true }], sign: <Square aria-hidden size={13} /> },
  { name: 'next', keys: [{ key: 'ArrowRight' }], sign: <ChevronRight aria-hidden size={16} /> },
];

/** The chart as tones, by keys or buttons; the evidence above follows. The chart's own keys stay as they are. */
export function ListenStrip({ view, choose, onClose }: Props) {
  const locale = useLocale();
  const pad = useRef<HTMLDivElement>(null);
  const hint = useId();
  const melodies = useMemo(() => toMelodies(view, locale), [view, locale]);
  const sounding = useTones(pad, view, melodies, choose);
  // After the engine, which hears of the focus: the keys are ready, and the first figure is told.
  useEffect(() => pad.current?.focus(), []);
  const press = (keys: Press['keys']) => keys.forEach((init) => pad.current?.dispatchEvent(new KeyboardEvent('keydown', init)));
  return (
    <div role="group" aria-label={LISTEN_WORDS.title[locale]} className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 border-l-3 border-accent bg-panel px-3 py-2 text-[0.8125rem] print:hidden">
      <div className="flex gap-1">
        {PRESSES.map(({ name, keys, sign, named }) => (
          <button key={name} type="button" onClick={() => press(keys)} aria-label={LISTEN_WORDS[name][locale]} title={LISTEN_WORDS[name][locale]} className="button px-2!">
            {sign}
            {named && LISTEN_WORDS[name][locale]}
          </button>
        ))}
      </div>
      <div ref={pad} role="application" tabIndex={0} aria-label={`${LISTEN_WORDS.title[locale]}: ${view.spec.title[locale]}`} aria-describedby={hint} className="min-w-40 grow rounded-sm px-1 py-1">
        {sounding && (
          <>
            <span className="text-muted">{sounding.name}</span> <strong className="figures font-semibold">{sounding.label}</strong>
          </>
        )}
      </div>
      <button type="button" onClick={onClose} aria-label={LISTEN_WORDS.close[locale]} className="icon-button">
        <X aria-hidden size={16} />
      </button>
      <p id={hint} className="w-full text-xs text-muted">
        {LISTEN_WORDS.keys[locale]}
      </p>
    </div>
  );
}
