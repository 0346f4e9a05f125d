import { z } from 'zod';
import { edgeShape, edgesFrom, nodeShape, type EdgeName, type Label } from '../graph/model.ts';
import { evidenceFields, evidenceParts, partField, reference } from '../graph/shape.ts';

/** The dataset's own description, seed/dataset.yaml. */
export const datasetShape = z.strictObject({
  title: z.string().min(1).describe('The name of the dataset.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'a version is MAJOR.MINOR.PATCH')
    .describe('MAJOR.MINOR.PATCH: major where keys or meanings change, minor where records are added, patch else.'),
  licence: z.string().min(1).describe('Licence of the data, as an SPDX identifier.'),
  citation: z.string().min(1).describe('How to cite the data.'),
  bases: z
    .array(
      z.strictObject({
        of: z
          .string()
          .min(1)
          .describe('The group: a folder of records, such as `skills`, or one of its lists, such as `roles.leadsTo`.'),
        figures: z.boolean().default(false).describe('The basis is that of the numbers of the list.'),
        unattributed: z
          .boolean()
          .default(false)
          .describe('The basis is of those facts alone whose sources are all unattributed pages.'),
        basis: z.string().min(1).describe('What the facts of the group rest on.'),
      }),
    )
    .default([])
    .describe('What editorial facts rest on that say nothing of it themselves, once for a group of them.'),
});
export type GroupBasis = z.output<typeof datasetShape>['bases'][number];
export type DatasetHeader = Omit<z.output<typeof datasetShape>, 'bases'>;

const shapes = new Map<Label, z.ZodObject>();

/** The shape of a record as researchers write it: the node's fields, its evidence, and the edges that start from it. */
export function recordShape(label: Label): z.ZodObject {
  let shape = shapes.get(label);
  if (!shape) {
    const { fields, description } = nodeShape(label);
    shape = z
      .strictObject({
        ...fields.shape,
        ...evidenceFields,
        ...Object.fromEntries(edgesFrom(label).map((edge) => [edgeShape(edge).field, edgeField(edge)])),
      })
      .describe(description);
    shapes.set(label, shape);
  }
  return shape;
}

const inheritance = "Written as a bare key, so the record's own sources and basis stand for it.";

function edgeField(name: EdgeName): z.ZodType {
  const { form, to, end, fields, workedOut, required, description } = edgeShape(name);
  const parts = evidenceParts(edgeShape(name)).map((part) => [part, partField(part).optional()] as const);
  const written = Object.entries(fields.shape).filter(([field]) => !workedOut.includes(field));
  const far = reference(to, `The key of ${/^[AEIOU]/.test(to) ? 'an' : 'a'} ${to}.`);
  const field = {
    one: () => far.describe(`${description} ${inheritance}`).meta({ references: to }),
    keys: () => z.array(far).describe(`${description} ${inheritance}`),
    objects: () =>
      z
        .array(
          z.strictObject({
            [end]: far,
            ...Object.fromEntries(written),
            ...evidenceFields,
            ...Object.fromEntries(parts),
          }),
        )
        .describe(description),
  }[form]();
  return required ? field : field.optional();
}
