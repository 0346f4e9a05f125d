import { listed, lowerFirst, upperFirst, withArticle } from './english.ts';
import { needByProduct, type KindMatch, type Need, type Organization } from './organization.ts';

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

const stages: Readonly<Record<string, string>> = {
  FOUNDING: 'it still looks for a product that sells',
  GROWTH: 'it grows fast',
  ESTABLISHED: 'it is settled in what it does',
};

const sectors: Readonly<Record<string, string>> = {
  TECHNOLOGY: 'it works in technology',
  FINANCE: 'it works in finance',
  HEALTHCARE: 'it cares for patients',
  EDUCATION: 'it teaches or does research',
  PUBLIC: 'it belongs to the public sector',
  RETAIL: 'it sells goods to consumers',
  MANUFACTURING: 'it makes goods',
  CONSULTING: 'it sells advice or projects',
  PROFESSIONAL_SERVICES: 'it lives by a learned profession',
  NON_PROFIT: 'it serves a cause',
};

/** What was said of an organization, as clauses; asked only for what is given. */
const said: Record<keyof Organization, (given: Organization) => string> = {
  productIsTechnology: ({ productIsTechnology: is }) =>
    is ? 'it sells technology' : 'it sells or does something other than technology',
  internalItComplexity: ({ internalItComplexity = '' }) =>
    `the complexity of its own IT is ${internalItComplexity.toLowerCase()}`,
  headcount: ({ headcount = 0 }) =>
    headcount === 1 ? 'one person works there' : `${headcount.toLocaleString('en')} people work there`,
  stage: ({ stage = '' }) => stages[stage] ?? `its stage is ${stage.toLowerCase()}`,
  sector: ({ sector = '' }) => sectors[sector] ?? `its sector is ${sector.toLowerCase()}`,
  regulated: ({ regulated: is }) => `${is ? 'a' : 'no'} supervisor watches over its technology`,
  transforming: ({ transforming: is }) =>
    is ? 'technology is changing what it does' : 'no transformation is under way',
  investorOwned: ({ investorOwned: is }) => `${is ? 'an' : 'no'} investor owns it in order to sell it`,
};

/** Why an organization is taken for one of a kind, by what was said of it. */
export function reasonForKind(
  title: string,
  { met, contradicted }: Pick<KindMatch, 'met' | 'contradicted'>,
  organization: Organization,
): string {
  const clauses = (names: readonly (keyof Organization)[]) => listed(names.map((name) => said[name](organization)));
  const against = contradicted.length > 0 ? `; what does not fit: ${clauses(contradicted)}` : '';
  return `Advised as ${withArticle(lowerFirst(title))}, because ${clauses(met)}${against}.`;
}

interface NeedInWords extends Pick<Need, 'need' | 'minHeadcount' | 'maxHeadcount' | 'productIsTechnology'> {
  readonly kind: string;
  readonly when?: string | undefined;
}

const strengths: Record<Need['need'], string> = {
  ESSENTIAL: 'can hardly do without',
  USUAL: 'usually has',
  RARE: 'seldom has',
};

const count = (people: number) => people.toLocaleString('en');

/** Of which size the organizations are that a need is of. */
function sized({ minHeadcount = 1, maxHeadcount }: NeedInWords): string {
  if (maxHeadcount === undefined) return minHeadcount > 1 ? ` of ${count(minHeadcount)} people or more` : '';
  return minHeadcount > 1
    ? ` of ${count(minHeadcount)} to ${count(maxHeadcount)} people`
    : ` of up to ${count(maxHeadcount)} people`;
}

const selling = ({ productIsTechnology: sells }: NeedInWords) =>
  sells === undefined ? '' : sells ? ' that sells technology' : ' that sells something else than technology';

/** Why a role is recommended: what it is there for, then how much each kind needs it, and in which case. */
export function reasonForRole(role: { title: string; summary: string }, needs: readonly NeedInWords[]): string {
  const sentences = needs.flatMap((each) => [
    `${upperFirst(withArticle(lowerFirst(each.kind)))}${sized(each)}${selling(each)} ${strengths[needByProduct(each)]} one.`,
    ...(each.when === undefined ? [] : [each.when]),
  ]);
  return [`${role.title}: ${lowerFirst(role.summary)}`, ...sentences].join(' ');
}
