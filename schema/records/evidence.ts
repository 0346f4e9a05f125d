import { confidence, type StoredEvidence } from '../../src/graph/shape.ts';
import { builder } from '../builder.ts';
import { enumeration } from '../describe.ts';
import { loadAllKnown } from '../loading.ts';
import { Source } from './source.ts';

export const Confidence = enumeration('Confidence', 'How well a fact is supported, best first.', confidence);

interface EvidenceView extends StoredEvidence {
  readonly inherited?: boolean;
}

export const Evidence = builder.objectRef<EvidenceView>('Evidence');
Evidence.implement({
  description: 'What stands behind a fact.',
  fields: (t) => ({
    confidence: t.field({
      type: Confidence,
      description: 'How well the fact is supported; it follows from the sources.',
      resolve: (evidence) => evidence.confidence,
    }),
    basis: t.string({
      nullable: true,
      description: 'What an editorial fact rests on, or how its sources were read. Null: nobody wrote anything on it.',
      resolve: (evidence) => evidence.basis ?? null,
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state the fact, in the order of the record. Empty: the fact is editorial.',
      resolve: ({ sources }, _, context) => loadAllKnown(context, 'Source', sources),
    }),
    inherited: t.boolean({
      description:
        'Whether a relationship takes the evidence from its record, which lists it as a bare key; false where it has its own.',
      resolve: ({ inherited }) => inherited ?? false,
    }),
  }),
});

/** The `evidence` of a node. */
export const nodeEvidence = { type: Evidence, description: 'What stands behind this record.' } as const;
/** The `evidence` of a relationship. */
export const edgeEvidence = { type: Evidence, description: 'What stands behind this statement.' } as const;
/** The `figures` of a relationship with numbers. */
export const figuresEvidence = {
  type: Evidence,
  description: 'What stands behind the numbers of this statement, apart from the statement itself.',
} as const;

export const editorial: StoredEvidence = { sources: [], confidence: 'EDITORIAL' };
