import { implicationRule, personOf, type Person } from '../../src/advice/implication.ts';
import { builder, type Context } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { loadLevels } from './implication.ts';
import { listLimit } from '../limits.ts';
import { resolveKey, resolveKeys } from '../loading.ts';

const yearsLimit = 60;

const SkillLevelInput = builder.inputType('SkillLevelInput', {
  description: 'A skill and the level at which it is held.',
  fields: (t) => ({
    skill: t.string({ required: true, description: 'Key, title or alias of the skill. Example: `budgeting`.' }),
    level: t.int({ required: true, description: 'The level, 1 to 5 on the scale of `skillLevels`; 0: not held.' }),
  }),
});

const PastRoleInput = builder.inputType('PastRoleInput', {
  description: 'A role held in the past.',
  fields: (t) => ({
    role: t.string({
      required: true,
      description: 'Key, abbreviation, alias or title of the role. Example: `sysadmin`.',
    }),
    years: t.float({ required: true, description: `Years spent in it, 0 to ${String(yearsLimit)}.` }),
  }),
});

export const ProfileInput = builder.inputType('ProfileInput', {
  description: `What a person brings. ${implicationRule}`,
  fields: (t) => ({
    roles: t.stringList({
      description: 'Roles held at present: keys, abbreviations, aliases or titles. Example: `["sysadmin"]`.',
    }),
    yearsOfExperience: t.float({
      description: `Years spent in the roles held, 0 to ${String(yearsLimit)}; they count towards the years before the next step. Left out: 0.`,
    }),
    history: t.field({
      type: [PastRoleInput],
      description:
        'Roles held before those, the latest first, without gaps between them. Their years count where the way passes the role again, their skills count one level lower; where no role is held at present, the way starts from the latest of them.',
    }),
    skills: t.field({ type: [SkillLevelInput], description: 'Levels of skills; each skill at most once.' }),
    traits: t.stringList({ description: 'Traits: keys or titles. Example: `["energised-by-ambiguity"]`.' }),
  }),
});

type Input = typeof ProfileInput.$inferInput;

/** The profile with its names resolved; refuses what is outside the scale, contradictory or empty. */
export async function resolveProfile(
  context: Context,
  { roles, yearsOfExperience, history, skills, traits }: Input,
): Promise<Person> {
  for (const [field, list] of Object.entries({ roles, history, skills, traits }))
    if (list && list.length > listLimit)
      throw badUserInput(`The profile names ${String(list.length)} ${field}; the limit is ${String(listLimit)}.`);
  const years = yearsOfExperience ?? 0;
  if (!(years >= 0 && years <= yearsLimit))
    throw badUserInput(`"yearsOfExperience: ${String(years)}" is outside 0 to ${String(yearsLimit)} years.`);
  for (const { role, years: spent } of history ?? [])
    if (!(spent >= 0 && spent <= yearsLimit))
      throw badUserInput(`"years: ${String(spent)}" of role "${role}" is outside 0 to ${String(yearsLimit)} years.`);
  for (const { skill, level } of skills ?? [])
    if (level < 0 || level > 5)
      throw badUserInput(
        `"level: ${String(level)}" of skill "${skill}" is outside the scale of 1 to 5 (0: not held); skillLevels lists what each level means.`,
      );
  if (!roles?.length && !history?.length && !skills?.length && !traits?.length)
    throw badUserInput(
      'The profile is empty: give at least one role held, at present or in the past, one skill with its level, or one trait.',
    );
  const [levelsOf, roleKeys, traitKeys, skillKeys, pastKeys] = await Promise.all([
    loadLevels(context),
    resolveKeys(context, 'Role', roles ?? []),
    resolveKeys(context, 'Trait', traits ?? []),
    Promise.all((skills ?? []).map(({ skill }) => resolveKey(context, 'Skill', skill))),
    Promise.all((history ?? []).map(({ role }) => resolveKey(context, 'Role', role))),
  ]);
  const levels = new Map<string, number>();
  for (const [at, key] of skillKeys.entries()) {
    const level = skills?.[at]?.level ?? 0;
    const known = levels.get(key);
    if (known !== undefined && known !== level)
      throw badUserInput(
        `The profile gives skill "${key}" twice, at level ${String(known)} and at level ${String(level)}. Keep one of them.`,
      );
    levels.set(key, level);
  }
  return personOf(
    {
      roles: [...new Set(roleKeys)],
      yearsOfExperience: years,
      history: pastKeys.map((role, at) => ({ role, years: history?.[at]?.years ?? 0 })),
      skills: levels,
      traits: [...new Set(traitKeys)],
    },
    levelsOf,
  );
}
