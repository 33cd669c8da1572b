'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { isForeign } from '@/lib/charts/note-unit';

/** Few charts have one: its scripts come with the first. */
const ForeignList = dynamic(() => import('./foreign-list').then((loaded) => loaded.ForeignList));

/** Annotations in another unit than the chart's, where there are any. */
export function ForeignNotes(props: ComponentProps<typeof ForeignList>) {
  const { view, model } = props;
  return model.notes.some((note) => isForeign(note, view)) ? <ForeignList {...props} /> : null;
}
