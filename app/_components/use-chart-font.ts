'use client';

import { useEffect, useState } from 'react';
import { BOLD, FONT_FAMILY, REGULAR } from '@/lib/charts/drawing';

/** Letters of every part of the font that a label may need: plain, extended and Vietnamese. */
const SAMPLE = 'Aa0 Đđ ươ ằẵ ő';

function loadFont(): Promise<unknown> {
  return Promise.all([REGULAR, BOLD].map((weight) => document.fonts.load(`${weight} 12px "${FONT_FAMILY}"`, SAMPLE)));
}

/** Whether the canvas may be drawn: text drawn before its font has arrived would stay in another one. */
export function useChartFont(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const done = () => setReady(true);
    // A font that cannot be had must not keep the chart away.
    loadFont().then(done, done);
  }, []);
  return ready;
}
