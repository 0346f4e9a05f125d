import { z } from 'zod';
import { dataOf } from '../ask.ts';
import type { Reply, Site, Visit } from '../site.ts';
import { spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { page } from './layout.tsx';

const query = /* GraphQL */ `
  query StartPage {
    tracks(first: 50) {
      nodes {
        key
        title
        summary
        roles(first: 1) {
          totalCount
        }
      }
    }
    roles(first: 1) {
      totalCount
    }
  }
`;
const searchQuery = /* GraphQL */ `
  query Search($text: String!) {
    search(text: $text, first: 20) {
      kind
      key
      title
      matched
    }
  }
`;
const shape = z.object({
  tracks: z.object({
    nodes: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        summary: z.string(),
        roles: z.object({ totalCount: z.number() }),
      }),
    ),
  }),
  roles: z.object({ totalCount: z.number() }),
});
const found = z.object({ kind: z.string(), key: z.string(), title: z.string(), matched: z.string() });
const searchShape = z.object({ search: z.array(found) });

const folders: Readonly<Record<string, string>> = {
  ROLE: 'roles',
  SKILL: 'skills',
  TRACK: 'tracks',
  ORGANIZATION_TYPE: 'organizations',
};

/** Search, the questions one may ask, and the tracks. */
export async function startPage(site: Site, { url }: Visit): Promise<Reply> {
  const text = url.searchParams.get('q')?.trim() ?? '';
  const { tracks, roles } = await dataOf(site.ask, query, {}, shape);
  const results = text === '' ? undefined : (await dataOf(site.ask, searchQuery, { text }, searchShape)).search;
  return page({
    title: text === '' ? 'Tech Leadership Graph' : `Search: ${text}`,
    description:
      'How technology careers lead to the top: roles, ways between them, skills, pay and reporting lines, with the evidence for every statement.',
    canonical: '/',
    origin: url.origin,
    workbench: text === '' ? workbenchLink(site, query) : workbenchLink(site, searchQuery, { text }),
    children: (
      <>
        <header class="lead">
          <h1>How technology careers lead to the top</h1>
          <p>
            {roles.totalCount} roles, the ways between them, what they ask for, what they pay and who they report to,
            with the evidence for every statement.
          </p>
        </header>
        <search>
          <form action="/" class="search">
            <label class="field">
              Search roles and skills
              <input type="search" name="q" value={text} autocomplete="off" data-suggest="" />
            </label>
            <button>Search</button>
          </form>
        </search>
        {results && <Results results={results} text={text} />}
        {!results && <Ways />}
        <h2>Tracks</h2>
        <ul class="cards">
          {tracks.nodes.map(({ key, title, summary, roles: { totalCount } }) => (
            <li key={key}>
              <a href={`/tracks/${key}`}>{title}</a> <span class="soft whole">{totalCount} roles</span>
              <p>{summary}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

const Results = ({ results, text }: { readonly results: readonly z.output<typeof found>[]; readonly text: string }) => (
  <section aria-labelledby="results">
    <h2 id="results">{results.length === 0 ? `Nothing is called ${text}` : 'Found'}</h2>
    <ul class="plain">
      {results.map(({ kind, key, title, matched }) => {
        const folder = folders[kind];
        return (
          <li key={`${kind} ${key}`}>
            {folder === undefined ? title : <a href={`/${folder}/${key}`}>{title}</a>}{' '}
            <span class="soft">
              {spoken(kind)}
              {matched !== title && `, as ${matched}`}
            </span>
          </li>
        );
      })}
    </ul>
  </section>
);

const ways = [
  [
    '/paths/systems-administrator/cio',
    'From systems administrator to CIO',
    'The ways, how likely each is, and what every step takes.',
  ],
  ['/compare/cto/cio', 'CTO or CIO?', 'How they differ, what they share, and how they work together.'],
  ['/readiness/cto', 'Ready for CTO?', 'A questionnaire, and a plan of what to learn first.'],
  ['/organizations', 'Whom does an organization need?', 'Its technology leaders, and who should report to whom.'],
  ['/roles/ciso', 'What is a CISO?', 'What it answers for, asks for and pays, and where it comes from.'],
  ['/answers', 'Every question', 'As a page, a picture, JSON or CSV; or ask your own in GraphQL.'],
] as const;

const Ways = () => (
  <>
    <h2>Begin with</h2>
    <ul class="cards">
      {ways.map(([href, title, text]) => (
        <li key={href}>
          <a href={href}>{title}</a>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </>
);
