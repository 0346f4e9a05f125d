import { z } from 'zod';
import { spoken } from '../words.ts';
import { GraphPicture } from './graph.tsx';

const step = z.object({ kind: z.string(), prevalence: z.string(), node: z.object({ key: z.string() }) });
const role = z.object({
  key: z.string(),
  title: z.string(),
  level: z.string(),
  nextSteps: z.object({ edges: z.array(step) }),
});
export const shape = z
  .object({ title: z.string(), roles: z.object({ nodes: z.array(role) }) })
  .nullable()
  .transform((track) => ({ title: track?.title ?? 'Not known', roles: track?.roles.nodes ?? [] }));
export const selection =
  'title roles(first: 100) { nodes { key title level nextSteps(first: 30) { edges { kind prevalence node { key } } } } }';

/** The roles of a track with the promotions between them, the highest at the top. */
export function LadderPicture({ title, roles }: z.output<typeof shape>) {
  const own = new Set(roles.map(({ key }) => key));
  const rungs = roles.flatMap(({ key, nextSteps }) =>
    nextSteps.edges
      .filter(({ kind, node }) => kind === 'PROMOTION' && own.has(node.key))
      .map(({ prevalence, node }) => ({ from: key, to: node.key, prevalence })),
  );
  const on = new Set(rungs.flatMap(({ from, to }) => [from, to]));
  const drawn = roles.filter(({ key }) => on.has(key));
  const titleOf = new Map(roles.map((each) => [each.key, each.title]));
  return (
    <GraphPicture
      title={`${title}: promotions`}
      description={rungs
        .map(({ from, to }) => `${titleOf.get(from) ?? from} may become ${titleOf.get(to) ?? to}.`)
        .join(' ')}
      direction="BT"
      nodes={drawn.map(({ key, title: name, level }) => ({
        id: key,
        title: name,
        note: spoken(level),
        href: `/roles/${key}`,
      }))}
      edges={rungs.map(({ from, to, prevalence }) => ({
        from,
        to,
        tone: prevalence === 'USUAL' ? 'main' : 'side',
        dashed: prevalence === 'RARE',
      }))}
    />
  );
}
