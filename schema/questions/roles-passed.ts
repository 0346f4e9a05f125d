import type { GraphPath, Wanted } from '../../src/graph/port.ts';
import { weighFor, type Weigh } from '../../src/planner/cost.ts';
import { createPast, type Past } from '../../src/planner/past.ts';
import { nobody } from '../../src/planner/profile.ts';
import type { Context } from '../builder.ts';
import { loadAllKnown, loadLinks } from '../loading.ts';
import { loadCareerMap, loadPast } from './career-map.ts';

export type Paths = readonly GraphPath<'LEADS_TO'>[];

/*
 * What decides between paths: of all roles where that is at hand, or else of those passed alone, so that nobody waits
 * until millions of relationships are read. Both decide alike.
 */

const rolesOn = (paths: Paths): string[] => [...new Set(paths.flatMap(({ nodes }) => nodes.map(({ key }) => key)))];

const relationships = (...edge: string[]): { readonly wanted: Wanted } => ({
  wanted: { node: [], edge: ['from', 'to', ...edge], total: false, positions: false },
});

export async function pastOf(context: Context, paths: Paths): Promise<Past> {
  return loadPast.known(context) ?? pastAmong(context, rolesOn(paths));
}

async function pastAmong(context: Context, passed: readonly string[]): Promise<Past> {
  const amongThem = { where: [{ field: 'key', in: passed }], ...relationships('kind', 'prevalence') };
  const [roles, tracks, steps] = await Promise.all([
    loadAllKnown(context, 'Role', passed, ['level']),
    Promise.all(passed.map((role) => loadLinks(context, 'IN_TRACK', 'out', role, relationships()))),
    Promise.all(passed.map((role) => loadLinks(context, 'LEADS_TO', 'out', role, amongThem))),
  ]);
  return createPast(
    roles.map(({ key, level }, at) => ({ key, level, track: tracks[at]?.[0]?.edge.to })),
    steps.flat().map(({ edge }) => edge),
  );
}

export async function weighOf(context: Context, paths: Paths): Promise<Weigh> {
  return loadCareerMap.known(context)?.weigh ?? weighAmong(context, rolesOn(paths));
}

async function weighAmong(context: Context, passed: readonly string[]): Promise<Weigh> {
  const requirements = passed.map(async (role) => {
    const links = await loadLinks(context, 'REQUIRES', 'out', role, relationships('level', 'importance'));
    return [role, links.map(({ edge: { to, level, importance } }) => ({ skill: to, level, importance }))] as const;
  });
  return weighFor(new Map(await Promise.all(requirements)), nobody);
}
