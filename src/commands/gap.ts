import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { UsageError } from './error.ts';
import { readProfile } from './profile-file.ts';
import { standing, standingCells, standingFields } from './standing.ts';
import { columns, section, titled } from './wording.ts';

const query = /* GraphQL */ `
  query Gap($from: String, $profile: ProfileInput, $to: String!) {
    skillGap(from: $from, profile: $profile, to: $to) {
      coverage
      to {
        key
        title
      }
      held {
        ...Standing
      }
      missing {
        ...Standing
        developedBy {
          key
          title
        }
      }
    }
  }
  ${standingFields}
`;

const shape = z.object({
  skillGap: z.object({
    coverage: z.number(),
    to: titled,
    held: z.array(standing),
    missing: z.array(standing.extend({ developedBy: z.array(titled) })),
  }),
});

/** What the holder of a role, or a profile, lacks for a role, as text for a terminal or as JSON. */
export async function gap(
  app: App,
  roles: readonly string[],
  { json, profile: file }: { readonly json: boolean; readonly profile?: string },
): Promise<string> {
  const [from, to] = file === undefined ? roles : [undefined, roles[0]];
  if (to === undefined || roles.length !== (file === undefined ? 2 : 1))
    throw new UsageError('Give the role left and the role aimed at; with --profile the latter alone.');
  const start = file === undefined ? { from } : { profile: await readProfile(file) };
  const { skillGap } = await ask(app, query, { ...start, to }, shape);
  if (json) return JSON.stringify(skillGap, null, 2);
  return [
    `${String(Math.round(skillGap.coverage * 100))} % of what the role ${skillGap.to.title} requires is at hand.`,
    ...section(
      'To gain, the most important first',
      columns(
        skillGap.missing.map(({ developedBy, ...each }) => [
          ...standingCells(each),
          developedBy.length > 0 ? `grows already through ${developedBy.map(({ title }) => title).join('; ')}` : '',
        ]),
      ),
    ),
    ...section('At hand', columns(skillGap.held.map(standingCells))),
  ].join('\n');
}
