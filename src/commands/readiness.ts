import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { readProfile } from './profile-file.ts';
import { standing, standingCells, standingFields } from './standing.ts';
import { columns, counted, section, titled, years, yearsInWords } from './wording.ts';

const query = /* GraphQL */ `
  query Readiness($role: String!, $profile: ProfileInput!) {
    assessReadiness(role: $role, profile: $profile) {
      role {
        key
        title
      }
      score
      stage
      dimensions {
        skillKind
        score
        skills
      }
      strengths {
        ...Standing
      }
      gaps {
        ...Standing
      }
      roadmap {
        order
        skill {
          key
          title
        }
        fromLevel
        toLevel
        milestones {
          role {
            key
            title
          }
          level
        }
        after {
          key
          title
        }
      }
      stages {
        order
        role {
          key
          title
        }
        towards {
          key
          title
        }
        years {
          min
          typical
          max
        }
        lessons {
          skill {
            key
            title
          }
          fromLevel
          toLevel
          because
          weight
          onTheJob
          through {
            key
            title
          }
        }
      }
      nextRoles {
        role {
          key
          title
        }
        score
      }
      path {
        likelihood
        roles {
          key
          title
        }
        years {
          min
          typical
          max
        }
      }
    }
  }
  ${standingFields}
`;

const lesson = z.object({
  skill: titled,
  fromLevel: z.number(),
  toLevel: z.number(),
  because: z.string(),
  weight: z.number(),
  onTheJob: z.boolean(),
  through: z.array(titled),
});
const stage = z.object({
  order: z.number(),
  role: titled.nullable(),
  towards: titled,
  years: years.nullable(),
  lessons: z.array(lesson),
});
const shape = z.object({
  assessReadiness: z.object({
    role: titled,
    score: z.number(),
    stage: z.string(),
    dimensions: z.array(z.object({ skillKind: z.string(), score: z.number(), skills: z.number() })),
    strengths: z.array(standing),
    gaps: z.array(standing),
    roadmap: z.array(
      z.object({
        order: z.number(),
        skill: titled,
        fromLevel: z.number(),
        toLevel: z.number(),
        milestones: z.array(z.object({ role: titled, level: z.number() })),
        after: z.array(titled),
      }),
    ),
    stages: z.array(stage),
    nextRoles: z.array(z.object({ role: titled, score: z.number() })),
    path: z.object({ likelihood: z.string(), roles: z.array(titled), years }).nullable(),
  }),
});
type Assessment = z.output<typeof shape>['assessReadiness'];

/** How ready a profile is for a role, as text for a terminal or as JSON. */
export async function readiness(app: App, role: string, file: string, { json }: { json: boolean }): Promise<string> {
  const { assessReadiness } = await ask(app, query, { role, profile: await readProfile(file) }, shape);
  return json ? JSON.stringify(assessReadiness, null, 2) : describeAssessment(assessReadiness);
}

const describeAssessment = ({ role, score, stage, path, ...rest }: Assessment): string =>
  [
    `Readiness for ${role.title}: ${String(score)} of 100, ${stage.toLowerCase()}`,
    ...section(
      'By kind of skill',
      columns(rest.dimensions.map(({ skillKind, score: own }) => [skillKind.toLowerCase(), String(own)])),
    ),
    ...section('Strengths', columns(rest.strengths.map(standingCells))),
    ...section('Gaps', columns(rest.gaps.map(standingCells))),
    ...rest.stages.flatMap((each) => describeStage(each, explainedOf(rest.stages.length))),
    ...section(
      'Roles one step away',
      columns(rest.nextRoles.map(({ role: next, score: own }) => [next.title, `readiness ${String(own)}`])),
    ),
    ...section(
      'The way',
      path
        ? [
            `${path.roles.map(({ title }) => title).join(' → ')}: ${timeLeft(path)}`,
            ...(seldomTaken[path.likelihood] ?? []),
          ]
        : [`No chain of career steps leads to ${role.title}.`],
    ),
  ].join('\n');

/** What to know of a way that is not the way of many. */
const seldomTaken: Readonly<Record<string, readonly string[]>> = {
  UNLIKELY: ['Few take this way: ask one of them how it went before you set out.'],
  EXCEPTIONAL: ['Hardly anyone takes this way, though nothing on record is likelier.'],
};

/** The years still to spend on a way. */
const timeLeft = ({ roles, years: left }: NonNullable<Assessment['path']>): string =>
  roles.length === 1
    ? 'held already'
    : left.max === 0
      ? 'from now on; others have seldom waited longer'
      : left.typical === 0
        ? `from now on, or within ${counted(left.max, 'year')}`
        : `${yearsInWords(left)} from now`;

/** What weighs less can wait. */
const pressing = 0.5;

/** So many lessons of each stage are explained, the others named. */
const explainedOf = (stages: number) => Math.max(6, Math.ceil(20 / stages));

function describeStage(
  { order, role, towards, years: time, lessons }: z.output<typeof stage>,
  explained: number,
): string[] {
  const where = role === null ? 'before the first role' : `as ${role.title}`;
  const rest = lessons.slice(explained);
  const besides = rest.filter(({ onTheJob }) => !onTheJob);
  return section(
    `Stage ${String(order)}: ${where}, towards ${towards.title}${time === null ? '' : `, usually ${yearsInWords(time)}`}`,
    [
      ...lessons
        .slice(0, explained)
        .flatMap(({ because, ...each }, at) => [`${String(at + 1)}. ${lessonTitle(each)}`, `   ${because}`]),
      ...alsoLearnt(
        'Growing with the job meanwhile',
        rest.filter(({ onTheJob }) => onTheJob),
      ),
      ...alsoLearnt(
        'To be sought beside it',
        besides.filter(({ weight }) => weight >= pressing),
      ),
      ...alsoLearnt(
        'What can wait where time is short',
        besides.filter(({ weight }) => weight < pressing),
      ),
      ...(lessons.length === 0 ? ['Nothing that is still missing for the role aimed at.'] : []),
    ],
  );
}

const alsoLearnt = (how: string, lessons: z.output<typeof stage>['lessons']): string[] =>
  lessons.length === 0 ? [] : [`${how}: ${lessons.map(lessonTitle).join('; ')}.`];

const lessonTitle = ({ skill, fromLevel, toLevel }: Pick<z.output<typeof lesson>, 'skill' | 'fromLevel' | 'toLevel'>) =>
  `${skill.title}, level ${String(fromLevel)} to ${String(toLevel)}`;
