import { z } from 'zod';
import { edgeShape, edgesFrom, nodeShape, type EdgeName, type Label } from '../graph/model.ts';
import { once } from '../graph/once.ts';
import { evidenceFields, evidenceParts, partField, reference, text, unwrapped } from '../graph/shape.ts';

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

/** What seed/questions.yaml holds: by question, the GraphQL query that asks it. */
export const questionsShape = z
  .record(
    z.string().describe('The question, as a person would ask it.'),
    text.describe('The GraphQL operation that asks it, as it would be sent; a block (`|`) keeps its lines.'),
  )
  .describe('Questions that `diff` asks before and after a change, each with its operation.');

/** The shape of a record of a pack: the node's fields, its evidence, and the edges that start from it. */
export const packRecordShape = once((label: Label): z.ZodObject => {
  const { fields, description } = nodeShape(label);
  return z
    .strictObject({
      ...fields.shape,
      ...evidenceFields,
      ...Object.fromEntries(edgesFrom(label).map((edge) => [edgeShape(edge).field, edgeField(edge)])),
    })
    .describe(description);
});

/** The same of the base, where some fields are needed that a pack may leave out, and some are for packs alone. */
export const recordShape = once((label: Label): z.ZodObject => {
  const { shape, description = '' } = packRecordShape(label);
  const { baseNeeds: needed = [], packsAlone = [] } = nodeShape(label);
  const own = Object.entries(shape).filter(([name]) => !packsAlone.includes(name));
  return z
    .strictObject({
      ...Object.fromEntries(own),
      ...Object.fromEntries(needed.map((name) => [name, unwrapped(shape[name]) as z.ZodType])),
    })
    .describe(description);
});

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
