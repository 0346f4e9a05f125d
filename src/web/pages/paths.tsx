import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { dataOf, named, WebError } from '../ask.ts';
import { PathsPicture } from '../pictures/paths.tsx';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { Title, Titles } from '../title.tsx';
import { capitalized, spoken, yearsOf } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { evidenceSelection, evidenceShape, Proof, References, SourceList } from './evidence.tsx';
import { ChoiceField, choicesOf, NumberField, RoleField } from './fields.tsx';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const query = /* GraphQL */ `
  query PathsPage(
    $from: String!
    $to: String!
    $years: Float
    $optimize: PathObjective! = LIKELIHOOD
    $avoid: [String!]
    $via: [String!]
  ) {
    from: role(key: $from) { key title }
    to: role(key: $to) { key title }
    careerPaths(profile: { roles: [$from], yearsOfExperience: $years }, to: $to, optimize: $optimize, avoid: $avoid, via: $via, first: 3) {
      likelihood
      years { min typical max }
      warnings { code message }
      roles { key title level }
      steps {
        from { key title }
        to { key title }
        kind prevalence difficulty because
        yearsToSpend { min typical max }
        skillsToGain { skill { key title } fromLevel toLevel }
        ${evidenceSelection}
      }
    }
  }
`;
const whyNot = /* GraphQL */ `
  query NoPath($from: String!, $to: String!, $avoid: [String!], $via: [String!]) {
    explainNoPath(from: $from, to: $to, avoid: $avoid, via: $via) {
      because
    }
  }
`;

const range = z.object({ min: z.number(), typical: z.number(), max: z.number() });
const path = z.object({
  likelihood: z.string(),
  years: range,
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  roles: z.array(z.object({ ...named.shape, level: z.string() })),
  steps: z.array(
    z.object({
      from: named,
      to: named,
      kind: z.string(),
      prevalence: z.string(),
      difficulty: z.number(),
      because: z.string(),
      yearsToSpend: range,
      skillsToGain: z.array(z.object({ skill: named, fromLevel: z.number(), toLevel: z.number() })),
      evidence: evidenceShape,
    }),
  ),
});
type Path = z.output<typeof path>;
const shape = z.object({ from: named.nullable(), to: named.nullable(), careerPaths: z.array(path) });
const whyShape = z.object({ explainNoPath: z.object({ because: z.string() }) });

/** As the schema says it, in the middle of a line: "The way most people take." */
const inLine = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

const Form = ({
  schema,
  from,
  to,
  search,
}: {
  readonly schema: GraphQLSchema;
  readonly from: string;
  readonly to: string;
  readonly search: URLSearchParams;
}) => (
  <form class="question" action="/paths">
    <RoleField name="from" label="From" value={from} />
    <RoleField name="to" label="To" value={to} />
    <NumberField name="years" label="Years in the role so far" value={search.get('years') ?? ''} max={60} />
    <ChoiceField
      name="optimize"
      label="Prefer"
      value={search.get('optimize')}
      options={choicesOf(schema, 'PathObjective', ({ description }) => inLine(description ?? ''))}
    />
    <label class="field">
      Not by way of
      <input name="avoid" value={search.get('avoid') ?? ''} data-suggest="ROLE" autocomplete="off" />
    </label>
    <button>Find the way</button>
  </form>
);

/** Asks from where to where; leads to the page of the way where both are given. */
export function pathsStart({ schema }: Site, { url }: Visit): Reply | Redirection {
  const { searchParams: search } = url;
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  if (from !== '' && to !== '') {
    const rest = new URLSearchParams(
      [...search].filter(([name, value]) => value !== '' && name !== 'from' && name !== 'to'),
    );
    const query = rest.size === 0 ? '' : `?${rest.toString()}`;
    return { location: `/paths/${encodeURIComponent(from)}/${encodeURIComponent(to)}${query}` };
  }
  return page({
    title: 'Career paths',
    description: 'The ways from one role of technology to another: how likely, how long, and what each step takes.',
    canonical: '/paths',
    origin: url.origin,
    children: (
      <>
        <header class="lead">
          <h1>Career paths</h1>
          <p>The ways from one role to another: how likely, how long, and what each step takes.</p>
        </header>
        <Form schema={schema} from={from} to={to} search={search} />
        <p class="links">
          <a href="/paths/systems-administrator/cio">Systems administrator to CIO</a>
          <a href="/paths/software-engineer/cto">Software engineer to CTO</a>
        </p>
      </>
    ),
  });
}

export async function pathsPage(site: Site, { url, parts: [from = '', to = ''] }: Visit): Promise<Reply | Redirection> {
  const given = (name: string) => url.searchParams.getAll(name).filter((value) => value !== '');
  const years = Number(given('years')[0] ?? 0);
  const [objective] = given('optimize');
  const variables = {
    from,
    to,
    ...(years > 0 ? { years } : {}),
    ...(objective === undefined ? {} : { optimize: objective }),
    avoid: given('avoid'),
    via: given('via'),
  };
  const found = await dataOf(site.ask, query, variables, shape);
  if (!found.from || !found.to) throw new WebError(404, 'One of the roles is not known.');
  const canonical = `/paths/${found.from.key}/${found.to.key}`;
  if (found.from.key !== from || found.to.key !== to) return { location: canonical + url.search };
  const title = `From ${found.from.title} to ${found.to.title}`;
  const why = found.careerPaths.length > 0 ? undefined : await dataOf(site.ask, whyNot, variables, whyShape);
  return page({
    title,
    description: `${title}: the likeliest ways, their years, and what each step takes.`,
    canonical,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query, variables),
    ...(why ? {} : { picture: <PathsPicture paths={found.careerPaths} /> }),
    children: (
      <>
        <header class="lead">
          <h1>
            From <Title>{found.from.title}</Title> to <Title>{found.to.title}</Title>
          </h1>
          <p>{why ? why.explainNoPath.because : <Summary paths={found.careerPaths} />}</p>
        </header>
        <Ways paths={found.careerPaths} />
        <h2>Your own way</h2>
        <Form schema={site.schema} from={found.from.title} to={found.to.title} search={url.searchParams} />
      </>
    ),
  });
}

function Summary({ paths: [first, ...others] }: { readonly paths: readonly Path[] }) {
  if (!first) return null;
  const count =
    others.length === 0 ? '' : ` ${String(others.length)} more ${others.length === 1 ? 'way' : 'ways'} below.`;
  return (
    <>
      {capitalized(spoken(first.likelihood))}: <Titles all={first.roles.slice(1).map(({ title }) => title)} />, in about{' '}
      {yearsOf(first.years.typical)}.{count}
    </>
  );
}

const Ways = ({ paths }: { readonly paths: readonly Path[] }) => {
  const references = new References();
  if (paths.length === 0) return null;
  return (
    <>
      <div class="drawing" tabIndex={0} role="region" aria-label="The ways as a picture">
        <PathsPicture paths={paths} />
      </div>
      {paths.map((way, index) => (
        <section key={index}>
          <h2>
            {index === 0 ? 'The first way' : `Way ${String(index + 1)}`}: {spoken(way.likelihood)},{' '}
            {yearsOf(way.years.typical)}
          </h2>
          <p class="soft">
            {way.years.min} to {yearsOf(way.years.max)} in {way.steps.length}{' '}
            {way.steps.length === 1 ? 'step' : 'steps'}
          </p>
          {way.warnings.map(({ code, message }) => (
            <p key={code} class="notice">
              {message}
            </p>
          ))}
          <ol class="steps">
            {way.steps.map((step) => (
              <li key={step.to.key}>
                <RoleLink role={step.to} />{' '}
                <span class="soft">
                  {spoken(step.prevalence)} {spoken(step.kind)}, after {yearsOf(step.yearsToSpend.typical)}, difficulty{' '}
                  {step.difficulty} of 5
                </span>{' '}
                <Proof evidence={step.evidence} references={references} />
                <p>{step.because}</p>
                {index === 0 && step.skillsToGain.length > 0 && (
                  <p class="soft">
                    To gain:{' '}
                    {step.skillsToGain.slice(0, 6).map(({ skill, fromLevel, toLevel }, place) => (
                      <>
                        {place > 0 && ', '}
                        <a href={`/skills/${skill.key}`}>{skill.title}</a> {fromLevel} to {toLevel}
                      </>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <SourceList references={references} />
    </>
  );
};
