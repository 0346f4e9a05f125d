import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface OperationDocument {
  /** The name of its file. */
  readonly file: string;
  readonly query: string;
}

/** The operations of a folder (`*.graphql`), in the order of their file names. */
export const readDocuments = (folder: string): readonly OperationDocument[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ file, query: readFileSync(join(folder, file), 'utf8') }));
