import {
  listedCoverageFormula,
  listedSimilarityFormula,
  occupationGap,
  type ListedByBoth,
  type OccupationGap as Gap,
} from '../../src/advice/occupation-gap.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { checkFirst, counted, firstArgument } from '../first-argument.ts';
import { work } from '../limits.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { known, nameArgument } from '../record.ts';
import { Occupation, OccupationRequirement } from '../records/occupation.ts';
import { Skill } from '../records/skill.ts';
import type { FieldsOf } from '../shape-fields.ts';

type Listing = EdgeOf<'OCCUPATION_REQUIRES'>;

const OccupationSkillStanding = builder.objectRef<ListedByBoth<Listing>>('OccupationSkillStanding');
OccupationSkillStanding.implement({
  description: 'A skill that the occupation aimed at lists, beside what the one left says of it.',
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill.', ({ required }) => required.to)),
    required: t.field({
      type: OccupationRequirement,
      description: 'That the occupation aimed at lists it.',
      resolve: ({ required }) => ({ edge: required }),
    }),
    held: t.field({
      type: OccupationRequirement,
      nullable: true,
      description: 'That the occupation left lists it. Null: it does not.',
      resolve: ({ held }) => (held ? { edge: held } : null),
    }),
  }),
});

interface GapOf extends Gap<Listing> {
  readonly from: string;
  readonly to: string;
}

const heaviestFirst = 'The weightiest first, then by key.';
/** Some of a list whose length another field tells. */
const some = (t: FieldsOf<GapOf>) => ({ args: { first: t.arg.int(firstArgument) }, complexity: counted(1) });
/** The skills themselves are loaded where they are asked for. */
const listing = { wanted: { node: [], total: false, positions: false } };

const OccupationGap = builder.objectRef<GapOf>('OccupationGap');
OccupationGap.implement({
  description: 'What an occupation lists of the skills that another lists, and how alike the two are.',
  fields: (t) => ({
    from: t.field(known(Occupation, 'The occupation left.', ({ from }) => from)),
    to: t.field(known(Occupation, 'The occupation aimed at.', ({ to }) => to)),
    coverage: t.float({
      nullable: true,
      description: `How much of what \`to\` lists \`from\` lists, too, 0 to 1. ${listedCoverageFormula} Null: \`to\` lists no skill.`,
      resolve: ({ coverage }) => coverage,
    }),
    similarity: t.float({
      nullable: true,
      description: `How alike the two are by what they list, 0 (nothing in common) to 1 (the same). ${listedSimilarityFormula} Null: neither lists a skill.`,
      resolve: ({ similarity }) => similarity,
    }),
    heldCount: t.int({ description: 'How many skills `held` has in all.', resolve: ({ held }) => held.length }),
    held: t.field({
      type: [OccupationSkillStanding],
      description: `Skills of \`to\` that \`from\` lists at the same level or a higher one, or where one of them gives no level. ${heaviestFirst}`,
      ...some(t),
      resolve: ({ held }, { first }) => held.slice(0, checkFirst(first)),
    }),
    missingCount: t.int({
      description: 'How many skills `missing` has in all.',
      resolve: ({ missing }) => missing.length,
    }),
    missing: t.field({
      type: [OccupationSkillStanding],
      description: `Skills of \`to\` that \`from\` does not list, or lists at a lower level. ${heaviestFirst}`,
      ...some(t),
      resolve: ({ missing }, { first }) => missing.slice(0, checkFirst(first)),
    }),
    beyondCount: t.int({ description: 'How many skills `beyond` has in all.', resolve: ({ beyond }) => beyond.length }),
    beyond: t.field({
      type: [OccupationRequirement],
      description: `Skills that \`from\` lists and \`to\` does not. ${heaviestFirst}`,
      ...some(t),
      resolve: ({ beyond }, { first }) => beyond.slice(0, checkFirst(first)).map((edge) => ({ edge })),
    }),
  }),
});

builder.queryField('occupationGap', (t) =>
  t.field({
    type: OccupationGap,
    description:
      'What one occupation of a public classification lists of the skills that another of the same scheme lists, what it lacks of them, and how alike the two are. Without a pack of the whole classification only those skills are known that match one of the base: then a gap can be wider than it is told.',
    args: {
      from: t.arg.string({
        ...nameArgument('esco-1330-2'),
        description: `The occupation left. ${nameArgument('esco-1330-2').description}`,
      }),
      to: t.arg.string({
        ...nameArgument('esco-1330-3'),
        description: `The occupation aimed at. ${nameArgument('esco-1330-3').description}`,
      }),
    },
    complexity: { field: work.list, multiplier: 4 },
    resolve: async (_, { from, to }, context) => {
      const entries = await Promise.all([
        resolveNode(context, 'Occupation', from),
        resolveNode(context, 'Occupation', to),
      ]);
      const [left, aimedAt] = entries;
      if (left.scheme !== aimedAt.scheme)
        throw badUserInput(
          `"${left.key}" is of ${left.scheme} and "${aimedAt.key}" of ${aimedAt.scheme}, which name skills in different words. Compare entries of one scheme.`,
        );
      const listed = await Promise.all(
        entries.map(({ key }) => loadLinks(context, 'OCCUPATION_REQUIRES', 'out', key, listing)),
      );
      const [own = [], wanted = []] = listed.map((links) => links.map(({ edge }) => edge));
      return { from: left.key, to: aimedAt.key, ...occupationGap(own, wanted) };
    },
  }),
);
