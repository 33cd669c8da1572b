import { squeeze } from './squeeze';

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
export const EMBED_SCRIPT = squeeze(String.raw`
addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement;
  const main = document.querySelector('main');
  const box = main.querySelector('.c');
  const rows = main.querySelectorAll('tbody tr');
  const { slug, label, of } = box.dataset;
  let at = -1;

  const make = (tag, parent) => parent.appendChild(document.createElement(tag));
  const card = make('div', box);
  const live = make('p', main);
  card.id = 't';
  card.hidden = true;
  live.className = 'h';
  live.setAttribute('role', 'status');
  box.tabIndex = 0;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', label);

  // The points of the drawing that is shown, events only while they are.
  const findPoints = () => [...box.querySelectorAll('.p')].filter((point) => point.getClientRects().length);
  const clamp = (value, least, most) => Math.max(least, Math.min(value, most));

  // Under the point, else over it, else where the page ends; never outside of the page, which the frame cuts off.
  const place = (point) => {
    const frame = box.getBoundingClientRect();
    const page = main.getBoundingClientRect();
    const mark = point.getBoundingClientRect();
    card.style.maxHeight = page.height + 'px';
    const { offsetWidth: width, offsetHeight: height } = card;
    const under = mark.bottom + 6;
    const over = mark.top - 6 - height;
    const top = under + height <= page.bottom ? under : clamp(over, page.top, page.bottom - height);
    card.style.top = top - frame.top + 'px';
    card.style.left = clamp(mark.left + mark.width / 2 - width / 2 - frame.left, 0, frame.width - width) + 'px';
  };

  const fill = (row) => {
    const names = row.closest('table').tHead.rows[0].cells;
    card.textContent = '';
    make('b', card).textContent = row.cells[0].textContent + ' · ' + row.cells[1].textContent;
    [...row.cells].slice(2).forEach((cell, i) => {
      if (!cell.textContent) return;
      const line = make('div', card);
      make('i', line).textContent = names[i + 2].textContent + ': ';
      line.append(...cell.cloneNode(true).childNodes);
    });
  };

  const show = (point, said) => {
    at = point ? +point.dataset.i : -1;
    for (const each of box.querySelectorAll('.p')) each.classList.toggle('on', +each.dataset.i === at);
    card.hidden = !point;
    live.textContent = '';
    if (!point) return;
    fill(rows[at]);
    place(point);
    if (said) live.textContent = said + '. ' + [...card.children].map((line) => line.textContent).join('. ');
  };

  // The nearest point within reach; of those that lie under the pointer, the smallest.
  const pick = (event) => {
    if (card.contains(event.target)) return;
    let least = event.pointerType === 'mouse' ? 16 : 28;
    let best;
    for (const point of findPoints()) {
      const { left, right, top, bottom, width, height } = point.getBoundingClientRect();
      const [x, y] = [Math.min(12, width / 2), Math.min(12, height / 2)];
      const away = Math.hypot(
        Math.max(left + x - event.clientX, 0, event.clientX - right + x),
        Math.max(top + y - event.clientY, 0, event.clientY - bottom + y),
      ) + width * height * 1e-6;
      if (away < least) [least, best] = [away, point];
    }
    if (best && +best.dataset.i !== at) show(best);
  };

  const press = (event) => {
    const points = findPoints();
    const now = points.findIndex((point) => +point.dataset.i === at);
    const last = points.length - 1;
    const places = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: last };
    if (event.key === 'Escape') show();
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in places)) return;
    event.preventDefault();
    const next = clamp(places[event.key], 0, last);
    show(points[next], next + 1 + ' ' + of + ' ' + points.length);
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
      button.setAttribute('aria-pressed', '' + !off);
      show();
      for (const part of box.querySelectorAll('[data-lane]')) {
        const svg = part.firstElementChild;
        const lane = +part.dataset.lane;
        const height = svg.getAttribute('height') - (off ? lane : -lane);
        svg.setAttribute('height', height);
        svg.setAttribute('viewBox', [0, off ? lane : 0, svg.getAttribute('width'), height].join(' '));
      }
    };
  }

  // The height, in the words that hosts understand: Datawrapper's, AMP's, Medium's and Embedly's, iframe-resizer's.
  let sizer;
  let sent = 0;
  const post = (message) => parent.postMessage(message, '*');
  const report = (event) => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (sizer) post('[iFrameSizer]' + [sizer, height, innerWidth, event === 'init' ? 'init' : 'resize'].join(':'));
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
      report(isFirst ? 'init' : '');
    });
    new ResizeObserver(report).observe(root);
    post('[iFrameResizerChild]Ready');
  }
});
`);
