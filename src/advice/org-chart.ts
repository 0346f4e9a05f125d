import { linesFrom, type Line } from './reporting-chain.ts';

export interface Post<L extends Line> {
  readonly role: string;
  /** The line to the post above; undefined at the top of the chart. */
  readonly line: L | undefined;
  /** The number of posts above. */
  readonly depth: number;
  readonly reports: readonly Post<L>[];
}

/** How a chart is drawn, in the words shown to clients. */
export const orgChartRule =
  'Each role reports along its most usual line in such an organization to a role that the chart shows too: lines usual or common in the kind of organization come first, then general ones. A role with no such line stands at the top.';

/** The roles as a tree, in the order given on each level; see `orgChartRule`. A line that would close a circle is passed over. */
export function orgChart<L extends Line>(roles: readonly string[], lines: readonly L[], type?: string): Post<L>[] {
  const managers = new Map<string, L>();
  const isAbove = (role: string, other: string): boolean => {
    const above = managers.get(other)?.to;
    return above !== undefined && (above === role || isAbove(role, above));
  };
  for (const role of roles) {
    const line = linesFrom(lines, role, type).find(({ to }) => to !== role && roles.includes(to) && !isAbove(role, to));
    if (line) managers.set(role, line);
  }
  const post = (role: string, depth: number): Post<L> => ({
    role,
    line: managers.get(role),
    depth,
    reports: roles.filter((each) => managers.get(each)?.to === role).map((each) => post(each, depth + 1)),
  });
  return roles.filter((role) => !managers.has(role)).map((role) => post(role, 0));
}

/** All posts of a chart, each above those that report to it. */
export const allPosts = <L extends Line>(posts: readonly Post<L>[]): Post<L>[] =>
  posts.flatMap((each) => [each, ...allPosts(each.reports)]);
