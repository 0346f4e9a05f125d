import { groupBy } from '../graph/group-by.ts';
import { placeIn } from '../graph/shape.ts';
import { prevalences } from '../graph/shapes/role.ts';
import type { Records } from '../seed/rules/records.ts';

/** How the reporting lines stand beside the posts that data sets show. */
export interface ObservedLines {
  /** Lines of roles that were seen with a manager. */
  readonly tellable: number;
  /** Of these, lines that were seen. */
  readonly observed: number;
  /** Roles of which some manager was seen. */
  readonly roles: number;
  /** Of these, roles that report to the manager seen in most organizations. */
  readonly agreeing: number;
  /** Of these, roles of which no line is more usual than that one. */
  readonly mostUsual: number;
  /** Lines seen in several organizations that the graph lacks. */
  readonly lacking: readonly string[];
}

const several = 2;

export function observedLines({ edges }: Records): ObservedLines {
  const seen = groupBy(edges('SHOWS_LINE'), ({ to }) => to);
  const lines = groupBy(edges('REPORTS_TO'), ({ from }) => from);
  const linesOf = (role: string) => lines.get(role) ?? [];
  const reports = (role: string, manager: string) => linesOf(role).some(({ to }) => to === manager);
  const mostSeen = [...seen].map(([role, all]) => {
    const [most] = all.toSorted((a, b) => b.fields.organizations - a.fields.organizations);
    return { role, manager: most?.fields.manager ?? '' };
  });
  const isMostUsual = ({ role, manager }: (typeof mostSeen)[number]) => {
    const place = ({ fields }: ReturnType<typeof linesOf>[number]) => placeIn(prevalences, fields.prevalence);
    const own = linesOf(role).filter(({ to }) => to === manager);
    return own.length > 0 && Math.min(...own.map(place)) === Math.min(...linesOf(role).map(place));
  };
  const tellable = [...seen.keys()].flatMap(linesOf);
  const lacking = [...seen].flatMap(([role, all]) =>
    all
      .filter(({ fields }) => fields.organizations >= several && !reports(role, fields.manager))
      .map(
        ({ fields: { manager, organizations, of } }) =>
          `${role} → ${manager} (${organizations} of ${of} organizations)`,
      ),
  );
  return {
    tellable: tellable.length,
    observed: tellable.filter(({ from, to }) => seen.get(from)?.some(({ fields }) => fields.manager === to)).length,
    roles: seen.size,
    agreeing: mostSeen.filter(({ role, manager }) => reports(role, manager)).length,
    mostUsual: mostSeen.filter(isMostUsual).length,
    lacking: lacking.filter((each, at) => lacking.indexOf(each) === at),
  };
}

export const printObservedLines = ({
  tellable,
  observed,
  roles,
  agreeing,
  mostUsual,
  lacking,
}: ObservedLines): string =>
  [
    `Of ${tellable} reporting lines of roles that data sets of posts show with a manager, ${observed} were seen:`,
    `  of ${roles} roles ${agreeing} report to the manager seen in most organizations, ${mostUsual} most usually to that one`,
    `  lines of ${several} organizations or more that are lacking: ${lacking.join(', ') || 'none'}`,
  ].join('\n');
