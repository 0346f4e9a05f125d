import type { Seed, SeedRecord } from './read.ts';
import { recordsOf, type RecordEdge } from './rules/records.ts';

/** What a public classification says of a skill of one of its entries. */
interface Claim {
  readonly sources: readonly string[];
  readonly level?: number | undefined;
  /** The sources of that level. */
  readonly figures: readonly string[];
}

type Requirement = RecordEdge<'REQUIRES'>['fields'] & { readonly skill: string };

type Classification = RecordEdge<'CLASSIFIED_AS'>['fields'] & { readonly occupation: string };

/** An entry narrower than the role says nothing of the role as a whole. */
const speaking: readonly string[] = ['EXACT', 'CLOSE', 'BROAD'];

/** How far the level of an entry may lie from that of the role and still support it. */
const tolerance = 1;

/**
 * Adds the evidence that public classifications give. A skill that a role requires gains the sources of every entry the
 * role is classified as, unless that is narrower, which lists the skill too; its figures gain the sources of the
 * entry's level where that lies within one of the role's. A match with an entry gains the sources of the entry, whose
 * definition was read. Nothing else changes, and nothing is taken away.
 */
export function support(seed: Seed): Seed {
  const { edges } = recordsOf(seed.records);
  const claims = new Map<string, Claim>();
  for (const { from, to, record, fields } of edges('OCCUPATION_REQUIRES'))
    claims.set(`${from} ${to}`, {
      sources: fields.sources ?? textsOf(record.fields.sources),
      level: fields.level,
      figures: fields.figures?.sources ?? [],
    });
  const entries = new Map<string, string[]>();
  for (const { from, to, fields } of edges('CLASSIFIED_AS'))
    if (speaking.includes(fields.match)) entries.set(from, [...(entries.get(from) ?? []), to]);

  const read = new Map(
    seed.records.filter(({ label }) => label === 'Occupation').map(({ key, fields }) => [key, textsOf(fields.sources)]),
  );

  const supported = (record: SeedRecord): SeedRecord => {
    if (record.label !== 'Role') return record;
    const { requires, classifiedAs } = record.fields;
    const occupations = entries.get(record.key) ?? [];
    const claimsOn = ({ skill }: Requirement) => occupations.flatMap((key) => claims.get(`${key} ${skill}`) ?? []);
    return {
      ...record,
      fields: {
        ...record.fields,
        ...(Array.isArray(requires) && {
          requires: (requires as Requirement[]).map((requirement) => strengthen(requirement, claimsOn(requirement))),
        }),
        ...(Array.isArray(classifiedAs) && {
          classifiedAs: (classifiedAs as Classification[]).map((each) => ({
            ...each,
            sources: union(each.sources, [read.get(each.occupation) ?? []]),
            basis: each.basis ?? 'The match is an editorial reading of the definition of the entry.',
          })),
        }),
      },
    };
  };
  return { ...seed, records: seed.records.map(supported) };
}

function strengthen(requirement: Requirement, claims: readonly Claim[]): Requirement {
  const agreeing = claims.filter(
    ({ level }) => level !== undefined && Math.abs(level - requirement.level) <= tolerance,
  );
  const sources = union(
    requirement.sources,
    claims.map((claim) => claim.sources),
  );
  const figures = union(
    requirement.figures?.sources,
    agreeing.map((claim) => claim.figures),
  );
  return {
    ...requirement,
    ...(sources.length > 0 ? { sources } : {}),
    ...(figures.length > 0 ? { figures: { ...requirement.figures, sources: figures } } : {}),
  };
}

const union = (own: readonly string[] = [], more: readonly (readonly string[])[]): string[] => [
  ...new Set([...own, ...more.flat()]),
];

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
