import { citationOf } from '../../src/graph/dataset.ts';
import { groupBy } from '../../src/graph/group-by.ts';
import type { Count, FactCount, Revision } from '../../src/graph/port.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { sourceQualities, type SourceQuality as SourceQualityName } from '../../src/graph/shapes/source.ts';
import { sumBy } from '../../src/graph/sums.ts';
import { work } from '../limits.ts';
import { builder, type Version } from '../builder.ts';
import { nodeConnection, pageComplexity } from '../connection.ts';
import { loadFacts } from '../facts.ts';
import { loadAllKnown } from '../loading.ts';
import { perRevision } from '../per-revision.ts';
import { Pack } from '../records/pack.ts';
import { Role } from '../records/role.ts';
import { Source, sourceOrder, SourceQuality } from '../records/source.ts';

const KindCount = builder.objectRef<Count>('KindCount');
KindCount.implement({
  description: 'How many records or relationships there are of one kind.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'A type of record such as `Role`, or of relationship such as `LEADS_TO`.',
    }),
    count: t.exposeInt('count', { description: 'The exact number.' }),
  }),
});

const SourceCount = builder.objectRef<{ readonly sources: number; readonly facts: number }>('SourceCount');
SourceCount.implement({
  description: 'How many facts rest on a number of sources.',
  fields: (t) => ({
    sources: t.exposeInt('sources', { description: 'The number of sources.' }),
    facts: t.exposeInt('facts', { description: 'The number of facts that name so many.' }),
  }),
});

interface QualityCount {
  readonly quality: SourceQualityName | null;
  readonly facts: number;
  readonly figures: number;
}

const QualityCount = builder.objectRef<QualityCount>('QualityCount');
QualityCount.implement({
  description: 'How many facts rest, at best, on sources of one quality.',
  fields: (t) => ({
    quality: t.field({
      type: SourceQuality,
      nullable: true,
      description: 'The best quality among the sources of the facts. Null: they name no source.',
      resolve: ({ quality }) => quality,
    }),
    facts: t.exposeInt('facts', { description: 'The number of facts: records and relationships.' }),
    statements: t.exposeInt('facts', {
      description: 'The same as `facts`, by its former name.',
      deprecationReason: 'Use `facts`, as `SourceCount` calls them. Goes after May 2027, and not before version 0.3.0.',
    }),
    figures: t.exposeInt('figures', {
      description: 'The number of facts whose numbers (levels, years and the like) rest so.',
    }),
  }),
});

/** A source of a year before this one is old. */
const oldBefore = () => new Date().getUTCFullYear() - 5;
const all = 1_000;

const yearOf = ({ year = Infinity }: { readonly year?: number | undefined }) => year;

const loadSources = perRevision((_, nodes) => nodes('Source'));

const loadRolesWithoutPay = perRevision(async (edges, nodes) => {
  const [bands, roles] = await Promise.all([edges('PAYS'), nodes('Role')]);
  const paid = new Set(bands.map(({ to }) => to));
  return roles.flatMap(({ key }) => (paid.has(key) ? [] : key)).slice(0, all);
});

const loadFactsByQuality = perRevision(async (_, nodes, facts) => {
  const qualities = new Map((await nodes('Source')).map(({ key, quality }) => [key, quality]));
  return byQuality(await facts(), qualities);
});

const Quality = builder.objectRef<Revision>('Quality');
Quality.implement({
  description: 'What is weak in the data.',
  fields: (t) => ({
    rolesWithoutPay: t.field({
      type: [Role],
      description: 'Roles for which no pay is known, by key; at most 1000.',
      resolve: async (_, __, context) => loadAllKnown(context, 'Role', await loadRolesWithoutPay(context)),
    }),
    editorialFacts: t.int({
      description: 'The number of facts (records and relationships) that no source supports.',
      resolve: async (_, __, context) =>
        factsOf(await loadFacts(context), ({ part, confidence }) => part === 'statement' && confidence === 'EDITORIAL'),
    }),
    editorialFigures: t.int({
      description: 'The number of facts whose numbers (levels, years and the like) no source supports.',
      resolve: async (_, __, context) =>
        factsOf(await loadFacts(context), ({ part, confidence }) => part === 'figures' && confidence === 'EDITORIAL'),
    }),
    factsBySourceCount: t.field({
      type: [SourceCount],
      description:
        'How many facts rest on no source, on one, on two and so on; numbers that do not occur are left out.',
      resolve: async (_, __, context) => {
        const counts = new Map<number, number>();
        for (const { part, sources, facts: count } of await loadFacts(context))
          if (part === 'statement') counts.set(sources.length, (counts.get(sources.length) ?? 0) + count);
        return [...counts].sort(([a], [b]) => a - b).map(([sources, count]) => ({ sources, facts: count }));
      },
    }),
    factsByQuality: t.field({
      type: [QualityCount],
      description:
        'How many facts rest at best on sources of each quality, best first and those without a source last; every quality is listed, also with 0.',
      resolve: (_, __, context) => loadFactsByQuality(context),
    }),
    oldSources: t.field({
      type: [Source],
      description: 'Sources older than five years, the oldest first; at most 1000.',
      resolve: async (_, __, context) =>
        (await loadSources(context))
          .filter((source) => yearOf(source) < oldBefore())
          .toSorted((a, b) => yearOf(a) - yearOf(b))
          .slice(0, all),
    }),
    undatedSources: t.field({
      type: [Source],
      description: 'Sources that bear no year, so that nobody can tell whether they are old, by key; at most 1000.',
      resolve: async (_, __, context) =>
        (await loadSources(context)).filter(({ yearUnknown }) => yearUnknown).slice(0, all),
    }),
  }),
});

const factsOf = (counts: readonly FactCount[], which: (count: FactCount) => boolean): number =>
  sumBy(counts.filter(which), ({ facts }) => facts);

function byQuality(
  facts: readonly FactCount[],
  qualities: ReadonlyMap<string, SourceQualityName>,
): readonly QualityCount[] {
  const bestFirst = namesOf(sourceQualities);
  const bestOf = ({ sources }: FactCount) =>
    bestFirst.find((quality) => sources.some((source) => qualities.get(source) === quality)) ?? null;
  const byBest = groupBy(facts, bestOf);
  return [...bestFirst, null].map((quality) => {
    const among = byBest.get(quality) ?? [];
    return {
      quality,
      facts: factsOf(among, ({ part }) => part === 'statement'),
      figures: factsOf(among, ({ part }) => part === 'figures'),
    };
  });
}

const DatasetVersion = builder.objectRef<Version>('DatasetVersion');
DatasetVersion.implement({
  description: 'A state of the data from which an operation can be answered.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'The published version, MAJOR.MINOR.PATCH.' }),
    revision: t.exposeString('revision', { description: 'The fingerprint of the data; no other state has it.' }),
    citation: t.string({ description: 'How to cite it, with its revision.', resolve: citationOf }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether it answers where no other is asked for.' }),
  }),
});

const Dataset = builder.objectRef<Revision>('Dataset');
Dataset.implement({
  description: 'The data that the answers are drawn from.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The name of the data.' }),
    version: t.exposeString('version', { description: 'The published version, MAJOR.MINOR.PATCH.' }),
    revision: t.exposeString('revision', {
      description: 'A fingerprint of the whole data; it changes whenever the data does, so it can mark cached answers.',
    }),
    licence: t.exposeString('licence', { description: 'The licence of the data, an SPDX identifier.' }),
    citation: t.string({
      description: 'How to cite the data, with the revision that the answers are drawn from.',
      resolve: citationOf,
    }),
    versions: t.field({
      type: [DatasetVersion],
      description: 'The states of the data that may be asked by `at`, the current one first, then by version.',
      resolve: (_, __, context) => context.versions(),
    }),
    packs: t.field({
      type: [Pack],
      description: 'The packs laid over it, in that order. Empty: none is.',
      resolve: ({ packs = [] }) => packs,
    }),
    counts: t.field({
      type: [KindCount],
      description: 'How many records and relationships there are of each kind, records first.',
      resolve: (_, __, context) => context.graph.counts(),
    }),
    quality: t.field({
      type: Quality,
      description: 'What is weak in the data.',
      complexity: { field: work.quality, multiplier: 1 },
      resolve: (dataset) => dataset,
    }),
    sources: t.connection(
      {
        type: Source,
        description: 'Every source the data rests on.',
        args: {
          orderBy: t.arg({
            type: sourceOrder.type,
            defaultValue: 'TITLE_ASC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: (_, args, context, info) =>
          nodeConnection(context, 'Source', args, { orderBy: sourceOrder.by(args.orderBy) }, info),
      },
      { name: 'DatasetSourcesConnection', description: 'A page of sources of the data.' },
      { name: 'DatasetSourcesEdge', description: 'A source of the data.' },
    ),
  }),
});

builder.queryFields((t) => ({
  dataset: t.field({
    type: Dataset,
    nullable: true,
    description:
      'The data that the answers are drawn from: version, licence, counts, quality and sources. Null: nothing has been seeded.',
    args: {
      at: t.arg.string({
        description:
          'The version or revision from which the whole operation is answered, as one of `versions`; NOT_FOUND tells those there are. The request header `Dataset-Revision` does the same. Left out: the current one. Example: `0.1.0`.',
      }),
    },
    resolve: (_, __, context) => context.graph.revision(),
  }),
}));
