'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width of an element in whole px, kept current; 0 before the first layout.
 * @param wanted asked only from then on: the width of each chart of a page that nobody has come to yet would be a layout of all of it.
 */
export function useElementWidth(ref: RefObject<HTMLElement | null>, wanted: boolean): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !wanted) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, wanted]);
  return width;
}
