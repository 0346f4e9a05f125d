/** @jsxImportSource react */
import type { Table } from '../answers/csv.ts';

/** An answer as a table, with the rows and columns of its CSV. */
export const AnswerTable = ({ table: { columns, rows } }: { readonly table: Table }) => (
  <div className="answer-view" tabIndex={0} role="region" aria-label="Answer as a table">
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
    {rows.length === 0 && <p>No rows.</p>}
  </div>
);
