import { z } from 'zod';
import { named } from '../ask.ts';
import { listed, spoken, yearsOf } from '../words.ts';
import { Box, boxHeight, boxWidth, Picture } from './svg.tsx';

const step = z.object({
  prevalence: z.string(),
  years: z.object({ typical: z.number() }),
  node: named,
});
const steps = z.object({ edges: z.array(step) });
export const shape = z.object({
  key: z.string(),
  title: z.string(),
  level: z.string(),
  previousSteps: steps,
  nextSteps: steps,
});
export type Neighbourhood = z.output<typeof shape>;
type DrawnStep = z.output<typeof step>;

const stepSelection = 'edges { prevalence years { typical } node { key title } }';
export const selection = `key title level previousSteps(first: 100) { ${stepSelection} } nextSteps(first: 100) { ${stepSelection} }`;

const most = 7;
const gap = 12;
const between = 84;
const padding = 12;
const prevalences = ['USUAL', 'COMMON', 'OCCASIONAL', 'RARE'];

/** The steps that most people take, first. */
export const byPrevalence = <S extends { readonly prevalence: string }>(all: readonly S[]): S[] =>
  [...all].sort((a, b) => prevalences.indexOf(a.prevalence) - prevalences.indexOf(b.prevalence));

interface Placed extends DrawnStep {
  readonly y: number;
  readonly height: number;
  readonly note: string;
}

function stacked(all: readonly DrawnStep[]): { readonly placed: readonly Placed[]; readonly height: number } {
  let height = 0;
  const placed = byPrevalence(all)
    .slice(0, most)
    .map((each) => {
      const note = `${spoken(each.prevalence)}, ${yearsOf(each.years.typical)}`;
      const own = boxHeight(each.node.title, note);
      const y = height + own / 2;
      height += own + gap;
      return { ...each, y, height: own, note };
    });
  return { placed, height: Math.max(0, height - gap) };
}

/** Whence people come to a role and whither they go on, at most seven of each. */
export function NeighbourhoodPicture({ role }: { readonly role: Neighbourhood }) {
  const before = stacked(role.previousSteps.edges);
  const after = stacked(role.nextSteps.edges);
  const own = boxHeight(role.title, spoken(role.level));
  const inner = Math.max(before.height, after.height, own);
  const middle = padding + inner / 2;
  const xs = [0, 1, 2].map((column) => padding + boxWidth / 2 + column * (boxWidth + between));
  const [left = 0, centre = 0, right = 0] = xs;
  const columns = [
    { x: left, inward: true, offset: middle - before.height / 2, placed: before.placed },
    { x: right, inward: false, offset: middle - after.height / 2, placed: after.placed },
  ];
  const names = (all: readonly Placed[]) =>
    listed(all.map(({ node, prevalence }) => `${node.title} (${spoken(prevalence)})`));
  return (
    <Picture
      width={right + boxWidth / 2 + padding}
      height={inner + 2 * padding}
      title={`Steps to and from ${role.title}`}
      description={`From: ${names(before.placed) || 'none known'}. To: ${names(after.placed) || 'none known'}.`}
    >
      {columns.flatMap(({ x, inward, offset, placed }) =>
        placed.map(({ node, y, prevalence }) => {
          const [start, end] = inward
            ? [
                { x: x + boxWidth / 2, y: offset + y },
                { x: centre - boxWidth / 2, y: middle },
              ]
            : [
                { x: centre + boxWidth / 2, y: middle },
                { x: x - boxWidth / 2, y: offset + y },
              ];
          const bend = (start.x + end.x) / 2;
          const tone = prevalence === 'USUAL' ? 'main' : 'side';
          return (
            <path
              key={`${String(inward)} ${node.key}`}
              d={`M${String(start.x)} ${String(start.y)}C${String(bend)} ${String(start.y)} ${String(bend)} ${String(end.y)} ${String(end.x)} ${String(end.y)}`}
              class={`line ${tone}${prevalence === 'RARE' ? ' dashed' : ''}`}
              marker-end={`url(#arrow-${tone})`}
            />
          );
        }),
      )}
      {columns.flatMap(({ x, inward, offset, placed }) =>
        placed.map(({ node, y, height, note, prevalence }) => (
          <Box
            key={`${String(inward)} ${node.key}`}
            x={x}
            y={offset + y}
            width={boxWidth}
            height={height}
            title={node.title}
            note={note}
            href={`/roles/${node.key}`}
            tone={prevalence === 'USUAL' ? 'main' : 'side'}
          />
        )),
      )}
      <Box
        x={centre}
        y={middle}
        width={boxWidth}
        height={own}
        title={role.title}
        note={spoken(role.level)}
        tone="end"
      />
    </Picture>
  );
}
