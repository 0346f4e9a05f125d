/** @jsxImportSource react */
import { renderToString } from 'preact-render-to-string';
import { useMemo } from 'react';
import { AnswerTable as PageTable } from '../answers/answer-table.tsx';
import type { Table } from '../answers/csv.ts';

/** An answer as a table, as the pages show it. */
export function AnswerTable({ table }: { readonly table: Table }) {
  const html = useMemo(() => renderToString(PageTable({ table })), [table]);
  return (
    <div className="answer-view" tabIndex={0} role="region" aria-label="Answer as a table">
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {table.rows.length === 0 && <p>No rows.</p>}
    </div>
  );
}
