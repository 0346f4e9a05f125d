/** @jsxImportSource react */
import './workers.ts';
import 'graphiql/style.css';
import '../assets/picture.css';
import './workbench.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AnswerView } from './answer-view.tsx';
import { sendAndRemember } from './asked.ts';
import { readLink } from './link.ts';
import { contentId, type PageContent } from './page-content.ts';
import { isNarrow, questionsPlugin } from './questions-panel.tsx';

const content = JSON.parse(document.getElementById(contentId)?.textContent ?? '') as PageContent;
const shared = readLink(location.search);
const questions = questionsPlugin(content);
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const [greeting] = content.questions;
const opened = shared.query === undefined && isFirstVisit ? { ...shared, ...greeting } : shared;

const place = document.getElementById('workbench');
if (place)
  createRoot(place).render(
    <>
      <h1 className="unseen">Workbench</h1>
      <button
        type="button"
        className="to-editor"
        onClick={() => document.querySelector<HTMLElement>('.graphiql-query-editor textarea')?.focus()}
      >
        Skip to the editor
      </button>
      <GraphiQL
        fetcher={(operation, options) => sendAndRemember(operation, options?.headers)}
        {...(opened.query === undefined
          ? {}
          : { initialQuery: opened.query, initialVariables: opened.variables ?? '' })}
        defaultQuery=""
        plugins={[questions, HISTORY_PLUGIN]}
        {...(isNarrow() ? {} : { visiblePlugin: questions })}
        schemaDescription
        inputValueDeprecation
      >
        <GraphiQL.Logo>
          <a href="/">Tech Leadership Graph</a>
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <AnswerView shared={shared} />
        </GraphiQL.Footer>
      </GraphiQL>
    </>,
  );
