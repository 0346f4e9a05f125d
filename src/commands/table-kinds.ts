import type { Dataset } from '../graph/dataset.ts';
import type { ExportedFile } from '../export/plain.ts';

type Tables = (dataset: Dataset) => readonly ExportedFile[];

/** The tables that a folder may be filled with. */
export const tableKinds = {
  csv: async () => (await import('../export/tables.ts')).tables,
  parquet: async () => (await import('../export/parquet.ts')).parquet,
  'neo4j-admin': async () => (await import('../export/neo4j-admin.ts')).neo4jAdmin,
} as const satisfies Record<string, () => Promise<Tables>>;
export type TableKind = keyof typeof tableKinds;
