/**
 * Steps of the browser's history that this page has made, numbered in the state of their entries: so back and forward are told
 * apart, whoever asked for them. An entry without a number is where the page was opened.
 */
interface StepState {
  readonly step?: number;
}

const listeners = new Set<() => void>();
let last = 0;

/** Which step is shown. */
export function findStep(): number {
  return (window.history.state as StepState | null)?.step ?? 0;
}

/** The last step that forward leads to, as far as is known. */
export function findLastStep(): number {
  return Math.max(last, findStep());
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** A new address as a step of its own; steps taken back before are gone with it. */
export function pushAddress(url: string): void {
  last = findStep() + 1;
  window.history.pushState({ step: last } satisfies StepState, '', url);
  tell();
}

/** Another address of the same step. */
export function replaceAddress(url: string | URL): void {
  window.history.replaceState({ step: findStep() } satisfies StepState, '', url);
}

/** For useSyncExternalStore: says when another step is shown. */
export function watchSteps(listener: () => void): () => void {
  if (listeners.size === 0) last = findStep();
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
