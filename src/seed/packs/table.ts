import { parse, CsvError } from 'csv-parse/sync';
import { basename } from 'node:path';
import { z } from 'zod';
import { edgeShape, edgesFrom, labels, nodeShape, type EdgeName, type Label } from '../../graph/model.ts';
import { key, unwrapped } from '../../graph/shape.ts';
import { faultIn, type Fault } from '../fault.ts';
import { packRecordShape } from '../record.ts';
import { labelOfFolder, type SeedFile } from '../read.ts';

/** What a table holds: records of a label, or relationships that start from them. */
export interface TableKind {
  readonly label: Label;
  readonly edge?: EdgeName;
}

/** `skills.csv` holds skills, `skills.broader.ndjson` what they name under `broader`. */
export function kindOf(file: string): TableKind | undefined {
  const [folder = '', field, ...more] = basename(file)
    .replace(/\.(csv|ndjson)$/, '')
    .split('.');
  const label = labelOfFolder.get(folder);
  if (!label || more.length > 0) return undefined;
  if (field === undefined) return { label };
  const edge = edgesFrom(label).find((each) => edgeShape(each).field === field);
  return edge && { label, edge };
}

/** The names a table may have. */
export const tableNames = (): string[] =>
  labels.flatMap((label) => [
    nodeShape(label).folder,
    ...edgesFrom(label).map((edge) => `${nodeShape(label).folder}.${edgeShape(edge).field}`),
  ]);

/** The shape of a row: a record with its key, or the key of a record and one of its relationships. */
export function rowShape({ label, edge }: TableKind): z.ZodObject {
  if (!edge) return z.strictObject({ key, ...packRecordShape(label).shape });
  const { field, form, end } = edgeShape(edge);
  const written = unwrapped(packRecordShape(label).shape[field]);
  const from = key.describe(`The key of the ${label} that the relationship starts from.`);
  if (form === 'one') return z.strictObject({ from, [end]: written as z.ZodType });
  const element = (written as z.ZodArray).element as unknown as z.ZodType;
  return form === 'objects'
    ? z.strictObject({ from, ...(element as z.ZodObject).shape })
    : z.strictObject({ from, [end]: element });
}

export interface TableRow {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The rows of a table, their cells turned into the values that the shape expects. */
export function rowsOf(file: SeedFile, shape: z.ZodObject): { rows: readonly TableRow[]; faults: readonly Fault[] } {
  const fault: Refuse = (line, message, remedy) => ({
    rows: [],
    faults: [faultIn(file.path, message, remedy, line)],
  });
  const lost = file.text.indexOf('\uFFFD');
  if (lost >= 0)
    return fault(
      file.text.slice(0, lost).split('\n').length,
      'not UTF-8, or a character was lost when the file was saved',
      'Save the file as UTF-8.',
    );
  if (file.text.trim() === '') return fault(1, 'the table is empty', 'Write it anew, or remove it from the resources.');
  return file.path.endsWith('.csv') ? csvRows(file, shape, fault) : jsonRows(file, fault);
}

type Refuse = (
  line: number,
  message: string,
  remedy: string,
) => { readonly rows: readonly TableRow[]; readonly faults: readonly Fault[] };

function csvRows({ text }: SeedFile, shape: z.ZodObject, refuse: Refuse): ReturnType<Refuse> {
  try {
    const kinds = new Map(Object.entries(shape.shape).map(([name, schema]) => [name, unwrapped(schema)]));
    const found = parse(text, { bom: true, columns: true, info: true, skipEmptyLines: true });
    const rows = (found as unknown as { info: { lines: number }; record: Record<string, string> }[]).map(
      ({ info, record }) => ({
        line: info.lines,
        value: Object.fromEntries(
          Object.entries(record).flatMap(([name, cell]) =>
            cell === '' ? [] : [[name, valueOf(cell, kinds.get(name))]],
          ),
        ),
      }),
    );
    return { rows, faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 1 } = error as unknown as { lines?: number };
    return refuse(lines, `not CSV: ${error.message}`, 'Mend the row: as many cells as columns, and quotes in pairs.');
  }
}

/** Lists and objects stand in a cell as JSON. What cannot be turned is left for the shape to refuse. */
function valueOf(cell: string, schema: unknown): unknown {
  if (schema instanceof z.ZodNumber) return Number.isNaN(Number(cell)) ? cell : Number(cell);
  if (schema instanceof z.ZodBoolean) return cell === 'true' ? true : cell === 'false' ? false : cell;
  if (!(schema instanceof z.ZodArray) && !(schema instanceof z.ZodObject)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

function jsonRows({ text }: SeedFile, refuse: Refuse): ReturnType<Refuse> {
  const rows: TableRow[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push({ line: at + 1, value: JSON.parse(line) as TableRow['value'] });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuse(at + 1, `not JSON: ${reason}`, 'Write one JSON object a line; a cut-off line is a cut-off file.');
    }
  }
  return { rows, faults: [] };
}
