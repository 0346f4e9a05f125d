/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { OfferedQuestion, PageContent } from './page-content.ts';

/** Whether the panel covers the editor, as workbench.css has it. */
export const isNarrow = (): boolean => matchMedia('(max-width: 760px)').matches;

const Icon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <circle cx="10" cy="10" r="8" />
    <path d="M7.6 7.8c0-3 4.8-3 4.8 0 0 2-2.4 2-2.4 4" strokeLinecap="round" />
    <path d="M10 14.2v.3" strokeLinecap="round" />
  </svg>
);

/** A text in which `names` stand between backticks. */
const inProse = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));

/** What the graph is, and the questions it answers by theme; each opens in a tab with its variables to fill in. */
export function questionsPlugin({ about, questions }: PageContent): GraphiQLPlugin {
  const themes = [...new Set(questions.map(({ theme }) => theme))];
  const known = new Set(questions.map(({ query }) => query));

  const Panel = () => {
    const { addTab, changeTab, setVisiblePlugin } = useGraphiQLActions();
    const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => state);
    const open = ({ query, variables }: OfferedQuestion) => {
      if (isNarrow()) setVisiblePlugin(null);
      const opened = tabs.findIndex((tab) => tab.query === query);
      if (opened >= 0) {
        changeTab(opened);
        return;
      }
      const shown = tabs[activeTabIndex]?.query ?? '';
      if (shown.trim() !== '' && !known.has(shown)) addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    };
    return (
      <section aria-label="Questions" className="questions">
        <h2>Questions</h2>
        <p>{inProse(about)}</p>
        {themes.map((theme) => (
          <section key={theme}>
            <h3>{theme}</h3>
            <ul>
              {questions
                .filter((question) => question.theme === theme)
                .map((question) => (
                  <li key={question.title}>
                    <button
                      type="button"
                      onClick={() => {
                        open(question);
                      }}
                    >
                      {question.title}
                    </button>
                    <p>{inProse(question.sentence)}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <p>
          <a href="/">Pages</a> · <a href="/answers">Questions as documents</a> · <a href="/data">Data and sources</a>
        </p>
      </section>
    );
  };
  return { title: 'Questions', icon: Icon, content: Panel };
}
