import type { needLevels } from '../graph/shapes/organization-type.ts';
import { listed } from './english.ts';
import type { KindMatch, Organization } from './organization.ts';

export const named: Record<keyof Organization, string> = {
  productIsTechnology: 'whether technology is the product',
  internalItComplexity: 'the complexity of internal IT',
  headcount: 'the number of staff',
  stage: 'the stage',
  sector: 'the sector',
  regulated: 'supervision',
  transforming: 'transformation',
  investorOwned: 'ownership',
};

/** Why a kind of organization matches, in one sentence. */
export function reasonForKind(title: string, { met, contradicted }: KindMatch): string {
  const against = contradicted.length > 0 ? `, though not by ${listed(contradicted.map((name) => named[name]))}` : '';
  return `${title} matches by ${listed(met.map((name) => named[name]))}${against}.`;
}

interface NeedInWords {
  readonly kind: string;
  readonly need: keyof typeof needLevels;
  readonly when: string | undefined;
}

const strengths: Record<keyof typeof needLevels, string> = { ESSENTIAL: 'essential', USUAL: 'usual', RARE: 'rare' };

/** Why a role is recommended, in one sentence for each kind that needs it. */
export const reasonForRole = (title: string, needs: readonly NeedInWords[]): string =>
  `${title}: ${needs.map(({ kind, need, when }) => `${strengths[need]} in the kind ${kind}${when ? ` (${when.replace(/\.$/, '')})` : ''}`).join('; ')}.`;
