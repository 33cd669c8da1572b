/**
 * Keeps what a reader does between the first paint and the arrival of the scripts, which EarlyActions then does again. Links, and forms
 * that name where they lead, work without scripts and are left alone. Text, because it runs before any bundle is there.
 */
const SCRIPT = `(() => {
  const kept = [], watch = new AbortController();
  const listen = (types, meant, prevents) => types.forEach((type) => addEventListener(type, (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(meant)) return;
    if (prevents) event.preventDefault();
    kept.push(event);
  }, { signal: watch.signal }));
  listen(['pointerdown', 'mousedown', 'click', 'keydown'], 'button:not([type=submit]), [role=application]');
  listen(['input'], 'input, select, textarea');
  listen(['submit'], 'form:not([action], [method])', true);
  window.earlyActions = { kept, stop: () => watch.abort() };
})()`;

/** First in the body: nothing of the page can be used before it. */
export function EarlyScript() {
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
