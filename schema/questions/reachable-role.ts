import type { EdgeOf } from '../../src/graph/model.ts';
import { pathLimit } from '../../src/planner/limits.ts';
import { nobody } from '../../src/planner/profile.ts';
import { openRoles } from '../../src/planner/open-reach.ts';
import { conditionRule, outgrownRule } from '../../src/planner/past.ts';
import { directions, reachOrder, type Reached } from '../../src/planner/reachable.ts';
import { builder } from '../builder.ts';
import { loadCareerMap, loadPast } from './career-map.ts';
import { bounded } from './career-paths.ts';
import { CareerPath } from './career-path.ts';
import { enumeration } from '../describe.ts';
import { badUserInput } from '../errors.ts';
import { pageLimit, work } from '../limits.ts';
import { resolveKey } from '../loading.ts';
import { nameArgument, known } from '../record.ts';
import { Role } from '../records/role.ts';
import { StepKind } from '../records/step.ts';

const SearchDirection = enumeration('SearchDirection', 'Which way career steps are followed.', directions);

const ReachableRole = builder.objectRef<Reached<EdgeOf<'LEADS_TO'>>>('ReachableRole');
ReachableRole.implement({
  description: 'A role within so many steps and years of another.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    steps: t.int({ description: 'The number of steps of the path.', resolve: ({ steps }) => steps.length }),
    years: t.exposeFloat('years', { description: 'Typical years of the path.' }),
    path: t.field({
      type: CareerPath,
      description:
        'The path of fewest steps that keeps to the years asked for and, among those, the likeliest, then the one of fewest years.',
      resolve: ({ role, steps }) => ({ start: steps[0]?.from ?? role, steps, profile: nobody }),
    }),
  }),
});

builder.queryFields((t) => ({
  reachableRoles: t.field({
    type: [ReachableRole],
    description: `Roles that a role leads to, or that lead to it, within so many steps and years; the nearest first: ${reachOrder}. The role itself is not among them. ${conditionRule} ${outgrownRule}`,
    args: {
      from: t.arg.string({
        ...nameArgument('sysadmin'),
        description: `The role to look from. ${nameArgument('sysadmin').description}`,
      }),
      direction: t.arg({
        type: SearchDirection,
        required: true,
        defaultValue: 'FORWARD',
        description: 'Which way steps are followed.',
      }),
      maxSteps: t.arg.int({
        required: true,
        defaultValue: 3,
        description: `At most so many steps, 1 to ${String(pathLimit)}.`,
      }),
      maxYears: t.arg.float({ description: 'At most so many typical years in all. Left out: any number.' }),
      kinds: t.arg({ type: [StepKind], description: 'Only steps of these kinds. Left out: any.' }),
      first: t.arg.int({
        required: true,
        defaultValue: pageLimit,
        description: `At most so many roles, 1 to ${String(pageLimit)}.`,
      }),
    },
    complexity: ({ first }) => ({ field: work.reach, multiplier: Math.min(Math.max(first, 1), pageLimit) }),
    resolve: async (_, { from, direction, maxSteps, maxYears, kinds, first }, context) => {
      if (maxSteps < 1 || maxSteps > pathLimit)
        throw badUserInput(`"maxSteps: ${String(maxSteps)}" is outside 1 to ${String(pathLimit)}.`);
      if (typeof maxYears === 'number' && !(maxYears >= 0))
        throw badUserInput(`"maxYears: ${String(maxYears)}" is below 0.`);
      if (first < 1 || first > pageLimit)
        throw badUserInput(`"first: ${String(first)}" is outside 1 to ${String(pageLimit)}.`);
      const [map, past, role] = await Promise.all([
        loadCareerMap(context),
        loadPast(context),
        resolveKey(context, 'Role', from),
      ]);
      const { weigh } = map;
      const { pause } = context.turns;
      const within = { direction, maxSteps, maxYears: maxYears ?? Infinity, kinds: kinds ?? undefined, first };
      return bounded(context, openRoles(map.graph, role, { ...within, past, weigh, pause }));
    },
  }),
}));
