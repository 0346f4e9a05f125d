import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { dataOf, named } from '../ask.ts';
import { OrgChartPicture, recommendedShape } from '../pictures/org-chart.tsx';
import type { Reply, Site, Visit } from '../site.ts';
import { Title } from '../title.tsx';
import { spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { ChoiceField, choicesOf, NumberField } from './fields.tsx';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const query = /* GraphQL */ `
  query OrganizationsPage {
    organizationTypes(first: 100) {
      nodes {
        key
        title
        summary
      }
    }
  }
`;
const adviceQuery = /* GraphQL */ `
  query Leadership($organization: OrganizationInput!) {
    recommendLeadership(organization: $organization) {
      organizationTypes {
        key
        title
      }
      needs {
        role {
          key
          title
        }
        because
      }
      perhaps {
        role {
          key
          title
        }
        because
      }
      signals {
        from {
          title
        }
        to {
          title
        }
        signal
      }
      warnings
      roles {
        key
        title
      }
      reportingLines {
        from {
          key
          title
        }
        to {
          key
          title
        }
        prevalence
      }
    }
  }
`;

const shape = z.object({
  organizationTypes: z.object({ nodes: z.array(z.object({ ...named.shape, summary: z.string() })) }),
});
const reason = z.object({ role: named, because: z.string() });
const titled = z.object({ title: z.string() });
const advice = z.object({
  organizationTypes: z.array(named),
  needs: z.array(reason),
  perhaps: z.array(reason),
  signals: z.array(z.object({ from: titled, to: titled, signal: z.string().nullable() })),
  warnings: z.array(z.string()),
  roles: z.unknown(),
  reportingLines: z.unknown(),
});
const adviceShape = z.object({ recommendLeadership: advice.nullable() });

/** What is one of an enumeration: its label, and the enumeration. */
const enumerations = {
  stage: ['Stage', 'OrganizationStage'],
  sector: ['Sector', 'Sector'],
  internalItComplexity: ['Its own IT is complex', 'ItComplexity'],
} as const;

const choices = {
  productIsTechnology: 'Sells technology',
  transforming: 'Changing how it works',
  regulated: 'Regulated',
  investorOwned: 'Owned by investors',
} as const;

/** What the form says of an organization; undefined where it says nothing. */
function organizationOf(search: URLSearchParams): Record<string, unknown> | undefined {
  const entries = [...search].filter(([, value]) => value !== '');
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      name === 'headcount' ? Number(value) : name in choices ? value === 'yes' : value,
    ]),
  );
}

export async function organizationsPage(site: Site, { url }: Visit): Promise<Reply> {
  const { organizationTypes } = await dataOf(site.ask, query, {}, shape);
  const organization = organizationOf(url.searchParams);
  const variables = { organization };
  const advised = organization && (await dataOf(site.ask, adviceQuery, variables, adviceShape)).recommendLeadership;
  return page({
    title: 'Leadership for organizations',
    description: 'Which technology leaders an organization needs, and who should report to whom.',
    canonical: '/organizations',
    origin: url.origin,
    foreign: site.foreign,
    workbench: organization ? workbenchLink(site, adviceQuery, variables) : workbenchLink(site, query),
    children: (
      <>
        <header class="lead">
          <h1>Leadership for organizations</h1>
          <p>Which technology leaders an organization needs, and who should report to whom.</p>
        </header>
        <Form schema={site.schema} search={url.searchParams} />
        {advised && <Advice advised={advised} />}
        <h2>Kinds of organization</h2>
        <ul class="cards">
          {organizationTypes.nodes.map(({ key, title, summary }) => (
            <li key={key}>
              <a href={`/organizations/${key}`}>{title}</a>
              <p>{summary}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

const unknown = ['', 'not known'] as const;
const answers = [unknown, ['yes', 'yes'], ['no', 'no']] as const;

const Form = ({ schema, search }: { readonly schema: GraphQLSchema; readonly search: URLSearchParams }) => (
  <form class="question" action="/organizations">
    <NumberField name="headcount" label="People" value={search.get('headcount') ?? ''} max={10_000_000} />
    {Object.entries(enumerations).map(([name, [label, enumeration]]) => (
      <ChoiceField
        key={name}
        name={name}
        label={label}
        value={search.get(name)}
        options={[unknown, ...choicesOf(schema, enumeration, (value) => spoken(value.name))]}
      />
    ))}
    {Object.entries(choices).map(([name, label]) => (
      <ChoiceField key={name} name={name} label={label} value={search.get(name)} options={answers} />
    ))}
    <button>Recommend</button>
  </form>
);

const Advice = ({ advised }: { readonly advised: z.output<typeof advice> }) => (
  <section aria-labelledby="advice">
    <h2 id="advice">Recommended</h2>
    {advised.organizationTypes.length > 0 && (
      <p>
        It is like{' '}
        {advised.organizationTypes.map(({ key, title }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`/organizations/${key}`}>{title.toLowerCase()}</a>
          </>
        ))}
        .
      </p>
    )}
    {advised.warnings.map((warning) => (
      <p key={warning} class="notice">
        {warning}
      </p>
    ))}
    <div class="drawing" tabIndex={0} role="region" aria-label="The recommendation as a picture">
      <OrgChartPicture {...recommendedShape.parse(advised)} />
    </div>
    <Reasons reasons={advised.needs} />
    {advised.perhaps.length > 0 && (
      <>
        <h3>Perhaps</h3>
        <Reasons reasons={advised.perhaps} />
      </>
    )}
    {advised.signals.length > 0 && (
      <>
        <h3>What other lines would signal</h3>
        <ul class="plain">
          {advised.signals.map(({ from, to, signal }) => (
            <li key={`${from.title} ${to.title}`}>
              <Title>{from.title}</Title> under <Title>{to.title}</Title>
              <p class="soft">{signal}</p>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);

const Reasons = ({ reasons }: { readonly reasons: readonly z.output<typeof reason>[] }) => (
  <ul class="plain">
    {reasons.map(({ role, because }) => (
      <li key={role.key}>
        <RoleLink role={role} />
        <p>{because}</p>
      </li>
    ))}
  </ul>
);
