'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { isForeign } from '@/lib/charts/note-unit';

/** Few charts have one: its scripts come with the first. */
const StrayList = dynamic(() => import('./stray-list').then((loaded) => loaded.StrayList));

/** Annotations in another unit than the chart's, where there are any. */
export function StrayNotes(props: ComponentProps<typeof StrayList>) {
  const { view, model } = props;
  return model.notes.some((note) => isForeign(note, view)) ? <StrayList {...props} /> : null;
}
