import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import {
  occupation,
  occupationRequires,
  relatedTo,
  schemes,
  skillRelations,
} from '../../src/graph/shapes/occupation.ts';
import { classifiedAs, matches } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { byTitle, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { edgeEvidence, figuresEvidence, nodeEvidence } from './evidence.ts';
import { Label, labelsField, languageArgument, occupationLabels, titleIn } from './label.ts';
import { loadKnown, loadLinks, resolveNode } from '../loading.ts';
import { among, byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';

const about = describe(occupation);

const Match = enumeration('Match', 'How an entry matches a role, as in SKOS.', matches);
const Scheme = enumeration('Scheme', 'A public classification of occupations.', schemes);
const SkillRelation = enumeration('SkillRelation', 'How firmly an occupation asks for a skill.', skillRelations);

interface ClassificationLink {
  readonly edge: EdgeOf<'CLASSIFIED_AS'>;
}

export const Classification = builder.objectRef<ClassificationLink>('Classification');
Classification.implement({
  description: 'That an entry of a public classification covers a role.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      description: 'The role.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'Role', edge.from),
    }),
    occupation: t.field({
      type: Occupation,
      description: 'The entry.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'Occupation', edge.to),
    }),
    match: t.field({ type: Match, ...describe(classifiedAs)('match'), resolve: ({ edge }) => edge.match }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

const requirement = describe(occupationRequires);
export const OccupationRequirement = builder.objectRef<EdgeOf<'OCCUPATION_REQUIRES'>>('OccupationRequirement');
OccupationRequirement.implement({
  description: 'That an entry of a public classification lists a skill.',
  fields: (t) => ({
    occupation: t.field({
      type: Occupation,
      description: 'The entry.',
      resolve: ({ from }, _, context) => loadKnown(context, 'Occupation', from),
    }),
    skill: t.field({
      type: Skill,
      description: 'The skill.',
      resolve: ({ to }, _, context) => loadKnown(context, 'Skill', to),
    }),
    relation: t.field({
      type: SkillRelation,
      nullable: true,
      ...requirement('relation'),
      resolve: ({ relation }) => relation,
    }),
    level: t.exposeInt('level', { nullable: true, ...requirement('level') }),
    importance: t.exposeFloat('importance', { nullable: true, ...requirement('importance') }),
    evidence: t.field({ ...edgeEvidence, resolve: (each) => each }),
    figures: t.field({ ...figuresEvidence, nullable: true, resolve: ({ figures }) => figures }),
  }),
});

const RelatedOccupation = builder.objectRef<{
  readonly edge: EdgeOf<'RELATED_TO'>;
  readonly node: NodeOf<'Occupation'>;
}>('RelatedOccupation');
RelatedOccupation.implement({
  description: 'An entry that its scheme lists as related to another.',
  fields: (t) => ({
    occupation: t.field({ type: Occupation, description: 'The related entry.', resolve: ({ node }) => node }),
    relatedness: t.string({
      nullable: true,
      ...describe(relatedTo)('relatedness'),
      resolve: ({ edge }) => edge.relatedness ?? null,
    }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

export const Occupation = builder.objectRef<NodeOf<'Occupation'>>('Occupation');
builder.node(Occupation, {
  ...record('Occupation'),
  description: occupation.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    scheme: t.field({ type: Scheme, ...about('scheme'), resolve: ({ scheme }) => scheme }),
    code: t.exposeString('code', about('code')),
    uri: t.exposeString('uri', { nullable: true, ...about('uri') }),
    title: t.string({
      ...about('title'),
      args: { language: t.arg.string(languageArgument) },
      resolve: async ({ key, title }, { language }, context) =>
        language ? titleIn(language, title, await occupationLabels(context, key)) : title,
    }),
    labels: t.field({
      type: [Label],
      ...labelsField,
      resolve: ({ key }, _, context) => occupationLabels(context, key),
    }),
    alternativeTitles: t.exposeStringList('alternativeTitles', about('alternativeTitles')),
    roles: t.field({
      type: [Classification],
      description: 'Roles that the entry covers, by title.',
      resolve: ({ key }, _, context) =>
        loadLinks(context, 'CLASSIFIED_AS', 'in', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),
    requires: t.field({
      type: [OccupationRequirement],
      description: 'Skills the scheme lists for the entry, the most important first.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'OCCUPATION_REQUIRES', 'out', key, {
          orderBy: [{ field: 'importance', on: 'edge', direction: 'desc' }, ...byTitle.TITLE_ASC.by],
        });
        return links.map(({ edge }) => edge);
      },
    }),
    relatedTo: t.field({
      type: [RelatedOccupation],
      description: 'Entries the scheme lists as related, by title.',
      resolve: ({ key }, _, context) => loadLinks(context, 'RELATED_TO', 'out', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('OccupationOrder', byTitle);
const OccupationFilter = builder.inputType('OccupationFilter', {
  description: 'Which occupations a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    schemes: t.field({ type: [Scheme], description: 'Only entries of these classifications.' }),
    codes: t.stringList({ description: 'Only entries with these codes. Example: `["11-3021.00"]`.' }),
  }),
});

builder.queryFields((t) => ({
  occupation: t.field({
    type: Occupation,
    nullable: true,
    description: 'One occupation. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('esco-1330-2')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Occupation', key, info),
  }),
  occupations: t.connection(
    {
      type: Occupation,
      description: 'All occupations, or those that meet a filter.',
      args: {
        filter: t.arg({ type: OccupationFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: order.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Occupation',
          args,
          {
            where: [
              ...byKeys(args.filter),
              ...among('scheme', args.filter?.schemes),
              ...among('code', args.filter?.codes),
            ],
            orderBy: order.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'OccupationsConnection', description: 'A page of occupations.' },
    { name: 'OccupationsEdge', description: 'One of a list of occupations.' },
  ),
}));
