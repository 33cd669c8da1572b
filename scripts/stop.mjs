/** npm passes a signal on that our whole group has had already: that is one wish to stop, not two. */
const SAME_WISH_MS = 1000;
const PATIENCE_MS = 9000;

/**
 * Turns Ctrl-C and SIGTERM into an AbortSignal. A second one, or nine seconds, ends the process after `force`.
 * @returns {{ signal: AbortSignal, onForce: (force: () => void) => void }}
 */
export function listenForStop() {
  const controller = new AbortController();
  const forces = [];
  let first = 0;
  const force = () => {
    for (const callback of forces) callback();
    process.exit(1);
  };
  const stop = () => {
    if (first && Date.now() - first > SAME_WISH_MS) force();
    if (first) return;
    first = Date.now();
    process.stdout.write('\nStopping …\n');
    setTimeout(force, PATIENCE_MS).unref();
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  return { signal: controller.signal, onForce: (callback) => forces.push(callback) };
}
