import { aPiece } from '../../src/graph/in-pieces.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import type { ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { bridgeOrder, bridges } from '../../src/planner/bridges.ts';
import { careerForks, forkRule } from '../../src/planner/fork.ts';
import { gatewayLimit, gatewayRoles, gatewayRule, type Gateway } from '../../src/planner/gateways.ts';
import { nobody } from '../../src/planner/profile.ts';
import { createStepGraph } from '../../src/planner/steps.ts';
import { work } from '../limits.ts';
import { builder, type Context } from '../builder.ts';
import { careerEnds, loadCareerEnds, loadCareerMap } from './career-map.ts';
import { CareerStep } from './career-path.ts';
import { badUserInput, searchTooLarge } from '../errors.ts';
import { resolveKey, resolveKeys } from '../loading.ts';
import { checkFirst, counted, firstArgument } from '../first-argument.ts';
import { nameArgument, known } from '../record.ts';
import { Role } from '../records/role.ts';
import { resolveSeveralRoles, severalRoles } from './compared-roles.ts';

interface Distance {
  readonly role: string;
  readonly steps: number;
}

const RoleDistance = builder.objectRef<Distance>('RoleDistance');
RoleDistance.implement({
  description: 'How far a role is.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    steps: t.exposeInt('steps', { description: 'The number of steps to it.' }),
  }),
});

const CareerFork = builder.objectRef<{
  readonly role: string;
  readonly share: number;
  readonly distances: readonly Distance[];
}>('CareerFork');
CareerFork.implement({
  description: 'A role at which careers part.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    share: t.exposeFloat('share', {
      description: 'Of all partings of careers that come to the roles asked for, those that fall here, 0 to 1.',
    }),
    distances: t.field({
      type: [RoleDistance],
      description: 'How far each of the roles is from here, in the order asked for.',
      resolve: ({ distances }) => distances,
    }),
  }),
});

const GatewayRole = builder.objectRef<Gateway>('GatewayRole');
GatewayRole.implement({
  description: 'A role through which many careers pass.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    share: t.exposeFloat('share', { description: gatewayRule }),
    betweenness: t.exposeFloat('betweenness', {
      description:
        'Of the pairs of other roles, the share whose shortest paths pass this one, 0 to 1; each pair counts by the share of its shortest paths (betweenness centrality, Freeman 1977).',
    }),
  }),
});

const gateways = async (read: ReadEdges, nodes: ReadNodes): Promise<readonly Gateway[]> => {
  const [steps, { entries, executives }] = await Promise.all([read('LEADS_TO'), careerEnds(nodes)]);
  const graph = createStepGraph(steps);
  if (graph.roles.length > gatewayLimit)
    throw searchTooLarge(`betweenness is worked out for at most ${String(gatewayLimit)} roles`);
  return gatewayRoles(graph, entries, executives);
};

const rolesIn = async (context: Context, track: string) =>
  new Set((await context.projections.edges('IN_TRACK')).filter(({ to }) => to === track).map(({ from }) => from));

builder.queryFields((t) => {
  const first = t.arg.int(firstArgument);
  return {
    careerFork: t.field({
      type: [CareerFork],
      description: `Where the ways to several roles part. ${forkRule}`,
      args: {
        roles: t.arg.stringList(severalRoles),
        first,
      },
      complexity: counted(work.fork),
      resolve: async (_, { roles: names, first: count }, context) => {
        const [{ graph }, { entries }, roles] = await Promise.all([
          loadCareerMap(context),
          loadCareerEnds(context),
          resolveSeveralRoles(context, names),
        ]);
        const forks = await context.turns.compute(aPiece(() => careerForks(graph, roles, entries)));
        return forks.slice(0, checkFirst(count)).map(({ role, share, distances }) => ({
          role,
          share,
          distances: distances.map((steps, at) => ({ role: roles[at] ?? '', steps })),
        }));
      },
    }),
    gatewayRoles: t.field({
      type: [GatewayRole],
      description:
        'The roles through which most careers to the executive team pass: the largest share first, then the highest betweenness, then by key.',
      args: {
        first,
        track: t.arg.string({
          description: 'Only roles of this track; the measure still counts all careers. Example: `it-operations`.',
        }),
      },
      complexity: counted(work.list),
      resolve: async (_, { first: count, track }, context) => {
        const within = track ? await rolesIn(context, await resolveKey(context, 'Track', track)) : undefined;
        const all = await context.projections.derive(gateways);
        return all.filter(({ role }) => within?.has(role) ?? true).slice(0, checkFirst(count));
      },
    }),
    bridges: t.field({
      type: [CareerStep],
      description: `Career steps from one track to another, ${bridgeOrder}.`,
      args: {
        from: t.arg.string({
          ...nameArgument('engineering'),
          description: 'The track left: key or title. Example: `engineering`.',
        }),
        to: t.arg.string({
          ...nameArgument('it-operations'),
          description: 'The track entered: key or title. Example: `it-operations`.',
        }),
        first,
      },
      complexity: counted(work.list),
      resolve: async (_, { from, to, first: count }, context) => {
        const [left, entered] = await resolveKeys(context, 'Track', [from, to]);
        if (left === undefined || entered === undefined || left === entered)
          throw badUserInput(`"from" and "to" both name the track "${String(left)}". A bridge joins two tracks.`);
        const [sources, targets, steps] = await Promise.all([
          rolesIn(context, left),
          rolesIn(context, entered),
          context.projections.edges('LEADS_TO'),
        ]);
        return bridges<EdgeOf<'LEADS_TO'>>(steps, sources, targets)
          .slice(0, checkFirst(count))
          .map((edge) => ({ edge, profile: nobody, onward: undefined }));
      },
    }),
  };
});
