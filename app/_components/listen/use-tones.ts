'use client';

import { c2mChart } from 'chart2music';
import { type RefObject, useEffect, useState } from 'react';
import { isLogTone, type Melody, toToneRange } from '@/lib/charts/tones';
import type { ChartView } from '@/lib/charts/chart-view';

/** What is sounding: a series and the place in it. */
export interface Sounding {
  readonly name: string;
  readonly label: string;
}

/** Its dialogs are in other languages than ours; what they say stands beside the keys. */
const WITHOUT_DIALOGS = ['h', 'o'].map((key) => ({ key: { key }, callback: () => undefined, force: true }));

/** The engine's key for the figure that one is at. */
const AGAIN = ' ';

function toTone(melodies: readonly Melody[], name: string, index: number): Melody['tones'][number] | undefined {
  return melodies.find((melody) => melody.name === name)?.tones[index];
}

/**
 * The engine is silent where a key leads to another series, and where it leads no further: then the figure that one is at sounds.
 * @param findPlace tells one place from another
 * @returns how to stop
 */
function soundEachArrival(element: HTMLElement, findPlace: () => string): () => void {
  const watch = new AbortController();
  let before = '';
  const listen = (then: (key: string) => void, capture: boolean) =>
    element.addEventListener('keydown', ({ key, altKey, ctrlKey, shiftKey }) => void (altKey || ctrlKey || shiftKey || then(key)), { signal: watch.signal, capture });
  listen(() => (before = findPlace()), true);
  listen((key) => {
    const isSilent = ['PageUp', 'PageDown'].includes(key) || (['ArrowLeft', 'ArrowRight'].includes(key) && findPlace() === before);
    if (isSilent) element.dispatchEvent(new KeyboardEvent('keydown', { key: AGAIN }));
  }, false);
  return () => watch.abort();
}

/**
 * Makes an element sound: arrow keys step through the figures, page keys through the series. Words are left to the page's own
 * announcements, so the engine speaks into nowhere.
 * @param choose shows the evidence of a figure, by its id
 */
export function useTones(element: RefObject<HTMLElement | null>, view: ChartView, melodies: readonly Melody[], choose: (id: string) => void): Sounding | null {
  const [sounding, setSounding] = useState<Sounding | null>(null);
  useEffect(() => {
    if (!element.current || melodies.length === 0) return undefined;
    let place = '';
    const { data: tones, err } = c2mChart({
      type: melodies.map(() => 'line' as const),
      data: Object.fromEntries(melodies.map((melody) => [melody.name, melody.tones.map(({ x, y, label }) => ({ x, y, label }))])),
      element: element.current,
      cc: document.createElement('div'),
      axes: { x: { continuous: false }, y: { type: isLogTone(view, melodies) ? 'log10' : 'linear', ...toToneRange(melodies) } },
      options: {
        enableSpeech: false,
        customHotkeys: WITHOUT_DIALOGS,
        onFocusCallback: ({ slice, index }) => {
          const tone = toTone(melodies, slice, index);
          if (!tone) return;
          place = tone.observationId;
          setSounding({ name: slice, label: tone.label });
          choose(tone.observationId);
        },
      },
    });
    if (err) throw new Error(err);
    const stop = soundEachArrival(element.current, () => place);
    return () => {
      stop();
      tones?.cleanUp();
    };
  }, [element, view, melodies, choose]);
  return sounding;
}
