import type { Fault } from '../fault.ts';
import type { SeedRecord } from '../read.ts';
import { acyclicReporting } from './acyclic-reporting.ts';
import { acyclicSkills } from './acyclic-skills.ts';
import { backgroundsMet } from './backgrounds-met.ts';
import { chiefExecutives } from './chief-executives.ts';
import { distinctMeanings } from './distinct-meanings.ts';
import { finalRolesEnd } from './final-roles-end.ts';
import { levelsKeepUp } from './levels-keep-up.ts';
import { neverToItself } from './never-to-itself.ts';
import { noPlaceholders } from './no-placeholders.ts';
import { payHasFigures } from './pay-has-figures.ts';
import { payInCurrency } from './pay-in-currency.ts';
import { payInOrder } from './pay-in-order.ts';
import { plausibleYears } from './plausible-years.ts';
import { promotionsKeepSkills } from './promotions-keep-skills.ts';
import { promotionsLeadUp } from './promotions-lead-up.ts';
import { recordsOf } from './records.ts';
import { responsibilitiesHeld } from './responsibilities-held.ts';
import { rolesBeginSomewhere } from './roles-begin-somewhere.ts';
import { rolesClassified } from './roles-classified.ts';
import { rolesDescribed } from './roles-described.ts';
import { rolesLeadOn } from './roles-lead-on.ts';
import { rolesReport } from './roles-report.ts';
import { checkRule, type Rule } from './rule.ts';
import { scaleHolds } from './scale-holds.ts';
import { skillsUsed } from './skills-used.ts';
import { skipsTakeAsLong } from './skips-take-as-long.ts';
import { sourcesUsed } from './sources-used.ts';
import { uniqueNames } from './unique-names.ts';
import { yearsInOrder } from './years-in-order.ts';

/** Every rule: first those that hold of each record and pair, then those of a whole dataset. */
export const rules: readonly Rule[] = [
  noPlaceholders,
  uniqueNames,
  distinctMeanings,
  neverToItself,
  acyclicSkills,
  acyclicReporting,
  skipsTakeAsLong,
  finalRolesEnd,
  backgroundsMet,
  promotionsLeadUp,
  yearsInOrder,
  plausibleYears,
  payHasFigures,
  payInOrder,
  payInCurrency,
  rolesBeginSomewhere,
  rolesLeadOn,
  rolesReport,
  rolesDescribed,
  rolesClassified,
  levelsKeepUp,
  promotionsKeepSkills,
  scaleHolds,
  chiefExecutives,
  responsibilitiesHeld,
  skillsUsed,
  sourcesUsed,
];

/** A part of a dataset, or one still being written, is spared the rules that only a whole one can keep. */
export function checkRules(all: readonly SeedRecord[], { whole }: { whole: boolean }): Fault[] {
  const records = recordsOf(all);
  return rules.filter((rule) => whole || !rule.whole).flatMap((rule) => checkRule(rule, records, { whole }));
}
