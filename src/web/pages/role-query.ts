import { z } from 'zod';
import { named } from '../ask.ts';
import { bandSelection, band } from '../pictures/pay.tsx';
import { evidenceSelection, evidenceShape } from './evidence.tsx';
import { outlookSelection, outlookShape } from './outlook.tsx';

const evidenced = { evidence: evidenceShape };

const stepSelection = `edges { prevalence kind difficulty years { min typical max } node { key title } ${evidenceSelection} }`;

export const roleQuery = /* GraphQL */ `
  query RolePage($role: String!) {
    role(key: $role) {
      key
      title
      abbreviation
      aliases
      labels { language text }
      summary
      level
      orientation
      keyQuestion
      payStructure
      track { key title }
      emerged { from to why }
      ${evidenceSelection}
      responsibilities(first: 30) { edges { share node { key title summary } ${evidenceSelection} } }
      skills(first: 40) { edges { level importance node { key title kind } ${evidenceSelection} } }
      previousSteps(first: 40) { ${stepSelection} }
      nextSteps(first: 40) { ${stepSelection} }
      reportsTo { manager { key title } prevalence signal organizationTypes { key title } againstLaw ${evidenceSelection} }
      pay { ${bandSelection} note ${evidenceSelection} }
      trends { title effect ${evidenceSelection} }
      misconceptions { claim correction ${evidenceSelection} }
      collaborators { role { key title } domain { title } how ${evidenceSelection} }
      neededBy { need when organizationType { key title } }
      occupations { match occupation { scheme code title uri ${outlookSelection} } }
    }
  }
`;

const step = z.object({
  prevalence: z.string(),
  kind: z.string(),
  difficulty: z.number(),
  years: z.object({ min: z.number(), typical: z.number(), max: z.number() }),
  node: named,
  ...evidenced,
});
export type Step = z.output<typeof step>;
const steps = z.object({ edges: z.array(step) });

const role = z.object({
  ...named.shape,
  ...evidenced,
  abbreviation: z.string().nullable(),
  aliases: z.array(z.string()),
  labels: z.array(z.object({ language: z.string(), text: z.string() })),
  summary: z.string(),
  level: z.string(),
  orientation: z.string().nullable(),
  keyQuestion: z.string().nullable(),
  payStructure: z.string().nullable(),
  track: named,
  emerged: z.object({ from: z.number(), to: z.number().nullable(), why: z.string() }).nullable(),
  responsibilities: z.object({
    edges: z.array(
      z.object({ share: z.string(), node: z.object({ ...named.shape, summary: z.string() }), ...evidenced }),
    ),
  }),
  skills: z.object({
    edges: z.array(
      z.object({
        level: z.number(),
        importance: z.number(),
        node: z.object({ ...named.shape, kind: z.string() }),
        ...evidenced,
      }),
    ),
  }),
  previousSteps: steps,
  nextSteps: steps,
  reportsTo: z.array(
    z.object({
      manager: named,
      prevalence: z.string(),
      signal: z.string().nullable(),
      organizationTypes: z.array(named),
      againstLaw: z.string().nullable(),
      ...evidenced,
    }),
  ),
  pay: z.array(z.object({ ...band.shape, note: z.string().nullable(), ...evidenced })),
  trends: z.array(z.object({ title: z.string(), effect: z.string(), ...evidenced })),
  misconceptions: z.array(z.object({ claim: z.string(), correction: z.string(), ...evidenced })),
  collaborators: z.array(
    z.object({ role: named, domain: z.object({ title: z.string() }), how: z.string(), ...evidenced }),
  ),
  neededBy: z.array(z.object({ need: z.string(), when: z.string().nullable(), organizationType: named })),
  occupations: z.array(
    z.object({
      match: z.string(),
      occupation: z.object({
        scheme: z.string(),
        code: z.string(),
        title: z.string(),
        uri: z.string().nullable(),
        outlook: outlookShape,
      }),
    }),
  ),
});
export type RolePage = z.output<typeof role>;

export const roleShape = z.object({ role: role.nullable() });
