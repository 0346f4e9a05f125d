import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { columns, section, titled, titles } from './wording.ts';

const query = /* GraphQL */ `
  query Compare($roles: [String!]!) {
    compareRoles(roles: $roles) {
      similarity
      roles {
        key
        title
        level
        orientation
        keyQuestion
        summary
        emerged {
          from
          to
          why
        }
      }
      differences(first: 12) {
        role {
          key
          title
        }
        responsibility {
          key
          title
        }
        skill {
          key
          title
        }
        domain {
          key
          title
        }
        weight
      }
      shared {
        ...Shared
      }
      distinct {
        role {
          key
          title
        }
        responsibilities {
          key
          title
        }
        skills {
          key
          title
        }
        traits {
          key
          title
        }
        trends {
          key
          title
        }
        organizationTypes {
          key
          title
        }
      }
      levelDifferences {
        skill {
          key
          title
        }
        difference
        requirements {
          role {
            key
            title
          }
          level
          importance
        }
      }
      pay {
        role {
          key
          title
        }
        bands {
          region
          component
          currency
          year
          low
          high
          mean
          percentiles {
            p50
          }
        }
      }
      collaboration {
        domain {
          key
          title
        }
        how
      }
      misconceptions {
        claim
        correction
      }
    }
  }
  fragment Shared on SharedFeatures {
    responsibilities {
      key
      title
    }
    skills {
      key
      title
    }
    domains {
      key
      title
    }
    traits {
      key
      title
    }
    reportsTo {
      key
      title
    }
  }
`;

const list = z.array(titled);
const band = z.object({
  region: z.string(),
  component: z.string(),
  currency: z.string(),
  year: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  mean: z.number().nullable(),
  percentiles: z.object({ p50: z.number().nullable() }).nullable(),
});
const difference = z.object({
  role: titled,
  responsibility: titled.nullable(),
  skill: titled.nullable(),
  domain: titled.nullable(),
  weight: z.number(),
});
const shape = z.object({
  compareRoles: z.looseObject({
    similarity: z.number(),
    roles: z.array(
      z.looseObject({
        ...titled.shape,
        orientation: z.string().nullable(),
        keyQuestion: z.string().nullable(),
        summary: z.string(),
      }),
    ),
    differences: z.array(difference),
    shared: z.object({ responsibilities: list, skills: list, domains: list, traits: list, reportsTo: list }),
    distinct: z.array(
      z.object({
        role: titled,
        responsibilities: list,
        skills: list,
        traits: list,
        trends: list,
        organizationTypes: list,
      }),
    ),
    levelDifferences: z.array(
      z.object({
        skill: titled,
        difference: z.number(),
        requirements: z.array(z.looseObject({ role: titled, level: z.number() })),
      }),
    ),
    pay: z.array(z.object({ role: titled, bands: z.array(band) })),
    collaboration: z.array(z.object({ domain: titled, how: z.string() })),
    misconceptions: z.array(z.object({ claim: z.string(), correction: z.string() })),
  }),
});
type Comparison = z.output<typeof shape>['compareRoles'];

/** Roles side by side, as text for a terminal or as JSON. */
export async function compare(app: App, roles: readonly string[], { json }: { json: boolean }): Promise<string> {
  const { compareRoles } = await ask(app, query, { roles }, shape);
  return json ? JSON.stringify(compareRoles, null, 2) : describeComparison(compareRoles);
}

const describeComparison = (comparison: Comparison): string =>
  [
    `${comparison.roles.map(({ title }) => title).join(' and ')}: similarity ${String(comparison.similarity)} of 1`,
    ...comparison.roles.flatMap(({ title, summary, orientation, keyQuestion }) =>
      section(title, [
        ...(orientation === null ? [] : [looks[orientation] ?? '']),
        summary,
        ...(keyQuestion ? [`Asks: ${keyQuestion}`] : []),
      ]),
    ),
    ...section('What differs most', columns(comparison.differences.map(differenceCells))),
    ...section('All share', [
      `responsibilities: ${titles(comparison.shared.responsibilities)}`,
      `skills: ${titles(comparison.shared.skills)}`,
      `domains: ${titles(comparison.shared.domains)}`,
      `traits: ${titles(comparison.shared.traits)}`,
      `report to: ${titles(comparison.shared.reportsTo)}`,
    ]),
    ...comparison.distinct.flatMap((own) =>
      section(`${own.role.title} alone`, [
        `responsibilities: ${titles(own.responsibilities)}`,
        `skills: ${titles(own.skills)}`,
        `traits: ${titles(own.traits)}`,
        `trends: ${titles(own.trends)}`,
        `needed by: ${titles(own.organizationTypes)}`,
      ]),
    ),
    ...section(
      'Levels that differ',
      columns(
        comparison.levelDifferences
          .filter(({ difference }) => difference > 0)
          .map(({ skill, requirements }) => [
            skill.title,
            requirements.map(({ role, level }) => `${role.key} ${String(level)}`).join(', '),
          ]),
      ),
    ),
    ...section(
      'Pay per year, comparable figures alone',
      comparison.pay.flatMap(({ role, bands }) => bands.map((each) => `${role.title}: ${describeBand(each)}`)),
    ),
    ...section(
      'How they work together',
      comparison.collaboration.map(({ domain, how }) => `${domain.title}: ${how}`),
    ),
    ...section(
      'What is often believed',
      comparison.misconceptions.flatMap(({ claim, correction }) => [`“${claim}”`, `  ${correction}`]),
    ),
  ].join('\n');

const looks: Record<string, string> = {
  OUTWARD: 'Looks outward, to customers and the market.',
  INWARD: 'Looks inward, to the running of the organization.',
  BOTH: 'Looks both ways, to the market and into the organization.',
};

const differenceCells = ({ role, responsibility, skill, domain }: z.output<typeof difference>): string[] => [
  role.title,
  responsibility ? 'answers for' : skill ? 'needs most of' : 'works in the domain of',
  (responsibility ?? skill ?? domain)?.title ?? '',
];

function describeBand({
  region,
  component,
  currency,
  year,
  low,
  high,
  mean,
  percentiles,
}: z.output<typeof band>): string {
  const figure =
    percentiles?.p50 != null
      ? `median ${String(percentiles.p50)}`
      : mean === null
        ? `${String(low ?? '')}–${String(high ?? '')}`
        : `mean ${String(mean)}`;
  return `${region} ${component.toLowerCase()}${year === null ? '' : ` ${String(year)}`}: ${figure} ${currency}`;
}
