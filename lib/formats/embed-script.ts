import { minifyScript } from './minify-script';

/**
 * What the embedded page does once it is drawn: the evidence of a point on hover, touch and arrow keys, the switch of the
 * events, and its height for the page around it. Everything it says stands in the page's table already: the point at place
 * i of the reading order (`data-i`) is the table's row i.
 *
 * It stands right under the drawing, where the browser lets a frame be shown before it goes on to read, and begins when the
 * whole page is there.
 *
 * Text, not a module: it is sent inside the page, and its hash stands in the page's Content-Security-Policy. A test checks
 * its types.
 */
export const EMBED_SCRIPT = minifyScript(String.raw`
addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement;
  const box = document.querySelector('.c');
  const main = box.parentNode;
  const rows = main.querySelectorAll('tbody tr');
  const points = [...box.querySelectorAll('.p>*')];
  const { slug, label, of } = box.dataset;
  let at;

  // A point's place stands only where it is not the one after the last.
  let place = 0;
  for (const { dataset } of points) dataset.i = place = dataset.i || ++place;

  box.insertAdjacentHTML('beforeend', '<div id="t" hidden></div><p class="h" role="status"></p>');
  const [card, live] = [...box.children].slice(-2);
  const set = (element, name, value) => element.setAttribute(name, value);
  set(box, 'tabindex', 0);
  set(box, 'role', 'application');
  set(box, 'aria-label', label);

  const toBox = (element) => element.getBoundingClientRect();
  // The points of the drawing that is shown, events only while they are.
  const findPoints = () => points.filter((point) => point.getClientRects().length);
  const clamp = (value, least, most) => Math.max(least, Math.min(value, most));

  // Under the point, else over it, else where the page ends; never outside of the page, which the frame cuts off.
  const move = (point) => {
    const frame = toBox(box);
    const page = toBox(main);
    const mark = toBox(point);
    card.style.maxHeight = page.height + 'px';
    const { width, height } = toBox(card);
    const under = mark.bottom + 6;
    const top = under + height > page.bottom ? clamp(mark.top - 6 - height, page.top, page.bottom - height) : under;
    card.style.top = top - frame.top + 'px';
    card.style.left = clamp(mark.left + mark.width / 2 - width / 2 - frame.left, 0, frame.width - width) + 'px';
  };

  // What is copied is markup of this very page.
  const fill = (row) => {
    const names = row.closest('table').rows[0].cells;
    const [period, value, ...more] = [...row.cells].map((cell) => cell.innerHTML);
    card.innerHTML = '<b>' + period + ' · ' + value + '</b>' + more.map((text, i) => text && '<div><i>' + names[i + 2].innerHTML + ': </i>' + text + '</div>').join('');
  };

  const show = (point, said) => {
    at = point && point.dataset.i;
    for (const each of points) each.classList.toggle('on', each.dataset.i === at);
    card.hidden = !point;
    live.textContent = '';
    if (!point) return;
    fill(rows[at]);
    move(point);
    if (said) live.textContent = said + '. ' + [...card.children].map((line) => line.textContent).join('. ');
  };

  // How far a pointer is from where a mark can be hit: from its middle, or for a large one from 12 px inside.
  const toGap = (pointer, from, size) => Math.max(0, Math.abs(pointer - from - size / 2) - Math.max(0, size / 2 - 12));

  // The nearest point within reach; of those that lie under the pointer, the smallest.
  const pick = (event) => {
    if (card.contains(event.target)) return;
    let least = event.pointerType === 'mouse' ? 16 : 28;
    let best;
    for (const point of findPoints()) {
      const { left, top, width, height } = toBox(point);
      const away = Math.hypot(toGap(event.clientX, left, width), toGap(event.clientY, top, height)) + width * height * 1e-6;
      if (away < least) [least, best] = [away, point];
    }
    if (best && best.dataset.i !== at) show(best);
  };

  const press = (event) => {
    const shown = findPoints();
    const now = shown.findIndex((point) => point.dataset.i === at);
    const last = shown.length - 1;
    const places = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: last };
    if (event.key === 'Escape') show();
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in places)) return;
    event.preventDefault();
    const next = clamp(places[event.key], 0, last);
    show(shown[next], next + 1 + ' ' + of + ' ' + shown.length);
  };

  box.onpointermove = pick;
  // The click that ends a tap must not press a link of the card that has just appeared under the finger.
  box.onpointerdown = (event) => {
    if (event.pointerType !== 'mouse' && !card.contains(event.target)) card.style.pointerEvents = 'none';
    pick(event);
  };
  box.onpointerup = box.onpointercancel = () => setTimeout(() => (card.style.pointerEvents = ''), 350);
  box.onkeydown = press;
  box.onpointerleave = (event) => {
    if (event.pointerType === 'mouse' && !box.contains(document.activeElement)) show();
  };
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) show();
  });

  // Without the events the drawing begins under their lane.
  const button = document.getElementById('a');
  if (button) {
    button.hidden = false;
    button.onclick = () => {
      const off = main.classList.toggle('off');
      set(button, 'aria-pressed', !off);
      show();
      for (const part of box.querySelectorAll('[data-lane]')) {
        const svg = part.firstChild;
        const { lane } = part.dataset;
        const { width, height } = svg.viewBox.baseVal;
        const rest = height - (off ? lane : -lane);
        set(svg, 'height', rest);
        set(svg, 'viewBox', [0, off ? lane : 0, width, rest].join(' '));
      }
    };
  }

  // The height, in the words that hosts understand: Datawrapper's, AMP's, Medium's and Embedly's, iframe-resizer's.
  let sizer;
  let sent;
  const post = (message) => parent.postMessage(message, '*');
  const report = (event) => {
    const height = Math.ceil(toBox(root).height);
    if (sizer) post('[iFrameSizer]' + [sizer, height, innerWidth, event === 'init' ? event : 'resize'].join(':'));
    if (height === sent) return;
    sent = height;
    post({ 'datawrapper-height': { [slug]: height } });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ context: 'iframe.resize', src: location.href, height }));
  };
  // Its first message has many fields and begins with the frame's name; the later ones ask for the height again.
  if (parent !== window) {
    addEventListener('message', ({ source, data }) => {
      if (source !== parent || !('' + data).startsWith('[iFrameSizer]')) return;
      const fields = data.slice(13).split(':');
      const isFirst = !sizer && fields.length > 5;
      if (isFirst) sizer = fields[0];
      report(isFirst && 'init');
    });
    new ResizeObserver(report).observe(root);
    post('[iFrameResizerChild]Ready');
  }
});
`);
