import { extname } from 'node:path';
import type { Dataset } from '../graph/dataset.ts';
import { inOnePiece } from '../graph/in-pieces.ts';
import { cypher } from './cypher.ts';
import { json, ndjson } from './json.ts';
import { mappingTable } from './mappings.ts';
import { dot, mermaid } from './pictures.ts';
import type { ExportedFile, Write } from './plain.ts';
import { jsonLd } from './rdf/json-ld.ts';
import { shapes } from './rdf/shapes.ts';
import { turtle } from './rdf/turtle.ts';
import { tables } from './tables.ts';
import { gexf, graphml } from './xml.ts';

/** Every format by the ending that names it. */
export const formats: Readonly<Record<string, Write>> = {
  '.json': json,
  '.ndjson': ndjson,
  '.graphml': graphml,
  '.gexf': gexf,
  '.jsonld': jsonLd,
  '.shacl.ttl': shapes,
  '.ttl': turtle,
  '.cypher': cypher,
  '.dot': dot,
  '.mmd': mermaid,
  '.sssom.tsv': mappingTable,
};

/** The files that a whole export consists of; a name without an ending is a folder of CSV tables. */
export function filesOf(dataset: Dataset, name: string): readonly ExportedFile[] | undefined {
  if (isFolder(name)) return tables(dataset);
  const write = Object.entries(formats).find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];
  const written = write?.(dataset);
  if (written === undefined) return undefined;
  return [{ path: '', content: typeof written === 'string' ? written : inOnePiece(written).join('') }];
}

export const isPicture = (name: string): boolean => /\.(dot|mmd)$/i.test(name);

export const isFolder = (name: string): boolean => extname(name) === '';
