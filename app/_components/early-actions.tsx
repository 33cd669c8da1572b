'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';

declare global {
  interface Window {
    /** What EarlyScript keeps; gone once the page answers by itself. */
    earlyActions?: { readonly kept: readonly Event[]; readonly stop: () => void };
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Something that was done, with what the field then held: drawing the page again may empty it before it is done again. */
interface Early {
  readonly event: Event;
  readonly target: Element;
  readonly value: string;
}

function isField(target: Element): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

function toEarly(event: Event): Early[] {
  const { target } = event;
  return target instanceof Element ? [{ event, target, value: isField(target) ? target.value : '' }] : [];
}

/** Of what was done several times to the same thing only the last: who presses a button twice means it once. Keys count each. */
function isLast({ event, target }: Early, index: number, all: readonly Early[]): boolean {
  const toPlace = (element: Element) => element.closest('button') ?? element;
  return event.type === 'keydown' || !all.slice(index + 1).some((later) => later.event.type === event.type && toPlace(later.target) === toPlace(target));
}

/** React hears of a value only when it differs from the last that it knows, which a field's own property tells it. */
function retype(field: Field, value: string): void {
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    field.checked = !field.checked;
    field.click();
  } else if (field instanceof HTMLSelectElement || field.type === 'file') {
    if (field.type !== 'file') field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    field.value = '';
    const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function doAgain({ event, target, value }: Early): void {
  if (!target.isConnected) return;
  if (event instanceof SubmitEvent) (target as HTMLFormElement).requestSubmit(event.submitter);
  else if (event.type === 'input' && isField(target)) retype(target, value);
  else target.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
}

/** One after another: what follows may depend on what came before it. */
async function doAllAgain(all: readonly Early[]): Promise<void> {
  for (const each of all) {
    doAgain(each);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What a reader pressed, typed, touched or sent before the scripts were there is done when they are. Last in the body. */
export function EarlyActions() {
  const early = useRef<Early[]>([]);
  useLayoutEffect(() => {
    window.earlyActions?.stop();
    early.current = (window.earlyActions?.kept ?? []).flatMap(toEarly).filter(isLast);
  }, []);
  useEffect(() => {
    delete window.earlyActions;
    void doAllAgain(early.current.splice(0));
  }, []);
  return null;
}
