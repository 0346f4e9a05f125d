import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { CommandError } from './error.ts';
import { columns, section, titled } from './wording.ts';

const query = /* GraphQL */ `
  query Chart($organizationType: String!) {
    orgChart(organizationType: $organizationType) {
      organizationType {
        key
        title
      }
      posts {
        depth
        role {
          key
          title
        }
        line {
          prevalence
          manager {
            key
            title
          }
        }
      }
      needs {
        need
        when
        role {
          key
          title
        }
      }
    }
  }
`;

const shape = z.object({
  orgChart: z
    .object({
      organizationType: titled,
      posts: z.array(
        z.object({
          depth: z.number(),
          role: titled,
          line: z.object({ prevalence: z.string(), manager: titled }).nullable(),
        }),
      ),
      needs: z.array(z.object({ need: z.string(), when: z.string().nullable(), role: titled })),
    })
    .nullable(),
});

/** Who leads technology in a kind of organization and who reports to whom, as text for a terminal or as JSON. */
export async function chart(app: App, organizationType: string, { json }: { readonly json: boolean }): Promise<string> {
  const { orgChart } = await ask(app, query, { organizationType }, shape);
  if (!orgChart) throw new CommandError(`What "${organizationType}" needs is not known.`);
  if (json) return JSON.stringify(orgChart, null, 2);
  return [
    `${orgChart.organizationType.title}: who leads technology, and who reports to whom`,
    '',
    ...orgChart.posts.map(({ depth, role }) => `${'  '.repeat(depth + 1)}${role.title}`),
    ...section(
      'How much each is needed',
      columns(orgChart.needs.map(({ role, need, when }) => [role.title, need.toLowerCase(), when ?? ''])),
    ),
  ].join('\n');
}
