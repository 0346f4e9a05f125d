import { leadsTo, stepKinds, stepPrevalences } from '../../src/graph/shapes/role.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { Background } from './background.ts';
import { edgeEvidence, figuresEvidence } from './evidence.ts';

const about = describe(leadsTo);

export const StepKind = enumeration('StepKind', 'What sort of career step it is.', stepKinds);

const StepPrevalence = enumeration(
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

interface HasStep {
  readonly edge: EdgeOf<'LEADS_TO'>;
}

/** The fields of a career step, wherever one is shown. */
export const stepFields = <P extends HasStep>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, P>,
) => ({
  kind: t.field({ type: StepKind, ...about('kind'), resolve: ({ edge }) => edge.kind }),
  prevalence: t.field({ type: StepPrevalence, ...about('prevalence'), resolve: ({ edge }) => edge.prevalence }),
  asksFor: t.field({
    type: Background,
    nullable: true,
    ...about('asksFor'),
    resolve: ({ edge }) => edge.asksFor ?? null,
  }),
  years: t.field({ type: YearRange, ...about('years'), resolve: ({ edge }) => edge.years }),
  difficulty: t.int({ ...about('difficulty'), resolve: ({ edge }) => edge.difficulty }),
  gains: t.stringList({ ...about('gains'), resolve: ({ edge }) => edge.gains }),
  note: t.string({ nullable: true, ...about('note'), resolve: ({ edge }) => edge.note ?? null }),
  evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  figures: t.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures ?? null }),
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
