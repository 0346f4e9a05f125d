import type { EdgeName, EdgeOf } from '../../src/graph/model.ts';
import type { EdgeShape } from '../../src/graph/shape.ts';
import { shapeFields, type FieldsOf } from '../shape-fields.ts';
import { edgeEvidence, figuresEvidence } from './evidence.ts';
import { originOf } from './pack.ts';

interface HasEdge {
  readonly edge: EdgeOf<EdgeName>;
}

/** The plain fields of a relationship and what stands behind them, wherever it is shown. */
export const edgeFields = <P extends HasEdge>(t: FieldsOf<P>, { fields, figures, form }: EdgeShape) => ({
  ...shapeFields(t, fields, ({ edge }) => edge),
  evidence: t.field({
    ...edgeEvidence,
    resolve: ({ edge }) => (form === 'objects' ? edge : { ...edge, inherited: true }),
  }),
  pack: t.field(originOf('the statement', ({ edge }) => edge)),
  ...(figures && {
    figures: t.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures ?? null }),
  }),
});
