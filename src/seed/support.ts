import { ofBase, type Seed, type SeedRecord } from './read.ts';
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

/** What holds of a wider or a narrower entry need not hold of the role. */
const speaking: readonly string[] = ['EXACT', 'CLOSE'];

/** How far the level of an entry may lie from that of the role and still support it. */
const tolerance = 1;

/**
 * Adds the evidence that public classifications give. A skill that a role requires gains the sources of every entry the
 * role is matched with exactly or closely which lists the skill too, unless nearly all entries of its scheme list it; its
 * figures gain the sources of the entry's level where that lies within one of the role's. A match with an entry gains
 * the sources of the entry, whose definition was read. Nothing else changes, and nothing is taken away.
 */
export function support(seed: Seed): Seed {
  const { edges } = recordsOf(seed.records.filter(ofBase));
  const claims = new Map<string, Claim>();
  const common = requiredEverywhere(edges('OCCUPATION_REQUIRES'));
  for (const { from, to, record, fields } of edges('OCCUPATION_REQUIRES'))
    if (!common.has(`${String(record.fields.scheme)} ${to}`))
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
          })),
        }),
      },
    };
  };
  return { ...seed, records: seed.records.map(supported) };
}

/** The share of a scheme's entries from which a skill that they list tells them no longer apart. */
const nearlyAll = 0.9;
/** Of fewer entries nothing can be said. */
const fewest = 10;

/** Skills by the schemes in which nearly all entries that list any skill list this one. */
export function requiredEverywhere(requirements: readonly RecordEdge<'OCCUPATION_REQUIRES'>[]): Set<string> {
  const listing = new Map<string, Set<string>>();
  const entries = new Map<string, Set<string>>();
  for (const { from, to, record } of requirements) {
    const scheme = String(record.fields.scheme);
    entries.set(scheme, (entries.get(scheme) ?? new Set()).add(from));
    listing.set(`${scheme} ${to}`, (listing.get(`${scheme} ${to}`) ?? new Set()).add(from));
  }
  return new Set(
    [...listing].flatMap(([skill, { size }]) => {
      const all = entries.get(skill.split(' ')[0] ?? '')?.size ?? 0;
      return all >= fewest && size > nearlyAll * all ? [skill] : [];
    }),
  );
}

function strengthen(requirement: Requirement, claims: readonly Claim[]): Requirement {
  if (claims.length === 0) return requirement;
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
