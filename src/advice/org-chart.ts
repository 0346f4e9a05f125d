import { linesFrom, reportingChain, type Line } from './reporting-chain.ts';

export interface Post<L extends Line> {
  readonly role: string;
  /** The line to the post above; undefined at the top of the chart, and where none is on record. */
  readonly line: L | undefined;
  /** The number of posts above. */
  readonly depth: number;
  readonly reports: readonly Post<L>[];
}

/** How a chart is drawn, in the words shown to clients. */
export const orgChartRule =
  'Each role reports along its most usual line in such an organization to a role that the chart shows too: lines usual or common in the kind of organization come first, then general ones, never one that a law speaks against, and none past a superior of the chart that the role usually has. A role with no such line stands below the nearest role that its superiors report to, else below the chief executive; without a chief executive, at the top. A board governs from outside the chart.';

/**
 * The roles as a tree, in the order given on each level; see `orgChartRule`. A line that would close a circle is passed
 * over, and so is every line of the role at the top.
 */
export function orgChart<L extends Line>(
  roles: readonly string[],
  lines: readonly L[],
  { type, top }: { readonly type?: string | undefined; readonly top?: string | undefined } = {},
): Post<L>[] {
  const chief = top !== undefined && roles.includes(top) ? top : undefined;
  const managers = new Map<string, { readonly to: string; readonly line: L | undefined }>();
  const isAbove = (role: string, other: string): boolean => {
    const above = managers.get(other)?.to;
    return above !== undefined && (above === role || isAbove(role, above));
  };
  const shows = (role: string, to: string) => to !== role && roles.includes(to) && !isAbove(role, to);
  const lawful = lines.filter(({ againstLaw }) => againstLaw === undefined);
  const upwards = (role: string) => reportingChain(lawful, role, type).find(({ to }) => shows(role, to))?.to;
  const isSkipped = (superior: string, line: L) =>
    reportingChain(lawful, superior, type).some(({ to }) => to === line.to);
  for (const role of roles.filter((each) => each !== chief)) {
    const shown = linesFrom(lawful, role, type).filter(({ to }) => shows(role, to));
    const line = shown.reduce<L | undefined>(
      (best, each) => (best && !(each.prevalence === 'USUAL' && isSkipped(each.to, best)) ? best : each),
      undefined,
    );
    const to = line?.to ?? upwards(role) ?? chief;
    if (to !== undefined) managers.set(role, { to, line });
  }
  const post = (role: string, depth: number): Post<L> => ({
    role,
    line: managers.get(role)?.line,
    depth,
    reports: roles.filter((each) => managers.get(each)?.to === role).map((each) => post(each, depth + 1)),
  });
  return roles.filter((role) => !managers.has(role)).map((role) => post(role, 0));
}

/** All posts of a chart, each above those that report to it. */
export const allPosts = <L extends Line>(posts: readonly Post<L>[]): Post<L>[] =>
  posts.flatMap((each) => [each, ...allPosts(each.reports)]);
