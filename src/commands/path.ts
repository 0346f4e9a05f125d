import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { CommandError, UsageError } from './error.ts';
import { readProfile } from './profile-file.ts';
import { counted, evidence, evidenceInWords, titled, years, yearsInWords } from './wording.ts';

const fields = /* GraphQL */ `
  fragment Fields on CareerPath {
    length
    paretoOptimal
    confidence
    cost {
      steps
      years
      effort
    }
    roles {
      key
      title
      level
    }
    years {
      min
      typical
      max
    }
    steps {
      from {
        key
        title
      }
      to {
        key
        title
      }
      kind
      difficulty
      years {
        min
        typical
        max
      }
      yearsToSpend {
        min
        typical
        max
      }
      gains
      note
      because
      skillsHeld {
        key
        title
      }
      skillsToGain {
        skill {
          key
          title
        }
        fromLevel
        toLevel
        importance
      }
      payChange {
        region
        component
        currency
        percent
      }
      evidence {
        confidence
        basis
        sources {
          key
          title
          url
        }
      }
    }
  }
`;

const shortest = /* GraphQL */ `
  query Shortest($from: String!, $to: String!) {
    shortestPath(from: $from, to: $to) {
      ...Fields
    }
  }
`;

const constraints = {
  from: 'String',
  to: 'String!',
  profile: 'ProfileInput',
  optimize: 'PathObjective!',
  avoid: '[String!]',
  via: '[String!]',
  kinds: '[StepKind!]',
  maxSteps: 'Int',
  maxYears: 'Float',
  organizationType: 'String',
} as const;
const declared = Object.entries(constraints)
  .map(([name, type]) => `$${name}: ${type}`)
  .join(', ');
const passed = Object.keys(constraints)
  .map((name) => `${name}: $${name}`)
  .join(', ');

const alternatives = `query Alternatives($first: Int!, ${declared}) { careerPaths(first: $first, ${passed}) { ...Fields } }`;
const explanation = `query Explanation(${declared}) { explainNoPath(${passed}) { because } }`;

const pathShape = z.object({
  length: z.number(),
  paretoOptimal: z.boolean().nullable(),
  confidence: z.string().nullable(),
  cost: z.object({ steps: z.number(), years: z.number(), effort: z.number() }),
  roles: z.array(titled.extend({ level: z.string() })),
  years,
  steps: z.array(
    z.looseObject({
      from: titled,
      to: titled,
      kind: z.string(),
      difficulty: z.number(),
      yearsToSpend: years,
      gains: z.array(z.string()),
      note: z.string().nullable(),
      because: z.string(),
      skillsHeld: z.array(titled),
      skillsToGain: z.array(
        z.object({ skill: titled, fromLevel: z.number(), toLevel: z.number(), importance: z.number() }),
      ),
      payChange: z
        .object({ region: z.string(), component: z.string(), currency: z.string(), percent: z.number() })
        .nullable(),
      evidence,
    }),
  ),
});
type Path = z.output<typeof pathShape>;

export interface PathOptions {
  readonly json: boolean;
  readonly alternatives?: number;
  readonly optimize?: string;
  readonly avoid?: readonly string[];
  readonly via?: readonly string[];
  readonly kinds?: readonly string[];
  readonly maxSteps?: number;
  readonly maxYears?: number;
  readonly organizationType?: string;
  readonly profile?: string;
}

/** Career paths from a role, or from a profile, as text for a terminal or as JSON. */
export async function path(app: App, roles: readonly string[], { json, ...options }: PathOptions): Promise<string> {
  const { alternatives: count, profile: file, ...constrained } = options;
  const [from, to] = file === undefined ? roles : [undefined, roles[0]];
  if (to === undefined || roles.length !== (file === undefined ? 2 : 1))
    throw new UsageError('Give the role to start from and the role to reach; with --profile the latter alone.');
  if (Object.keys(options).length === 0) return shortestPath(app, from ?? '', to, json);
  const question = {
    ...constrained,
    ...(file === undefined ? { from } : { profile: await readProfile(file) }),
    to,
    optimize: (constrained.optimize ?? 'LIKELIHOOD').toUpperCase(),
    kinds: constrained.kinds?.map((kind) => kind.toUpperCase()),
  };
  const { careerPaths } = await ask(
    app,
    alternatives + fields,
    { ...question, first: count ?? 1 },
    z.object({ careerPaths: z.array(pathShape) }),
  );
  if (json && careerPaths.length > 0) return JSON.stringify(careerPaths, null, 2);
  if (careerPaths.length > 0)
    return careerPaths.map((each, at) => describePath(each, careerPaths.length > 1 ? at + 1 : undefined)).join('\n\n');
  const { explainNoPath } = await ask(
    app,
    explanation,
    question,
    z.object({ explainNoPath: z.object({ because: z.string() }) }),
  );
  throw new CommandError(`There is no such way to "${to}". ${explainNoPath.because}`);
}

async function shortestPath(app: App, from: string, to: string, json: boolean): Promise<string> {
  const answer = await ask(app, shortest + fields, { from, to }, z.object({ shortestPath: pathShape.nullable() }));
  if (!answer.shortestPath) throw new CommandError(`There is no way from "${from}" to "${to}" by career steps.`);
  if (json) return JSON.stringify(answer.shortestPath, null, 2);
  return describePath(answer.shortestPath, undefined);
}

function describePath({ roles, steps, length, years: total, cost, paretoOptimal }: Path, number: number | undefined) {
  const [first] = roles;
  const heading =
    number === undefined
      ? []
      : [
          `${String(number)}. ${roles.map(({ title }) => title).join(' → ')}${paretoOptimal ? ' (Pareto-optimal)' : ''}`,
          '',
        ];
  if (length === 0) return [...heading, `${first?.title ?? ''} is where you are: no step is needed.`].join('\n');
  return [
    ...heading,
    first?.title ?? '',
    ...steps.flatMap(describeStep),
    '',
    `${counted(length, 'step')}, ${yearsInWords(total)}, effort ${String(cost.effort)}`,
  ].join('\n');
}

const describeStep = (step: Path['steps'][number]): string[] => [
  `  ↓ ${step.kind.toLowerCase()}, after ${yearsInWords(step.yearsToSpend)}, difficulty ${String(step.difficulty)} of 5`,
  `    why now: ${step.because}`,
  `    teaches: ${step.gains.join('; ')}`,
  ...(step.skillsToGain.length > 0
    ? [
        `    to gain: ${step.skillsToGain
          .slice(0, 5)
          .map(({ skill, fromLevel, toLevel }) => `${skill.title} ${String(fromLevel)}→${String(toLevel)}`)
          .join('; ')}${step.skillsToGain.length > 5 ? `; and ${String(step.skillsToGain.length - 5)} more` : ''}`,
      ]
    : []),
  ...(step.payChange
    ? [
        `    pay: ${step.payChange.percent > 0 ? '+' : ''}${String(step.payChange.percent)} % (${step.payChange.region}, ${step.payChange.component.toLowerCase()})`,
      ]
    : []),
  ...(step.note ? [`    note: ${step.note}`] : []),
  `    evidence: ${evidenceInWords(step.evidence)}`,
  step.to.title,
];
