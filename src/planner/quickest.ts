import type { Step } from './steps.ts';
import { totalYears } from './years.ts';

interface HasEdges {
  readonly edges: readonly Pick<Step, 'years'>[];
}

/** The path of fewest typical years, the first of equals; undefined of none. */
export const quickest = <P extends HasEdges>(paths: readonly P[]): P | undefined =>
  paths.reduce<P | undefined>((best, each) => (best && typicalOf(best) <= typicalOf(each) ? best : each), undefined);

const typicalOf = ({ edges }: HasEdges): number => totalYears(edges.map(({ years }) => years)).typical;
