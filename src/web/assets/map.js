/* What the map gains where scripts run: search, a filter, a closer look, and a card of a role. */

const map = document.querySelector('svg.map');
const controls = document.querySelector('#map-controls');
const card = document.querySelector('#map-card');
const chart = document.querySelector('.chart');
const dots = new Map([...map.querySelectorAll('.dot')].map((dot) => [dot.dataset.key, dot]));
const steps = [...map.querySelectorAll('.steps path')];
const items = [...document.querySelectorAll('#list li')];
const { text, track, nearer, farther } = controls.elements;

controls.hidden = false;
controls.addEventListener('submit', (event) => {
  event.preventDefault();
  const found = [...dots.values()].filter(({ classList }) => classList.contains('found'));
  const wanted = text.value.trim().toLowerCase();
  // The most connected come last.
  const best = found.find((dot) => titleOf(dot).toLowerCase() === wanted) ?? found.at(-1);
  if (best) choose(best.dataset.key);
});

const titleOf = (dot) => dot.querySelector('text').textContent;

/** Dims what is not looked for, in the picture and in the list. */
function filter() {
  const wanted = text.value.trim().toLowerCase();
  const isWanted = (title, kind) => title.toLowerCase().includes(wanted) && (!track.value || kind === track.value);
  const isFree = !wanted && !track.value;
  for (const dot of dots.values()) {
    const fits = isWanted(titleOf(dot), dot.dataset.track);
    dot.classList.toggle('dim', !fits);
    dot.classList.toggle('found', fits && !isFree);
  }
  for (const item of items) item.hidden = !isWanted(item.textContent, item.closest('[data-track]').dataset.track);
  for (const section of document.querySelectorAll('#list [data-track]'))
    section.hidden = !section.querySelector('li:not([hidden])');
}
controls.addEventListener('input', filter);

const made = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

function neighbours(heading, keys) {
  if (keys.length === 0) return '';
  const links = keys.map((key) => {
    const dot = dots.get(key);
    const link = made('a', {
      href: dot.getAttribute('href'),
      textContent: titleOf(dot),
      lang: dot.getAttribute('lang') ?? '',
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      choose(key);
    });
    return made('li', {}, link);
  });
  return made('div', {}, made('h3', { textContent: heading }), made('ul', {}, ...links));
}

function leave() {
  card.hidden = true;
  map.classList.remove('chosen');
}

/** Shows a role with those before and after it. */
function choose(key) {
  const dot = dots.get(key);
  const before = steps.filter(({ dataset }) => dataset.to === key).map(({ dataset }) => dataset.from);
  const after = steps.filter(({ dataset }) => dataset.from === key).map(({ dataset }) => dataset.to);
  const near = new Set([key, ...before, ...after]);
  map.classList.add('chosen');
  for (const [each, { classList }] of dots) {
    classList.toggle('near', near.has(each));
    classList.toggle('self', each === key);
  }
  for (const { classList, dataset } of steps) classList.toggle('near', dataset.from === key || dataset.to === key);
  const close = made('button', { type: 'button', textContent: 'Close' });
  close.addEventListener('click', leave);
  const { left, width: room } = chart.getBoundingClientRect();
  const middleOf = () => dot.querySelector('circle').getBoundingClientRect().x - left;
  chart.scrollBy({ left: middleOf() - room / 2 });
  card.classList.toggle('left', middleOf() > room * 0.55);
  card.hidden = false;
  card.replaceChildren(
    made(
      'h2',
      {},
      made('a', { href: dot.getAttribute('href'), textContent: titleOf(dot), lang: dot.getAttribute('lang') ?? '' }),
    ),
    made('p', { className: 'soft', textContent: dot.dataset.note }),
    neighbours('Comes from', before),
    neighbours('Leads to', after),
    close,
  );
}
for (const [key, dot] of dots)
  dot.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dragged) choose(key);
  });

const { width, height } = map.viewBox.baseVal;
let view = { x: 0, y: 0, width, height };
let dragged = false;
const isWhole = () => view.width === width;

/** Looks at a part of the map, never beyond it. */
function look(next) {
  const scale = Math.min(1, Math.max(0.15, next.width / width));
  const [w, h] = [width * scale, height * scale];
  const within = (value, most) => Math.min(Math.max(0, value), most);
  view = { x: within(next.x, width - w), y: within(next.y, height - h), width: w, height: h };
  map.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  map.classList.toggle('close', scale < 0.6);
  map.classList.toggle('held', !isWhole());
}

const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
function zoom(factor, at = middle()) {
  look({ x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor, width: view.width * factor });
}
const move = (x, y) => look({ ...view, x: view.x + x, y: view.y + y });
nearer.addEventListener('click', () => zoom(0.7));
farther.addEventListener('click', () => zoom(1 / 0.7));

const pointOf = ({ x, y }) => new DOMPoint(x, y).matrixTransform(map.getScreenCTM().inverse());
// A wheel turned without a key goes on to scroll the page.
map.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.85 : 1 / 0.85, pointOf(event));
  },
  { passive: false },
);

/** Fingers on the map, or the mouse that holds it, by where they are. */
const fingers = new Map();
/** The middle between the fingers, and how far they are apart. */
function grip() {
  const [a, b = a] = fingers.values();
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
}
map.addEventListener('pointerdown', ({ pointerId, x, y }) => {
  if (fingers.size === 0) dragged = false;
  fingers.set(pointerId, { x, y });
});
map.addEventListener('pointermove', ({ pointerId, x, y }) => {
  const held = fingers.get(pointerId);
  // A finger that trembles means no more than to tap.
  if (!held || (!dragged && Math.hypot(x - held.x, y - held.y) < 4)) return;
  dragged = true;
  const before = grip();
  fingers.set(pointerId, { x, y });
  const after = grip();
  if (before.apart > 0 && after.apart > 0) zoom(before.apart / after.apart, pointOf(after));
  const [from, to] = [pointOf(before), pointOf(after)];
  move(from.x - to.x, from.y - to.y);
});
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
// One finger scrolls the page while the whole map is seen; what two do, or one on a part of it, is for the map.
map.addEventListener(
  'touchmove',
  (event) => {
    if (event.touches.length > 1 || !isWhole()) event.preventDefault();
  },
  { passive: false },
);
map.addEventListener('dragstart', (event) => event.preventDefault());

const step = () => view.width / 8;
const keys = {
  '+': () => zoom(0.7),
  '=': () => zoom(0.7),
  '-': () => zoom(1 / 0.7),
  0: () => look({ x: 0, y: 0, width }),
  ArrowLeft: () => move(-step(), 0),
  ArrowRight: () => move(step(), 0),
  ArrowUp: () => move(0, -step()),
  ArrowDown: () => move(0, step()),
};
chart.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') leave();
  // The arrows scroll as ever where the map cannot be moved.
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== chart || !Object.hasOwn(keys, event.key))
    return;
  if (isWhole() && event.key.startsWith('Arrow')) return;
  event.preventDefault();
  keys[event.key]();
});
