import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { columns, counted, evidence, evidenceInWords, section, titled } from './wording.ts';

const query = /* GraphQL */ `
  query Role($role: String!) {
    role(key: $role) {
      key
      title
      abbreviation
      aliases
      summary
      level
      keyQuestion
      track {
        key
        title
      }
      responsibilities(first: 100) {
        nodes {
          key
          title
        }
      }
      skills(first: 100) {
        edges {
          level
          importance
          node {
            key
            title
          }
        }
      }
      reportsTo {
        prevalence
        manager {
          key
          title
        }
      }
      nextSteps(first: 100) {
        edges {
          kind
          prevalence
          years {
            typical
          }
          node {
            key
            title
          }
        }
      }
      previousSteps(first: 100) {
        nodes {
          key
          title
        }
      }
      evidence {
        confidence
        basis
        sources {
          title
        }
      }
    }
  }
`;

const nodes = z.object({ nodes: z.array(titled) });
const shape = z.object({
  role: z.object({
    key: z.string(),
    title: z.string(),
    abbreviation: z.string().nullable(),
    aliases: z.array(z.string()),
    summary: z.string(),
    level: z.string(),
    keyQuestion: z.string().nullable(),
    track: titled,
    responsibilities: nodes,
    skills: z.object({
      edges: z.array(z.object({ level: z.number(), importance: z.number(), node: titled })),
    }),
    reportsTo: z.array(z.object({ prevalence: z.string(), manager: titled })),
    nextSteps: z.object({
      edges: z.array(
        z.object({
          kind: z.string(),
          prevalence: z.string(),
          years: z.object({ typical: z.number() }),
          node: titled,
        }),
      ),
    }),
    previousSteps: nodes,
    evidence,
  }),
});
type Role = z.output<typeof shape>['role'];

/** What a role is, as text for a terminal or as JSON. */
export async function role(app: App, name: string, { json }: { readonly json: boolean }): Promise<string> {
  const answer = await ask(app, query, { role: name }, shape);
  return json ? JSON.stringify(answer.role, null, 2) : describe(answer.role);
}

const titlesOf = (all: readonly z.output<typeof titled>[]) => all.map(({ title }) => title);

const describe = ({ title, abbreviation, summary, level, track, keyQuestion, ...rest }: Role): string =>
  [
    abbreviation === null ? title : `${title} (${abbreviation})`,
    `  ${summary}`,
    `  level: ${level.toLowerCase().replaceAll('_', ' ')}, track: ${track.title}`,
    ...(keyQuestion === null ? [] : [`  asks: ${keyQuestion}`]),
    ...(rest.aliases.length === 0 ? [] : [`  also called: ${rest.aliases.join('; ')}`]),
    `  evidence: ${evidenceInWords(rest.evidence)}`,
    ...section('Responsibilities', titlesOf(rest.responsibilities.nodes)),
    ...section(
      'Skills',
      columns(
        rest.skills.edges.map(({ node, level: required, importance }) => [
          node.title,
          `level ${String(required)}`,
          `importance ${String(importance)}`,
        ]),
      ),
    ),
    ...section(
      'Reports to',
      columns(rest.reportsTo.map(({ manager, prevalence }) => [manager.title, prevalence.toLowerCase()])),
    ),
    ...section('Comes from', [...new Set(titlesOf(rest.previousSteps.nodes))]),
    ...section(
      'Leads to',
      columns(
        rest.nextSteps.edges.map(({ node, kind, prevalence, years }) => [
          node.title,
          kind.toLowerCase(),
          prevalence.toLowerCase(),
          `after ${counted(years.typical, 'year')}`,
        ]),
      ),
    ),
  ].join('\n');
