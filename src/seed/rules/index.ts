import { once } from '../../graph/once.ts';
import { unknownRules } from '../exceptions.ts';
import type { Fault } from '../fault.ts';
import { ofBase, type Seed, type SeedRecord } from '../read.ts';
import { linksIn } from '../references.ts';
import { acyclicReporting } from './acyclic-reporting.ts';
import { acyclicRetelling } from './acyclic-retelling.ts';
import { acyclicSkills } from './acyclic-skills.ts';
import { backgroundsMet } from './backgrounds-met.ts';
import { chiefExecutives } from './chief-executives.ts';
import { distinctMeanings } from './distinct-meanings.ts';
import { editorialHasBasis } from './editorial-has-basis.ts';
import { evidenceOfEquals } from './evidence-of-equals.ts';
import { finalRolesEnd } from './final-roles-end.ts';
import { kindsKeepMeaning } from './kinds-keep-meaning.ts';
import { leapsAreRare } from './leaps-are-rare.ts';
import { levelsKeepUp } from './levels-keep-up.ts';
import { matchesToldApart } from './matches-told-apart.ts';
import { neverToItself } from './never-to-itself.ts';
import { noPlaceholders } from './no-placeholders.ts';
import { officialStatistics } from './official-statistics.ts';
import { payHasFigures } from './pay-has-figures.ts';
import { payInCurrency } from './pay-in-currency.ts';
import { outlooksAddUp } from './outlooks-add-up.ts';
import { payInOrder } from './pay-in-order.ts';
import { plausibleYears } from './plausible-years.ts';
import { promotionsKeepSkills } from './promotions-keep-skills.ts';
import { promotionsRise } from './promotions-rise.ts';
import { publishersSpeltAlike } from './publishers-spelt-alike.ts';
import { recordsOf, type Records } from './records.ts';
import { responsibilitiesHeld } from './responsibilities-held.ts';
import { rolesBeginSomewhere } from './roles-begin-somewhere.ts';
import { rolesClassified } from './roles-classified.ts';
import { rolesDescribed } from './roles-described.ts';
import { rolesLeadOn } from './roles-lead-on.ts';
import { rolesReport } from './roles-report.ts';
import { checkRule, scopeOf, type Rule } from './rule.ts';
import { scaleHolds } from './scale-holds.ts';
import { shownTitlesListed } from './shown-titles-listed.ts';
import { skillsUsed } from './skills-used.ts';
import { skipsTakeAsLong } from './skips-take-as-long.ts';
import { sourcesDated } from './sources-dated.ts';
import { sourcesUsed } from './sources-used.ts';
import { uniqueNames } from './unique-names.ts';
import { yearsInOrder } from './years-in-order.ts';

/** Every rule: first those that hold of each record and pair, then those of a whole dataset. */
export const rules: readonly Rule[] = [
  noPlaceholders,
  uniqueNames,
  distinctMeanings,
  matchesToldApart,
  evidenceOfEquals,
  neverToItself,
  acyclicSkills,
  acyclicReporting,
  skipsTakeAsLong,
  finalRolesEnd,
  backgroundsMet,
  promotionsRise,
  yearsInOrder,
  plausibleYears,
  payHasFigures,
  payInOrder,
  payInCurrency,
  sourcesDated,
  publishersSpeltAlike,
  officialStatistics,
  acyclicRetelling,
  shownTitlesListed,
  outlooksAddUp,
  rolesBeginSomewhere,
  rolesLeadOn,
  rolesReport,
  rolesDescribed,
  rolesClassified,
  kindsKeepMeaning,
  leapsAreRare,
  levelsKeepUp,
  promotionsKeepSkills,
  scaleHolds,
  chiefExecutives,
  responsibilitiesHeld,
  skillsUsed,
  sourcesUsed,
  editorialHasBasis,
];

/** What a part of a dataset would be better for, by the rules that only a whole one must keep. */
export function adviceOf(seed: Seed): Fault[] {
  const { exceptions } = seed;
  const inScope = byScope(seed);
  return rules
    .filter(({ advises }) => advises)
    .flatMap((rule) => checkRule(rule, inScope(rule), { whole: false, exceptions }));
}

/** The records that each rule is asked of. */
function byScope(seed: Seed, all: readonly SeedRecord[] = seed.records): (rule: Rule) => Records {
  const within = {
    base: () => all.filter(ofBase),
    pack: () => all.filter((record) => !ofBase(record)),
    both: () => all,
  };
  const links = linksIn(seed, all);
  const records = once((scope: keyof typeof within) => recordsOf(within[scope](), (edge) => links.has(edge)));
  return (rule) => records(scopeOf(rule));
}

export interface RulesAsked {
  /** A part of a dataset, or one still being written, is spared the rules that only a whole one can keep. */
  readonly whole: boolean;
  /** The records that references at fault may have meant, as `Role:cio`. */
  readonly meant: ReadonlySet<string>;
}

/**
 * Asks the rules of every record, also where others have faults. What is wrong in one file is told of that file alone:
 * a record with faults of shape is judged when they are mended, and where a rule reasons from what is missing, so is one
 * that such a file mentions.
 */
export function checkRules(seed: Seed, { whole, meant }: RulesAsked): Fault[] {
  const { records, faulty, exceptions } = seed;
  const repaired = faulty.flatMap(({ record }) => record ?? []);
  const unreadable = repaired.length < faulty.length;
  const mentioned = new Set(faulty.flatMap(({ text }) => text.match(/[a-z0-9-]+/g) ?? []));
  const waiting = (record: SeedRecord, rule: Rule) =>
    repaired.includes(record) ||
    (rule.whole === true && (mentioned.has(record.key) || meant.has(`${record.label}:${record.key}`)));
  const asked = rules.filter((rule) => (whole || !rule.whole) && !(unreadable && rule.byOthers));
  const inScope = byScope(seed, [...records, ...repaired]);
  return [
    ...unknownRules(
      exceptions,
      rules.map(({ name }) => name),
    ),
    ...asked.flatMap((rule) =>
      checkRule(rule, inScope(rule), { whole: whole && faulty.length === 0, exceptions, waiting }),
    ),
  ];
}
