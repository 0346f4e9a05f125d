import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { standing, standingCells } from './gap.ts';
import { readProfile } from './profile-file.ts';
import { columns, section, titled, years, yearsInWords } from './text.ts';

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
        because
        through {
          key
          title
        }
        after {
          key
          title
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
  fragment Standing on SkillStanding {
    skill {
      key
      title
    }
    required
    held
    importance
  }
`;

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
        because: z.string(),
        through: z.array(titled),
        after: z.array(titled),
      }),
    ),
    nextRoles: z.array(z.object({ role: titled, score: z.number() })),
    path: z.object({ roles: z.array(titled), years }).nullable(),
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
    ...section(
      'Roadmap',
      rest.roadmap.flatMap(({ order, skill, fromLevel, toLevel, milestones, because, through }) => [
        `${String(order)}. ${skill.title}, from level ${String(fromLevel)} to ${String(toLevel)}`,
        `   ${because}`,
        ...(milestones.length > 1
          ? [
              `   by stages: ${milestones.map(({ role, level }) => `level ${String(level)} for ${role.title}`).join(', ')}`,
            ]
          : []),
        ...(through.length > 0 ? [`   through: ${through.map(({ title }) => title).join('; ')}`] : []),
      ]),
    ),
    ...section(
      'Roles one step away',
      columns(rest.nextRoles.map(({ role: next, score: own }) => [next.title, `readiness ${String(own)}`])),
    ),
    ...section(
      'The way',
      path
        ? [`${path.roles.map(({ title }) => title).join(' → ')}: ${yearsInWords(path.years)}`]
        : [`No chain of career steps leads to ${role.title}.`],
    ),
  ].join('\n');
