/** npm passes a signal on that our whole group has had already: that is one wish to stop, not two. */
const SAME_WISH_MS = 1000;
const PATIENCE_MS = 9000;

/** How often we look whether npm is still there. */
const WATCH_MS = 500;

/** npm ends its shell on SIGTERM and the shell tells nobody: who runs under npm must see for itself that it is gone. */
function watchNpm(orphaned) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    orphaned();
  }, WATCH_MS).unref();
}

/**
 * Turns Ctrl-C, SIGTERM and the end of the npm that started us into an AbortSignal. A second one, or nine seconds, ends the process after `force`.
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
  // With the whole group, npm may go a moment after us: no second wish.
  watchNpm(() => first || stop());
  return { signal: controller.signal, onForce: (callback) => forces.push(callback) };
}
