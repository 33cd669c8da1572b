import { embedQuery } from '../charts/embed-query';
import { minifyScript } from './minify-script';

/**
 * /embed.js: puts a chart where a page says so, and gives its frame the height that it asks for.
 *
 *     <script async src="https://…/embed.js" data-slug="guangxi-trade" data-lang="vi"></script>
 *     <div class="tradecite-chart" data-slug="guangxi-trade" data-theme="dark"></div> … <script async src="https://…/embed.js"></script>
 *
 * Attributes: slug, search (of the explorer, with slug explore), title, height (until the chart has told its own), and every
 * parameter of /embed/{slug} (embedQuery): data-theme, data-as-of, data-im-font-size, …
 */
export const EMBED_LOADER = minifyScript(String.raw`
{
  const { origin } = new URL(document.currentScript.src);
  const PARAMETERS = ${JSON.stringify(Object.keys(embedQuery.shape))};
  const frames = (window.tradeciteFrames = window.tradeciteFrames || new Map());
  const isFirst = !window.tradeciteOrigins;
  const origins = (window.tradeciteOrigins = window.tradeciteOrigins || new Set());
  origins.add(origin);

  const toAddress = ({ dataset }) => {
    const address = new URL('/embed/' + encodeURIComponent(dataset.slug), origin);
    if (dataset.search) address.search = dataset.search;
    for (const name of PARAMETERS) if (dataset[name] !== undefined) address.searchParams.set(name, dataset[name]);
    return address.href;
  };

  const load = (place) => {
    if (place.dataset.loaded) return;
    place.dataset.loaded = 'true';
    const frame = document.createElement('iframe');
    frame.src = toAddress(place);
    frame.title = place.dataset.title || 'Tradecite: ' + place.dataset.slug;
    frame.loading = 'lazy';
    frame.style.cssText = 'display:block;width:100%;min-width:0;border:0;height:' + (parseInt(place.dataset.height, 10) || 480) + 'px';
    if (place.localName === 'script') place.after(frame);
    else place.replaceChildren(frame);
    frames.set(frame, origin);
  };

  const find = () => {
    for (const place of document.querySelectorAll('script[data-slug],.tradecite-chart[data-slug]')) {
      if (place.localName !== 'script' || (place.src && origins.has(new URL(place.src).origin) && new URL(place.src).pathname === '/embed.js')) load(place);
    }
  };

  // A message counts only when it comes from a frame made here, and from the site that the frame was made for.
  if (isFirst) {
    addEventListener('message', ({ source, origin: sender, data }) => {
      const heights = data && data['datawrapper-height'];
      if (!heights) return;
      for (const [frame, from] of frames) {
        if (frame.contentWindow !== source || from !== sender) continue;
        const height = Math.ceil(Object.values(heights)[0]);
        if (height > 0 && height < 20000) frame.style.height = height + 'px';
      }
    });
  }

  find();
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', find);
}
`);
