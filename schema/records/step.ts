import { leadsTo, stepKinds, stepPrevalences } from '../../src/graph/shapes/role.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import type { FieldsOf } from '../shape-fields.ts';
import { Background } from './background.ts';
import { known } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { editorial, Evidence } from './evidence.ts';
import { ObservedYears } from './observed.ts';
import { Source } from './source.ts';

const about = describe(leadsTo);

export const StepKind = enumeration('StepKind', 'What sort of career step it is.', stepKinds);

enumeration(
  'StepPrevalence',
  'How many of those who leave a role for another of the graph take a step, most first.',
  stepPrevalences,
);

export const YearRange = builder.objectRef<EdgeOf<'LEADS_TO'>['years']>('YearRange');
YearRange.implement({
  description: 'A number of years, with its usual range.',
  fields: (t) => ({
    min: t.exposeFloat('min', { description: 'Years for those who move fast.' }),
    typical: t.exposeFloat('typical', { description: 'Years usually needed.' }),
    max: t.exposeFloat('max', { description: 'Years for those who move late.' }),
  }),
});

type Seen = NonNullable<EdgeOf<'LEADS_TO'>['observed']>;

const seen = describe({ fields: leadsTo.fields.shape.observed.unwrap() });

const ObservedStep = builder.objectRef<Seen>('ObservedStep');
ObservedStep.implement({
  description:
    'What a data set of careers shows of a step, by the occupations that both roles match exactly or closely.',
  fields: (t) => ({
    people: t.exposeInt('people', seen('people')),
    of: t.exposeInt('of', seen('of')),
    years: t.field({
      type: ObservedYears,
      description: 'How long they had stayed in the first occupation.',
      resolve: (each) => each,
    }),
    region: t.exposeString('region', seen('region')),
    firstYear: t.exposeInt('firstYear', seen('firstYear')),
    lastYear: t.exposeInt('lastYear', seen('lastYear')),
    source: t.field(known(Source, seen('source').description, ({ source }) => source)),
  }),
});

interface HasStep {
  readonly edge: EdgeOf<'LEADS_TO'>;
}

/** The fields of a career step, wherever one is shown. */
export const stepFields = <P extends HasStep>(t: FieldsOf<P>) => ({
  ...edgeFields(t, leadsTo),
  prevalenceEvidence: t.field({
    type: Evidence,
    description:
      'What stands behind the prevalence of this step, apart from the statement that it is taken: a data set of careers where what was seen bears it out, else an editorial judgement.',
    resolve: ({ edge }) => edge.prevalenceEvidence ?? editorial,
  }),
  asksFor: t.field({
    type: Background,
    nullable: true,
    ...about('asksFor'),
    resolve: ({ edge }) => edge.asksFor ?? null,
  }),
  years: t.field({ type: YearRange, ...about('years'), resolve: ({ edge }) => edge.years }),
  observed: t.field({
    type: ObservedStep,
    nullable: true,
    ...about('observed'),
    resolve: ({ edge }) => edge.observed ?? null,
  }),
});

export const stepOrder = ordering('StepOrder', {
  ...byTitle,
  DIFFICULTY_ASC: {
    description: 'The easiest step first, then the quickest.',
    by: [
      { field: 'difficulty', on: 'edge', direction: 'asc' },
      { field: 'yearsTypical', on: 'edge', direction: 'asc' },
    ],
  },
  YEARS_ASC: { description: 'The quickest step first.', by: [{ field: 'yearsTypical', on: 'edge', direction: 'asc' }] },
});
