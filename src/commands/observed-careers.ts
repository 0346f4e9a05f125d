import { addTo } from '../graph/group-by.ts';
import { bearsOut, movesBetweenRoles } from '../seed/observe.ts';
import { ofBase } from '../seed/read.ts';
import { recordsOf, type Records } from '../seed/rules/records.ts';

/** How the career steps stand beside the careers that data sets show. */
export interface ObservedCareers {
  /** Steps between roles whose occupations the data sets tell apart. */
  readonly tellable: number;
  /** Of these, steps that enough people were seen taking. */
  readonly observed: number;
  /** Of these, steps whose years as written hold the median seen. */
  readonly agreeing: number;
  /** Steps whose prevalence is that of the share of people seen taking them. */
  readonly asUsual: number;
  /** The others, with the years written and those seen. */
  readonly others: readonly string[];
  /** Moves of many people for which no step stands between any two roles of the occupations. */
  readonly lacking: readonly string[];
}

const many = 15;
const most = 20;

export function observedCareers(records: Records): ObservedCareers {
  const seenBetween = movesBetweenRoles(recordsOf(records.all.filter(ofBase)));
  const moves = records.edges('MOVES_TO');
  const known = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const occupations = new Map<string, string[]>();
  const roles = new Map<string, string[]>();
  for (const { from, to, fields } of records.edges('CLASSIFIED_AS'))
    if (known.has(to) && (fields.match === 'EXACT' || fields.match === 'CLOSE')) {
      addTo(occupations, from, to);
      addTo(roles, to, from);
    }
  const steps = records.edges('LEADS_TO');
  const observed = steps.flatMap((step) => {
    const seen = seenBetween(step.from, step.to);
    return seen ? [{ ...step, seen }] : [];
  });
  const holds = ({ fields: { years }, seen }: (typeof observed)[number]) =>
    years.min <= seen.p50 && seen.p50 <= years.max;
  const stepping = new Set(steps.map(({ from, to }) => `${from} ${to}`));
  const rolesOf = (occupation: string) => roles.get(occupation) ?? [];
  const isLacking = ({ from, to }: (typeof moves)[number]) =>
    rolesOf(from).length > 0 &&
    rolesOf(to).length > 0 &&
    !rolesOf(from).some((one) => rolesOf(to).some((other) => one === other || stepping.has(`${one} ${other}`)));
  return {
    tellable: steps.filter(({ from, to }) => tellApart(occupations.get(from), occupations.get(to))).length,
    observed: observed.length,
    agreeing: observed.filter(holds).length,
    asUsual: observed.filter(({ fields, seen }) => bearsOut(seen, fields.prevalence)).length,
    others: observed
      .filter((step) => !holds(step))
      .map(
        ({ from, to, fields: { years }, seen }) =>
          `${from} → ${to} (${years.min} to ${years.max} years written, ${seen.p50} seen of ${seen.people} people)`,
      ),
    lacking: moves
      .filter((move) => move.fields.people >= many && isLacking(move))
      .sort((a, b) => b.fields.people - a.fields.people)
      .slice(0, most)
      .map(
        ({ from, to, fields: { people, of } }) =>
          `${rolesOf(from).join(' or ')} → ${rolesOf(to).join(' or ')} (${people} of ${of} people)`,
      ),
  };
}

const tellApart = (some: readonly string[] = [], others: readonly string[] = []): boolean =>
  some.length > 0 && others.length > 0 && !some.some((each) => others.includes(each));

export const printObservedCareers = ({
  tellable,
  observed,
  agreeing,
  asUsual,
  others,
  lacking,
}: ObservedCareers): string =>
  [
    `Of ${tellable} steps whose roles data sets of careers tell apart, enough people were seen taking ${observed}:`,
    `  years as written hold the median seen of ${agreeing}; where they rest on no source, those seen stand in`,
    ...(others.length > 0 ? [`  not of: ${others.join(', ')}`] : []),
    `  the share of people who were seen taking it bears out the prevalence of ${asUsual}`,
    `  moves of ${many} people or more without a step: ${lacking.join(', ') || 'none'}`,
  ].join('\n');
