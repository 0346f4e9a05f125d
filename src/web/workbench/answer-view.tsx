/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { parse, type DocumentNode } from 'graphql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { csvOf, tableOf } from '../answers/csv.ts';
import { drawableOf } from '../pictures/picture.tsx';
import { AnswerPicture } from './answer-picture.tsx';
import { AnswerTable } from './answer-table.tsx';
import { askedFor } from './asked.ts';
import { useCorrections } from './corrections.ts';
import { linkTo, type Shared, type View } from './link.ts';

const names: Readonly<Record<View, string>> = { json: 'JSON', table: 'Table', picture: 'Picture' };

/** A switch between the ways to see an answer; the answer itself where it is not shown as JSON. */
export function AnswerView({ shared }: { readonly shared: Shared }) {
  const [view, setView] = useState<View>(shared.view ?? 'json');
  const { tabs, activeTabIndex } = useGraphiQL((state) => state);
  useRunAtOnce(shared.view !== undefined);
  useCorrections();
  const response = tabs[activeTabIndex]?.response ?? null;
  const { asked, table, drawable } = useMemo(() => readAnswer(response), [response]);
  const offered: readonly View[] = [
    'json',
    ...(table ? (['table'] as const) : []),
    ...(drawable ? (['picture'] as const) : []),
  ];
  const shown = offered.includes(view) ? view : 'json';
  return (
    <>
      <div className="answer-bar">
        <div role="group" aria-label="Show the answer as">
          {offered.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === shown}
              onClick={() => {
                setView(each);
              }}
            >
              {names[each]}
            </button>
          ))}
        </div>
        {table && (
          <button
            type="button"
            onClick={() => {
              download(csvOf(table), 'text/csv;charset=utf-8', `${asked.operationName ?? 'answer'}.csv`);
            }}
          >
            Download CSV
          </button>
        )}
        <CopyLink view={view} />
      </div>
      {response === null && <p className="answer-hint">The answer appears here once the query is run.</p>}
      {shown === 'table' && table && <AnswerTable table={table} />}
      {shown === 'picture' && drawable && <AnswerPicture drawable={drawable} variables={asked.variables} />}
    </>
  );
}

/** A link that says in which view it wants to be seen is to be answered without a click. */
function useRunAtOnce(wanted: boolean) {
  const { run } = useGraphiQLActions();
  const { queryEditor, responseEditor, variableEditor } = useGraphiQL((state) => state);
  const isDone = useRef(!wanted);
  useEffect(() => {
    if (isDone.current || !queryEditor || !responseEditor || !variableEditor) return;
    isDone.current = true;
    run();
  }, [queryEditor, responseEditor, variableEditor, run]);
}

const CopyLink = ({ view }: { readonly view: View }) => {
  const { queryEditor, variableEditor } = useGraphiQL((state) => state);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const link = linkTo({ query: queryEditor?.getValue(), variables: variableEditor?.getValue(), view });
    history.replaceState(null, '', link);
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? 'Copied.' : 'The address of this page is the link.');
    setTimeout(() => {
      setSaid('');
    }, 4_000);
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status">{said}</span>
    </>
  );
};

/** What was asked for an answer, and what else than its JSON can be shown of it. */
function readAnswer(response: string | null) {
  const asked = askedFor(response);
  const document = asked && documentOf(asked.query);
  const data = asked && dataOf(response);
  if (!document || !data) return { asked };
  return { asked, table: tableOf(document, asked.operationName, data), drawable: drawableOf(document) };
}

function documentOf(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

function dataOf(response: string | null): unknown {
  const { data, errors } = JSON.parse(response ?? '{}') as { readonly data?: unknown; readonly errors?: unknown };
  return errors === undefined ? data : undefined;
}

function download(text: string, type: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
