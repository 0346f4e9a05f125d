import { z } from 'zod';
import { dataOf, named, WebError } from '../ask.ts';
import { ComparisonPicture } from '../pictures/comparison.tsx';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { Title, Titles } from '../title.tsx';
import { capitalized, listed, spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { Beliefs } from './beliefs.tsx';
import { evidenceSelection, evidenceShape, Proof, References, SourceList } from './evidence.tsx';
import { RoleField } from './fields.tsx';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const features = 'responsibilities { key title } skills { key title } traits { key title } trends { key title }';
const query = /* GraphQL */ `
  query ComparePage($roles: [String!]!) {
    compareRoles(roles: $roles) {
      similarity
      roles { key title abbreviation summary level orientation keyQuestion emerged { from to why } }
      shared { ${features} }
      distinct { role { key title } ${features} }
      levelDifferences { skill { key title } requirements { role { key } level } }
      collaboration { domain { title } how parts { role { title } part } ${evidenceSelection} }
      misconceptions { claim correction ${evidenceSelection} }
    }
  }
`;

const featured = z.object({
  responsibilities: z.array(named),
  skills: z.array(named),
  traits: z.array(named),
  trends: z.array(named),
});
const shape = z.object({
  compareRoles: z
    .object({
      similarity: z.number(),
      roles: z.array(
        z.object({
          ...named.shape,
          abbreviation: z.string().nullable(),
          summary: z.string(),
          level: z.string(),
          orientation: z.string().nullable(),
          keyQuestion: z.string().nullable(),
          emerged: z.object({ from: z.number(), to: z.number().nullable(), why: z.string() }).nullable(),
        }),
      ),
      shared: featured,
      distinct: z.array(featured.extend({ role: named })),
      levelDifferences: z.array(
        z.object({
          skill: named,
          requirements: z.array(z.object({ role: z.object({ key: z.string() }), level: z.number() })),
        }),
      ),
      collaboration: z.array(
        z.object({
          domain: z.object({ title: z.string() }),
          how: z.string(),
          parts: z.array(z.object({ role: z.object({ title: z.string() }), part: z.string().nullable() })),
          evidence: evidenceShape,
        }),
      ),
      misconceptions: z.array(z.object({ claim: z.string(), correction: z.string(), evidence: evidenceShape })),
    })
    .nullable(),
});
type Comparison = NonNullable<z.output<typeof shape>['compareRoles']>;

/** Asks which two roles; leads to their page where both are given. */
export function compareStart(_: Site, { url }: Visit): Reply | Redirection {
  const [a, b] = [url.searchParams.get('a') ?? '', url.searchParams.get('b') ?? ''];
  if (a !== '' && b !== '') return { location: `/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}` };
  return page({
    title: 'Compare roles',
    description: 'How two roles of technology leadership differ, what they share and how they work together.',
    canonical: '/compare',
    origin: url.origin,
    children: (
      <>
        <header class="lead">
          <h1>Compare roles</h1>
          <p>How two roles differ, what they share and how they work together.</p>
        </header>
        <CompareForm a={a} b={b} />
        <p class="links">
          <a href="/compare/cto/cio">CTO and CIO</a>
          <a href="/compare/engineering-manager/staff-engineer">Engineering manager and staff engineer</a>
          <a href="/compare/cto/vp-engineering">CTO and VP of engineering</a>
        </p>
      </>
    ),
  });
}

const CompareForm = ({ a, b }: { readonly a: string; readonly b: string }) => (
  <form action="/compare">
    <RoleField name="a" label="One role" value={a} />
    <RoleField name="b" label="Another role" value={b} />
    <button>Compare</button>
  </form>
);

export async function comparePage(site: Site, { url, parts }: Visit): Promise<Reply | Redirection> {
  const { compareRoles } = await dataOf(site.ask, query, { roles: parts }, shape);
  if (!compareRoles) throw new WebError(404, 'These roles cannot be compared.');
  const keys = compareRoles.roles.map(({ key }) => key);
  const canonical = `/compare/${keys.join('/')}`;
  if (keys.join('/') !== parts.join('/')) return { location: canonical };
  const names = listed(compareRoles.roles.map(({ title, abbreviation }) => abbreviation ?? title));
  return page({
    title: `${names} compared`,
    description: `How ${names} differ, what they share and how they work together.`,
    canonical,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query, { roles: keys }),
    picture: <ComparisonPicture {...compareRoles} />,
    children: (
      <>
        <CompareView comparison={compareRoles} />
      </>
    ),
  });
}

function CompareView({ comparison }: { readonly comparison: Comparison }) {
  const references = new References();
  const { roles, shared, distinct, collaboration, misconceptions, similarity } = comparison;
  return (
    <>
      <header class="lead">
        <h1>
          <Titles all={roles.map(({ title, abbreviation }) => abbreviation ?? title)} />
        </h1>
        <p>They share {Math.round(similarity * 100)} % of what the graph knows of them.</p>
      </header>
      <div class="columns">
        {roles.map(({ key, title, summary, level, keyQuestion, emerged }) => (
          <section key={key}>
            <h2>
              <RoleLink role={{ key, title }} />
            </h2>
            <p class="soft">
              {spoken(level)}
              {emerged && `, since ${String(emerged.from)}`}
            </p>
            <p>{summary}</p>
            {keyQuestion !== null && <blockquote>{keyQuestion}</blockquote>}
            {distinct
              .filter(({ role }) => role.key === key)
              .map((own) => (
                <Features key={key} heading="Only here" features={own} />
              ))}
          </section>
        ))}
      </div>
      <section>
        <h2>Skills and their levels</h2>
        <div class="drawing" tabIndex={0} role="region" aria-label="Skills as a picture">
          <ComparisonPicture {...comparison} />
        </div>
      </section>
      <Features heading="What they share" features={shared} />
      {collaboration.length > 0 && (
        <section>
          <h2>How they work together</h2>
          <ul class="plain">
            {collaboration.map(({ domain, how, parts, evidence }) => (
              <li key={domain.title}>
                <b>{domain.title}</b> <Proof evidence={evidence} references={references} />
                <p>{how}</p>
                {parts.map(
                  ({ role, part }) =>
                    part !== null && (
                      <p key={role.title} class="soft">
                        <Title>{role.title}</Title>: {part}
                      </p>
                    ),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {misconceptions.length > 0 && (
        <section>
          <h2>Common beliefs, corrected</h2>
          <Beliefs all={misconceptions} references={references} />
        </section>
      )}
      <SourceList references={references} />
      <h2>Compare others</h2>
      <CompareForm a={roles[0]?.title ?? ''} b="" />
    </>
  );
}

const kinds = ['responsibilities', 'skills', 'traits', 'trends'] as const;

const Features = ({
  heading,
  features: own,
}: {
  readonly heading: string;
  readonly features: z.output<typeof featured>;
}) => (
  <section>
    <h3>{heading}</h3>
    <dl class="facts">
      {kinds
        .filter((kind) => own[kind].length > 0)
        .map((kind) => (
          <>
            <dt>{capitalized(kind)}</dt>
            <dd>
              {own[kind].map(({ key, title }, index) => (
                <>
                  {index > 0 && ', '}
                  {kind === 'skills' ? <a href={`/skills/${key}`}>{title}</a> : title}
                </>
              ))}
            </dd>
          </>
        ))}
    </dl>
  </section>
);
