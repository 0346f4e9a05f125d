import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { CommandError } from './error.ts';

const query = /* GraphQL */ `
  query Path($from: String!, $to: String!) {
    shortestPath(from: $from, to: $to) {
      length
      roles {
        key
        title
        level
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
        gains
        note
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
      years {
        min
        typical
        max
      }
    }
  }
`;

const years = z.object({ min: z.number(), typical: z.number(), max: z.number() });
const role = z.object({ key: z.string(), title: z.string() });
const answer = z.object({
  shortestPath: z
    .object({
      length: z.number(),
      roles: z.array(role.extend({ level: z.string() })),
      steps: z.array(
        z.object({
          from: role,
          to: role,
          kind: z.string(),
          difficulty: z.number(),
          years,
          gains: z.array(z.string()),
          note: z.string().nullable(),
          evidence: z.object({
            confidence: z.string(),
            basis: z.string().nullable(),
            sources: z.array(z.object({ key: z.string(), title: z.string(), url: z.string().nullable() })),
          }),
        }),
      ),
      years,
    })
    .nullable(),
});
type Path = NonNullable<z.output<typeof answer>['shortestPath']>;

/** The shortest path between two roles, as text for a terminal or as JSON. */
export async function path(app: App, from: string, to: string, { json = false } = {}): Promise<string> {
  const { shortestPath } = await ask(app, query, { from, to }, answer);
  if (json) return JSON.stringify(shortestPath, null, 2);
  if (!shortestPath) throw new CommandError(`There is no way from "${from}" to "${to}" by career steps.`);
  return describePath(shortestPath);
}

const range = ({ min, typical, max }: z.output<typeof years>) =>
  `${String(typical)} ${typical === 1 ? 'year' : 'years'} (${String(min)}–${String(max)})`;

function describePath({ roles, steps, length, years: total }: Path): string {
  const lines = steps.flatMap(({ to, kind, difficulty, years: spent, gains, note, evidence }) => [
    `  ↓ ${kind.toLowerCase()}, after ${range(spent)}, difficulty ${String(difficulty)} of 5`,
    `    teaches: ${gains.join('; ')}`,
    ...(note ? [`    note: ${note}`] : []),
    `    evidence: ${evidence.confidence.toLowerCase()}${evidence.sources.length > 0 ? ` — ${evidence.sources.map(({ title }) => title).join('; ')}` : ` — ${evidence.basis ?? ''}`}`,
    to.title,
  ]);
  const [first] = roles;
  if (length === 0) return `${first?.title ?? ''} is where you are: no step is needed.`;
  return [
    first?.title ?? '',
    ...lines,
    '',
    `${String(length)} ${length === 1 ? 'step' : 'steps'}, ${range(total)}`,
  ].join('\n');
}
