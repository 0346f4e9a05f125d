import type { Label, NodeOf } from '../../src/graph/model.ts';
import { nodeShape } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { loadNode } from '../loading.ts';
import type { RecordRef } from '../record.ts';
import { shapeFields, type FieldMap, type FieldsOf } from '../shape-fields.ts';
import { nodeEvidence } from './evidence.ts';
import { originOf } from './pack.ts';

/** The type of a concept: its key, the plain fields of its shape, its evidence, and what it adds to them. */
export function recordType<L extends Label>(type: RecordRef<L>, fields: (t: FieldsOf<NodeOf<L>>) => FieldMap): void {
  const { label } = type;
  const shape = nodeShape(label);
  builder.node(type, {
    id: { resolve: ({ key }) => key },
    loadWithoutCache: (key, context) => loadNode(context, label, key),
    description: shape.description,
    fields: (t) => ({
      key: t.string({
        description:
          'The readable name of the record, unique within its type and never reused: the file name in seed/.',
        resolve: ({ key }) => key,
      }),
      ...shapeFields(t, shape.fields),
      evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
      pack: t.field(originOf('the record, or overrides properties of it', (each) => each)),
      ...fields(t),
    }),
  });
}
