import type { EdgeOf, NodeOf } from '../src/graph/model.ts';
import { weakest } from '../src/planner/evidence.ts';
import { totalYears } from '../src/planner/years.ts';
import { builder, type Context } from './builder.ts';
import { Confidence } from './evidence.ts';
import { pathLimit } from './limits.ts';
import { loadKnown, resolveKey } from './loading.ts';
import { nameArgument } from './record.ts';
import { Role } from './role.ts';
import { stepFields, YearRange } from './step.ts';

interface Path {
  readonly roles: readonly NodeOf<'Role'>[];
  readonly steps: readonly EdgeOf<'LEADS_TO'>[];
}

export const CareerStep = builder.objectRef<{ readonly edge: EdgeOf<'LEADS_TO'> }>('CareerStep');
CareerStep.implement({
  description: 'A step of a career path.',
  fields: (t) => ({
    from: t.field({
      type: Role,
      description: 'The role the step starts from.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'Role', edge.from),
    }),
    to: t.field({
      type: Role,
      description: 'The role the step leads to.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'Role', edge.to),
    }),
    ...stepFields(t),
  }),
});

export const CareerPath = builder.objectRef<Path>('CareerPath');
CareerPath.implement({
  description: 'A way from one role to another by career steps.',
  fields: (t) => ({
    length: t.int({ description: 'The number of steps.', resolve: ({ steps }) => steps.length }),
    roles: t.field({
      type: [Role],
      description: 'The roles passed, both ends included; one more than there are steps.',
      resolve: ({ roles }) => roles,
    }),
    steps: t.field({
      type: [CareerStep],
      description: 'The steps in order.',
      resolve: ({ steps }) => steps.map((edge) => ({ edge })),
    }),
    years: t.field({
      type: YearRange,
      description: 'Years spent on the way before the last role is reached: the sum over the steps.',
      resolve: ({ steps }) => totalYears(steps.map(({ years }) => years)),
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'The weakest confidence of the steps, numbers left aside. Null: the path has no steps.',
      resolve: ({ steps }) => weakest(steps.map(({ confidence }) => confidence)),
    }),
  }),
});

async function shortestPath(context: Context, from: string, to: string): Promise<Path | null> {
  const [start, end] = await Promise.all([resolveKey(context, 'Role', from), resolveKey(context, 'Role', to)]);
  const [path] = await context.graph.shortestPaths('LEADS_TO', start, end, { maxLength: pathLimit, limit: 1 });
  return path ? { roles: path.nodes, steps: path.edges } : null;
}

builder.queryFields((t) => ({
  shortestPath: t.field({
    type: CareerPath,
    nullable: true,
    description: `The way with the fewest steps from one role to another. Of several that are equally short, the first by the keys of the roles passed. From a role to itself: a path without steps. Null: no way of at most ${String(pathLimit)} steps.`,
    args: {
      from: t.arg.string({
        ...nameArgument('sysadmin'),
        description: `The role to start from. ${nameArgument('sysadmin').description}`,
      }),
      to: t.arg.string({
        ...nameArgument('CIO'),
        description: `The role to reach. ${nameArgument('CIO').description}`,
      }),
    },
    complexity: { field: 10, multiplier: 1 },
    resolve: (_, { from, to }, context) => shortestPath(context, from, to),
  }),
}));
