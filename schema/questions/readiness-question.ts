import { lowerFirst } from '../../src/advice/english.ts';
import { skillGap } from '../../src/advice/skill-gap.ts';
import { skillLevels } from '../../src/graph/shapes/skill.ts';
import { builder } from '../builder.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import { badUserInput } from '../errors.ts';
import { loadKnown, resolveKey } from '../loading.ts';
import { nameArgument, known } from '../record.ts';
import { Skill } from '../records/skill.ts';
import { requirementEvidence } from './requirement-evidence.ts';

interface Option {
  readonly level: number;
  readonly title: string;
  readonly description: string;
}

/** The scale as answers, from "not held" upwards. */
const options: readonly Option[] = [
  { level: 0, title: 'None', description: 'Has not worked with it.' },
  ...skillLevels,
];

const ReadinessOption = builder.objectRef<Option>('ReadinessOption');
ReadinessOption.implement({
  description: 'An answer to a question of readiness.',
  fields: (t) => ({
    level: t.exposeInt('level', { description: 'The level to put into the profile, 0 (not held) to 5.' }),
    title: t.exposeString('title', { description: 'The name of the level.' }),
    description: t.exposeString('description', { description: 'What a person at this level can do.' }),
  }),
});

const ReadinessQuestion = builder.objectRef<Requires>('ReadinessQuestion');
ReadinessQuestion.implement({
  description: 'A question about one skill that a role requires; its answer is one entry of `ProfileInput.skills`.',
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill; its key goes into the profile.', ({ skill }) => skill)),
    question: t.string({
      description: 'The question in words.',
      resolve: async ({ skill }, _, context) => {
        const { title, summary } = await loadKnown(context, 'Skill', skill);
        return `How strong are you in ${lowerFirst(title, summary)}, as someone who ${lowerFirst(summary).replace(/\.$/, '')}?`;
      },
    }),
    required: t.int({ description: 'The level that the role requires, 1 to 5.', resolve: ({ level }) => level }),
    importance: t.exposeFloat('importance', { description: 'How much the skill matters in the role, 0 to 1.' }),
    options: t.field({
      type: [ReadinessOption],
      description: 'The answers, lowest level first.',
      resolve: () => options,
    }),
    evidence: t.field(requirementEvidence((requires) => requires)),
  }),
});

builder.queryFields((t) => ({
  readinessQuestions: t.field({
    type: [ReadinessQuestion],
    description:
      'The questionnaire behind `assessReadiness`: one question for each important skill that the role requires, the most important first.',
    args: {
      role: t.arg.string(nameArgument('CTO')),
      minImportance: t.arg.float({
        required: true,
        defaultValue: 0.5,
        description: 'Only skills of at least this importance, 0 to 1.',
      }),
    },
    complexity: { field: 20, multiplier: 4 },
    resolve: async (_, { role: name, minImportance }, context) => {
      if (!(minImportance >= 0 && minImportance <= 1))
        throw badUserInput(`"minImportance: ${String(minImportance)}" is outside 0 to 1.`);
      const [{ requirements }, role] = await Promise.all([loadCareerMap(context), resolveKey(context, 'Role', name)]);
      return skillGap(requirements.get(role) ?? [], new Map())
        .missing.map(({ requirement }) => requirement)
        .filter(({ importance }) => importance >= minImportance);
    },
  }),
}));
