import { createDifferences, differenceFormula, type Difference } from '../../src/advice/differences.ts';
import { likenesses, type Likeness } from '../../src/advice/similarity.ts';
import { byStart, lookInPieces } from '../../src/graph/by-start.ts';
import { aPiece } from '../../src/graph/in-pieces.ts';
import { once } from '../../src/graph/once.ts';
import type { ReadEdges } from '../../src/graph/projection.ts';
import { builder, type Context } from '../builder.ts';
import { loadKnown } from '../loading.ts';
import { known } from '../record.ts';
import { Domain } from '../records/domain.ts';
import { Responsibility } from '../records/responsibility.ts';
import { Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { perRevision } from '../per-revision.ts';
import { loadLevels } from './implication.ts';
import { readFeatures } from './load-features.ts';

interface DifferenceOf extends Difference {
  readonly role: string;
}

export const RoleDifference = builder.objectRef<DifferenceOf>('RoleDifference');
RoleDifference.implement({
  description:
    'One thing in which roles of a comparison differ: of `responsibility`, `skill` and `domain` the one that it is about is given.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role that has it, or has most of it.', ({ role }) => role)),
    responsibility: t.field({
      type: Responsibility,
      nullable: true,
      description: 'What the role answers for. Null: the difference is about something else.',
      resolve: ({ kind, key }, _, context) =>
        kind === 'responsibilities' ? loadKnown(context, 'Responsibility', key) : null,
    }),
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'The skill that the role asks for, or asks more for. Null: the difference is about something else.',
      resolve: ({ kind, key }, _, context) => (kind === 'skills' ? loadKnown(context, 'Skill', key) : null),
    }),
    domain: t.field({
      type: Domain,
      nullable: true,
      description: 'The area that the role touches. Null: the difference is about something else.',
      resolve: ({ kind, key }, _, context) => (kind === 'domains' ? loadKnown(context, 'Domain', key) : null),
    }),
    weight: t.exposeFloat('weight', { description: `How much it sets the roles apart, 0 to 1. ${differenceFormula}` }),
  }),
});

interface Alikeness {
  readonly roles: readonly string[];
  readonly of: (role: string) => Likeness;
}

const alikeness = async (read: ReadEdges): Promise<Alikeness> => {
  const [inTrack, required, work, features] = await Promise.all([
    read('IN_TRACK'),
    read('REQUIRES'),
    read('RESPONSIBLE_FOR'),
    readFeatures(read),
  ]);
  await lookInPieces(required, work);
  const [requirements, ofRole] = [byStart(required), byStart(work)];
  const roles = inTrack.map(({ from }) => from);
  const of = await likenesses(
    roles,
    (role) => (requirements.get(role) ?? []).map((each) => ({ ...each, skill: each.to })),
    features,
    (role, responsibility) => ofRole.get(role)?.find(({ to }) => to === responsibility)?.share ?? 'SUPPORTS',
  );
  return { roles, of };
};

/** What each role is compared by, once per revision of the data. */
export const loadAlikeness = perRevision(alikeness);

const makeup = async (read: ReadEdges) => {
  const [required, work, develops, domains] = await Promise.all([
    read('REQUIRES'),
    read('RESPONSIBLE_FOR'),
    read('DEVELOPS'),
    read('IN_DOMAIN'),
  ]);
  await lookInPieces(required, work);
  return createDifferences({ required, work, develops, domains });
};
const loadMakeup = perRevision(makeup);

/** In what roles differ, the weightiest first. */
export async function loadDifferences(context: Context, roles: readonly string[]): Promise<DifferenceOf[]> {
  const [differences, levelsOf] = await Promise.all([loadMakeup(context), loadLevels(context)]);
  const heldBy = once((role: string) => levelsOf({ roles: [role], history: [], skills: new Map() }));
  const found = await context.turns.compute(aPiece(() => differences(roles, heldBy)));
  return found.map((each) => ({ ...each, role: roles[each.most] ?? '' }));
}
