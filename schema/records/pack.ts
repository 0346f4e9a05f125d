import type { PackHeader } from '../../src/graph/dataset.ts';
import { builder, type Context } from '../builder.ts';
import { loadPacks } from '../loading.ts';

export const Pack = builder.objectRef<PackHeader>('Pack');
Pack.implement({
  description: 'A pack of records and relationships that is laid over the data.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, by which lists are filtered. Example: `esco`.' }),
    version: t.exposeString('version', { description: 'Its version, as it numbers itself.' }),
    licence: t.exposeString('licence', { description: 'Its licence, an SPDX identifier where there is one.' }),
    citation: t.exposeString('citation', { description: 'How to cite it.' }),
  }),
});

const packNamed = async (context: Context, name: string | undefined): Promise<PackHeader | null> =>
  name === undefined ? null : ((await loadPacks(context)).find((pack) => pack.name === name) ?? null);

interface FromPack {
  readonly pack?: string | undefined;
}

/** The `pack` of a record or of a relationship. */
export const originOf = <P>(what: string, of: (parent: P) => FromPack) =>
  ({
    type: Pack,
    nullable: true,
    description: `The pack that brings ${what}. Null: it is of the base alone.`,
    resolve: (parent: P, _: object, context: Context) => packNamed(context, of(parent).pack),
  }) as const;
