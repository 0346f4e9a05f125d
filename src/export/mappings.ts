import { stringify } from 'yaml';
import type { Dataset } from '../graph/dataset.ts';
import { edgeFrom, nodeFrom } from '../graph/columns.ts';
import { licenceAddress } from '../licence.ts';

/** One line of the table, by the names that SSSOM gives its columns. */
interface Mapping {
  readonly subject_id: string;
  readonly subject_label: string;
  readonly predicate_id: string;
  readonly object_id: string;
  readonly object_label: string;
  readonly mapping_justification: string;
  readonly confidence: string;
  readonly object_source: string;
}

const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'confidence',
  'object_source',
] as const satisfies readonly (keyof Mapping)[];

const prefixes = {
  tlg: 'urn:tech-leadership-graph:',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  semapv: 'https://w3id.org/semapv/vocab/',
  esco: 'http://data.europa.eu/esco/',
  onet: 'https://www.onetonline.org/link/summary/',
  element: 'https://www.onetonline.org/find/descriptor/result/',
  nice: 'urn:nice-framework:',
  ukgdad: 'urn:uk-gdad-framework:',
} as const;

const predicates = {
  EXACT: 'skos:exactMatch',
  CLOSE: 'skos:closeMatch',
  BROAD: 'skos:broadMatch',
  NARROW: 'skos:narrowMatch',
  closeMatch: 'skos:closeMatch',
  broadMatch: 'skos:broadMatch',
  relatedMatch: 'skos:relatedMatch',
} as const;

/** A person read both sides; how sure that makes a match is the editors' estimate, less for the looser kinds. */
const justification = 'semapv:ManualMappingCuration';
const sureness = {
  EXACT: 0.95,
  CLOSE: 0.85,
  BROAD: 0.85,
  NARROW: 0.8,
  closeMatch: 0.85,
  broadMatch: 0.8,
  relatedMatch: 0.6,
} as const;

/** The matches of roles and skills with public vocabularies in SSSOM's tab-separated form, its metadata in comments. */
export function mappingTable(dataset: Dataset): string {
  const metadata = stringify(
    {
      mapping_set_id: 'urn:tech-leadership-graph:mappings',
      mapping_set_version: dataset.header.version,
      mapping_set_title: dataset.header.title,
      license: licenceAddress(dataset.header.licence),
      subject_source: 'tlg:',
      // Readers of SSSOM take the identifier of the set, too, for one with a prefix.
      curie_map: { urn: 'urn:', ...prefixes },
    },
    { lineWidth: 0 },
  )
    .trimEnd()
    .split('\n')
    .map((line) => `#${line}`);
  const rows = [...ofRoles(dataset), ...ofSkills(dataset)];
  return [...metadata, columns.join('\t'), ...rows.map((row) => columns.map((name) => row[name]).join('\t')), ''].join(
    '\n',
  );
}

function ofRoles({ nodes, edges }: Dataset): Mapping[] {
  const titles = new Map(nodes.map(({ label, key, properties }) => [`${label} ${key}`, String(properties.title)]));
  const entries = new Map(
    nodes.flatMap(({ label, key, properties }) =>
      label === 'Occupation' ? [[key, nodeFrom('Occupation', properties)] as const] : [],
    ),
  );
  return edges.flatMap(({ edge, from, to, properties }) => {
    const entry = entries.get(to);
    if (edge !== 'CLASSIFIED_AS' || !entry) return [];
    const { match } = edgeFrom('CLASSIFIED_AS', from, to, properties);
    return [
      {
        subject_id: `tlg:role/${from}`,
        subject_label: titles.get(`Role ${from}`) ?? '',
        predicate_id: predicates[match],
        object_id: entry.uri ? shortened(entry.uri) : `${schemePrefix[entry.scheme]}:${entry.code}`,
        object_label: entry.title,
        mapping_justification: justification,
        confidence: String(sureness[match]),
        object_source: `${schemePrefix[entry.scheme]}:`,
      },
    ];
  });
}

const schemePrefix = { ESCO: 'esco', ONET_SOC: 'onet', ISCO_08: 'esco', NICE: 'nice', UK_GDAD: 'ukgdad' } as const;

function ofSkills({ nodes }: Dataset): Mapping[] {
  const kinds = ['closeMatch', 'broadMatch', 'relatedMatch'] as const;
  return nodes.flatMap(({ label, key, properties }) => {
    if (label !== 'Skill') return [];
    const skill = nodeFrom('Skill', properties);
    return kinds.flatMap((kind) =>
      skill[kind].map((entry) => ({
        subject_id: `tlg:skill/${key}`,
        subject_label: skill.title,
        predicate_id: predicates[kind],
        object_id: ofVocabulary(entry),
        object_label: '',
        mapping_justification: justification,
        confidence: String(sureness[kind]),
        object_source: `${ofVocabulary(entry).split(':')[0] ?? ''}:`,
      })),
    );
  });
}

const ofVocabulary = (entry: string): string =>
  shortened(entry.replace(/^onet:/, 'element:').replace(/^uk-gdad:/, 'ukgdad:'));

function shortened(address: string): string {
  for (const [prefix, start] of Object.entries(prefixes))
    if (address.startsWith(start)) return `${prefix}:${address.slice(start.length)}`;
  return address;
}
