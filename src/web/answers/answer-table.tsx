import type { Table } from './csv.ts';

/** An answer as a table, with the rows and columns of its CSV. */
export const AnswerTable = ({ table: { columns, rows } }: { readonly table: Table }) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column.replaceAll('.', '.\u200b')}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {columns.map((column) => (
            <td key={column}>{String(row[column] ?? '')}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
