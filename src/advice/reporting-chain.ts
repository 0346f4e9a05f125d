import { prevalences } from '../graph/shapes/role.ts';
import { compareText } from '../graph/names.ts';
import { namesOf } from '../graph/shape.ts';

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly prevalence: keyof typeof prevalences;
  /** Empty: the line holds in any kind of organization. */
  readonly organizationTypes: readonly string[];
  /** The law that speaks against the line. */
  readonly againstLaw?: string | undefined;
}

const mostUsual: readonly string[] = namesOf(prevalences);

/**
 * From a role upwards along the most usual line of each, to a role that reports to nobody or was passed already.
 * With a kind of organization, lines that are usual or common in it win over general ones, and lines that name only other
 * kinds are passed over unless there are no others. Ties are broken by the manager's key.
 */
export function reportingChain<L extends Line>(lines: readonly L[], role: string, organizationType?: string): L[] {
  const chain: L[] = [];
  const passed = new Set([role]);
  for (let here = role; ;) {
    const next = linesFrom(lines, here, organizationType).find(({ to }) => !passed.has(to));
    if (!next) return chain;
    chain.push(next);
    passed.add(next.to);
    here = next.to;
  }
}

/** The lines of one role, the one to follow first. */
export const linesFrom = <L extends Line>(lines: readonly L[], role: string, organizationType?: string): L[] =>
  lines
    .filter(({ from }) => from === role)
    .sort(
      (a, b) =>
        fit(a, organizationType) - fit(b, organizationType) ||
        mostUsual.indexOf(a.prevalence) - mostUsual.indexOf(b.prevalence) ||
        compareText(a.to, b.to),
    );

function fit({ organizationTypes, prevalence }: Line, organizationType: string | undefined): number {
  if (organizationType === undefined) return 0;
  if (organizationTypes.includes(organizationType)) return prevalence === 'OCCASIONAL' ? 1 : 0;
  return organizationTypes.length === 0 ? 1 : 2;
}
