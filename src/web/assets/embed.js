/*
 * Elements that show answers of the graph on another site. Version 1: what is here will not be taken away, neither
 * elements, attributes, events and variables nor parts (section, title, text, list, picture, field, button, result,
 * message).
 */

const origin = new URL(import.meta.url).origin;

const look = `
  :host { display: block; container-type: inline-size; color-scheme: light dark; font: var(--graph-font, 1rem/1.5 system-ui, sans-serif);
    --accent: var(--graph-accent, light-dark(#0a5878, #86cbe6)); --ink: var(--graph-ink, light-dark(#17232c, #e7ecee));
    --soft: var(--graph-soft, light-dark(#4c5b66, #a9b6be)); --raised: var(--graph-ground, light-dark(#fff, #19232a)); }
  :host([hidden]) { display: none; }
  section { color: var(--ink); background: var(--raised); padding: 1rem; border-radius: 10px; overflow-x: auto; }
  a { color: var(--accent); } h2 { margin: 0 0 .4rem; font-size: 1.2rem; } p { margin: 0 0 .6rem; } ul { padding-left: 1.2rem; }
  .soft { color: var(--soft); font-size: .9rem; } svg.picture { max-width: max(100%, 34rem); height: auto; } svg.narrow { max-width: 100%; }
  label { display: block; margin: 0 0 .9rem; } select { display: block; width: 100%; margin-top: .3rem; }
  select, button { font: inherit; padding: .45rem .7rem; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 7px; }
  button { padding-inline: 1.2rem; margin-bottom: 1rem; font-weight: 600; cursor: pointer; color: var(--raised); background: var(--accent); border-color: var(--accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const link = (path, text) => element('a', { href: origin + path, textContent: text });
const names = (text) =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** Shows what `load` makes of its attributes, anew whenever one of them changes. */
class GraphElement extends HTMLElement {
  #latest = 0;

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    void this.#show();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) void this.#show();
  }

  async #show() {
    const mine = ++this.#latest;
    const styles = [look];
    this.#put(element('p', { part: 'message', role: 'status', textContent: 'Loading…' }), styles);
    try {
      const content = await this.load(styles);
      if (mine !== this.#latest) return;
      this.#put(content, styles);
      this.dispatchEvent(new CustomEvent('graph-load', { bubbles: true, composed: true }));
    } catch (error) {
      if (mine !== this.#latest) return;
      const offline = error instanceof TypeError;
      const text = offline ? 'Cannot be reached just now.' : error.message;
      this.#put(element('p', { part: 'message', role: 'alert', textContent: text }), styles);
      this.dispatchEvent(
        new CustomEvent('graph-error', { bubbles: true, composed: true, detail: { message: text, offline } }),
      );
    }
  }

  #put(content, styles) {
    this.shadowRoot.adoptedStyleSheets = styles.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    this.shadowRoot.replaceChildren(element('section', { part: 'section' }, content));
  }
}

async function answer(name, ending, parameters) {
  const response = await fetch(`${origin}/answers/${name}.${ending}?${new URLSearchParams(parameters)}`);
  if (response.ok) return response;
  const { errors } = await response.json();
  throw new Error(errors[0].message);
}

/** A picture as part of the page, its style adopted, so that no policy of the page need allow inline styles. */
async function picture(name, parameters, styles) {
  const text = await (await answer(name, 'svg', parameters)).text();
  const [whole = '', style = ''] = /<style>([^<]*)<\/style>/.exec(text) ?? [];
  styles.push(style);
  const drawn = new DOMParser().parseFromString(text.replace(whole, ''), 'image/svg+xml');
  const svg = document.importNode(drawn.documentElement, true);
  svg.setAttribute('part', 'picture');
  for (const anchor of svg.querySelectorAll('a')) anchor.setAttribute('href', origin + anchor.getAttribute('href'));
  return svg;
}

const define = (name, attributes, load) =>
  customElements.get(name) ??
  customElements.define(
    name,
    class extends GraphElement {
      static observedAttributes = attributes;

      load(styles) {
        const [missing] = attributes.filter((attribute) => !this.getAttribute(attribute));
        if (missing) throw new Error(`<${name}> needs the attribute ${missing}.`);
        return load(
          Object.fromEntries(attributes.map((attribute) => [attribute, this.getAttribute(attribute)])),
          styles,
        );
      }
    },
  );

define('career-path', ['from', 'to'], ({ from, to }, styles) =>
  picture('alternative-paths', { from, to, avoid: '', optimize: 'LIKELIHOOD' }, styles));

define('role-comparison', ['roles'], ({ roles }, styles) =>
  picture(
    'compare-roles',
    names(roles).map((role) => ['roles', role]),
    styles,
  ));

define('org-chart', ['type'], ({ type }, styles) => picture('org-chart', { organizationType: type }, styles));

define('role-card', ['name'], async ({ name }) => {
  const { data } = await (await answer('role-in-full', 'json', { role: name })).json();
  const { role } = data;
  const skills = role.skills.edges
    .slice(0, 5)
    .map(({ level, node }) => element('li', { textContent: `${node.title}, level ${level} of 5` }));
  return element(
    'div',
    {},
    element('h2', { part: 'title' }, link(`/roles/${encodeURIComponent(name)}`, role.title)),
    element('p', { part: 'text', textContent: role.summary }),
    element('p', { className: 'soft', textContent: 'Asks most for:' }),
    element('ul', { part: 'list' }, ...skills),
  );
});

const report = `query EmbeddedReadiness($role: String!, $skills: [SkillLevelInput!]) {
  assessReadiness(role: $role, profile: { skills: $skills }) { score stage roadmap { skill { title } toLevel because } } }`;

/** Sent as a body, as it tells of a person. */
async function readinessOf(role, skills) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: report, variables: { role, skills } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.assessReadiness;
}

const outcome = ({ score, stage, roadmap }) =>
  element(
    'div',
    {},
    element('p', { textContent: `Readiness ${score} of 100: ${stage.toLowerCase().replaceAll('_', ' ')}.` }),
    element(
      'ol',
      {},
      ...roadmap
        .slice(0, 5)
        .map(({ skill, toLevel, because }) =>
          element(
            'li',
            {},
            element('b', { textContent: `${skill.title}, to level ${toLevel}` }),
            element('p', { className: 'soft', textContent: because }),
          ),
        ),
    ),
  );

define('readiness-check', ['name'], async ({ name: role }) => {
  const { data } = await (await answer('readiness-questions', 'json', { role })).json();
  const fields = data.readinessQuestions.map(({ skill, question, options }) =>
    element(
      'label',
      {},
      question,
      element(
        'select',
        { part: 'field', name: skill.key },
        ...options.map(({ level, title, description }) => new Option(`${title}: ${description}`, String(level))),
      ),
    ),
  );
  const said = element('div', { part: 'result', role: 'status' });
  const form = element('form', {}, ...fields, element('button', { part: 'button', textContent: 'How ready am I?' }));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const skills = [...new FormData(form)].map(([skill, level]) => ({ skill, level: Number(level) }));
    try {
      const readiness = await readinessOf(role, skills);
      said.replaceChildren(outcome(readiness));
      const { score, stage } = readiness;
      form.dispatchEvent(
        new CustomEvent('graph-readiness', { bubbles: true, composed: true, detail: { score, stage } }),
      );
    } catch (error) {
      said.replaceChildren(
        element('p', { textContent: error instanceof TypeError ? 'Cannot be reached just now.' : error.message }),
      );
    }
  });
  return element('div', {}, form, said);
});
