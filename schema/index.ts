import { getNullableType, GraphQLSchema } from 'graphql';
import './questions/career-fork.ts';
import './questions/career-path.ts';
import './questions/comparison.ts';
import './questions/similar-occupations.ts';
import './questions/similar-roles.ts';
import './questions/dataset.ts';
import './records/domain.ts';
import './questions/leadership.ts';
import './records/misconception.ts';
import './records/occupation.ts';
import './questions/name-resolution.ts';
import './questions/org-chart.ts';
import './records/organization-type.ts';
import './records/pay-band.ts';
import './questions/career-paths.ts';
import './questions/reachable-role.ts';
import './questions/readiness.ts';
import './questions/readiness-question.ts';
import './questions/reporting-chain.ts';
import './records/responsibility.ts';
import './records/role.ts';
import './questions/role-match.ts';
import './questions/search.ts';
import './records/skill.ts';
import './questions/skill-gap.ts';
import './questions/occupation-gap.ts';
import './records/source.ts';
import './records/track.ts';
import './records/trait.ts';
import './records/trend.ts';
import { builder } from './builder.ts';

const description =
  'A knowledge graph of technology-leadership roles: how careers lead from one to another, how roles differ, what a person lacks for one and how to gain it, who reports to whom, what roles pay and which leaders an organization needs. `evidence` says what stands behind each statement. Arguments that name a record take its key, abbreviation, title or any alias. Null means not known; an empty list means known to be none. Errors have a code in `extensions.code`.';

/** Fields, arguments and values stand in the order in which they are written down: by meaning. */
export const schema = new GraphQLSchema({ ...builder.toSchema({ sortSchema: false }).toConfig(), description });

// A question that fails leaves its own answer null; one that may not be null would take all others with it.
for (const question of Object.values(schema.getQueryType()?.getFields() ?? {})) {
  const nullable = getNullableType(question.type);
  if (nullable === question.type) continue;
  question.type = nullable;
  question.description = `${question.description ?? ''} Null only together with an error.`;
}
