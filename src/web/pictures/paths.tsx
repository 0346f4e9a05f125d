import { z } from 'zod';
import { listed, spoken, yearsOf } from '../words.ts';
import type { DiagramEdge, DiagramNode } from './graph.tsx';
import { GraphPicture } from './graph.tsx';

const role = z.object({ key: z.string(), title: z.string(), level: z.string() });
const path = z.object({
  roles: z.array(role),
  steps: z.array(
    z.object({
      from: z.object({ key: z.string() }),
      to: z.object({ key: z.string() }),
      prevalence: z.string(),
      yearsToSpend: z.object({ typical: z.number() }),
    }),
  ),
});
export type DrawnPath = z.output<typeof path>;

export const selection =
  'roles { key title level } steps { from { key } to { key } prevalence yearsToSpend { typical } }';

/** One path, none, or several. */
export const shape = z
  .union([path, z.array(path)])
  .nullable()
  .transform((value) => [value ?? []].flat());

/** Ways merged into one graph: what they share is drawn once, the first way stands out. */
export function PathsPicture({ paths }: { readonly paths: readonly DrawnPath[] }) {
  const [first] = paths;
  const ends = new Set([first?.roles[0]?.key, first?.roles.at(-1)?.key]);
  const main = new Set(first?.roles.map(({ key }) => key));
  const nodes = new Map<string, DiagramNode>();
  const edges = new Map<string, DiagramEdge>();
  for (const way of paths) {
    for (const { key, title, level } of way.roles)
      nodes.set(key, {
        id: key,
        title,
        note: spoken(level),
        href: `/roles/${key}`,
        tone: ends.has(key) ? 'end' : main.has(key) ? 'main' : 'side',
      });
    for (const { from, to, prevalence, yearsToSpend } of way.steps) {
      const id = `${from.key} ${to.key}`;
      edges.set(id, {
        from: from.key,
        to: to.key,
        label: `${yearsOf(yearsToSpend.typical)}, ${spoken(prevalence)}`,
        dashed: prevalence === 'RARE',
        tone: edges.get(id)?.tone ?? (way === first ? 'main' : 'side'),
      });
    }
  }
  const titles = (way: DrawnPath) => way.roles.map(({ title }) => title);
  const from = first?.roles[0]?.title ?? 'nowhere';
  const to = first?.roles.at(-1)?.title ?? 'nowhere';
  return (
    <GraphPicture
      title={`From ${from} to ${to}`}
      description={
        first
          ? paths.map((way, index) => `Way ${String(index + 1)}: ${listed(titles(way))}.`).join(' ')
          : 'There is no such way.'
      }
      direction="TB"
      nodes={[...nodes.values()]}
      edges={[...edges.values()]}
    />
  );
}
