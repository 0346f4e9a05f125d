import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeKey, defect, tidy, type Classification, type Entry } from './classification.ts';
import { grouped, textOf } from './tables.ts';
import { whole } from './whole.ts';

export const niceElement = z.object({ element_type: z.string(), element_identifier: z.string(), title: z.string() });
export const niceRelationships = z.array(
  z.object({ source_element_identifier: z.string(), dest_element_identifier: z.string() }),
);
const components = z.object({ elements: z.array(niceElement), relationships: niceRelationships });
export type Nice = z.output<typeof components>;

/** The NICE framework 2.0.0: one JSON file of elements and relationships. */
export const readNice = (folder: string): Nice => readComponents(join(folder, 'v2_nf_components.json'), components);

/** A file of components, of which `shape` says what is read. */
export function readComponents<S extends z.ZodType>(file: string, shape: S): z.output<S> {
  const text = textOf(readFileSync(file), file).replace(/^\uFEFF/, '');
  const { data, error } = shape.safeParse(whole(file, (): unknown => JSON.parse(text)));
  if (error) throw new Error(`${file}:1: not the components of NICE: ${z.prettifyError(error).split('\n')[0] ?? ''}`);
  return data;
}

/** Work roles with the knowledge and skill statements they are made of; the framework gives no levels. */
export function niceEntries({ elements, relationships }: Nice): Classification {
  const types = new Map(elements.map(({ element_identifier, element_type }) => [element_identifier, element_type]));
  const dangling = relationships.filter(
    ({ source_element_identifier: from, dest_element_identifier: to }) => !types.has(from) || !types.has(to),
  );
  const statements = grouped(
    relationships,
    ({ source_element_identifier }) => source_element_identifier,
    ({ dest_element_identifier }) => dest_element_identifier,
  );
  const isStatement = (id: string) => types.get(id) === 'knowledge' || types.get(id) === 'skill';
  const entries = elements
    .filter(({ element_type }) => element_type === 'work_role')
    .map(({ element_identifier: code, title }): Entry => ({
      key: codeKey('nice', code),
      scheme: 'NICE',
      code,
      title: tidy(title),
      alternativeTitles: [],
      requires: (statements.get(code) ?? [])
        .filter(isStatement)
        .map((id) => ({ match: `nice:${id}`, relation: 'ESSENTIAL' })),
      relatedTo: [],
    }));
  return {
    source: 'nice-framework-2-0-0',
    entries,
    defects: defect(dangling.length, 'NICE relationships have an end that is not listed: passed over'),
  };
}
