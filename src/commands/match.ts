import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { CommandError } from './error.ts';
import { readProfile } from './profile-file.ts';
import { titled, titles } from './wording.ts';

const query = /* GraphQL */ `
  query Match($profile: ProfileInput!, $first: Int!) {
    matchRoles(profile: $profile, first: $first) {
      score
      role {
        key
        title
      }
      because {
        traits {
          key
          title
        }
        skills {
          key
          title
        }
        missing {
          skill {
            key
            title
          }
          held
          required
        }
      }
    }
  }
`;

const shape = z.object({
  matchRoles: z.array(
    z.object({
      score: z.number(),
      role: titled,
      because: z.object({
        traits: z.array(titled),
        skills: z.array(titled),
        missing: z.array(z.object({ skill: titled, held: z.number(), required: z.number() })),
      }),
    }),
  ),
});
type Match = z.output<typeof shape>['matchRoles'][number];

/** The roles that suit what a person brings, the best first, as text for a terminal or as JSON. */
export async function match(
  app: App,
  file: string,
  { json, first }: { readonly json: boolean; readonly first: number },
): Promise<string> {
  const { matchRoles } = await ask(app, query, { profile: await readProfile(file), first }, shape);
  if (matchRoles.length === 0) throw new CommandError(`No role suits what ${file} says.`);
  return json ? JSON.stringify(matchRoles, null, 2) : matchRoles.map(describe).join('\n\n');
}

const describe = ({ score, role, because: { traits, skills, missing } }: Match, at: number): string =>
  [
    `${String(at + 1)}. ${role.title}: ${String(score)} of 100`,
    ...(traits.length > 0 ? [`  suits: ${titles(traits)}`] : []),
    ...(skills.length > 0 ? [`  at hand: ${titles(skills)}`] : []),
    ...(missing.length > 0
      ? [
          `  to gain: ${missing.map(({ skill, held, required }) => `${skill.title} ${String(held)}→${String(required)}`).join('; ')}`,
        ]
      : []),
  ].join('\n');
