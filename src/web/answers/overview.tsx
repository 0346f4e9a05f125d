import { page } from '../pages/layout.tsx';
import { Prose } from '../prose.tsx';
import type { Reply, Site, Visit } from '../site.ts';
import { themes } from './question.ts';

/** All questions by theme. */
export const overview = ({ questions }: Site, { url }: Visit): Reply =>
  page({
    title: 'Questions',
    description: 'What the graph answers, each question at an address of its own, as a page, JSON, CSV or picture.',
    canonical: '/answers',
    origin: url.origin,
    children: (
      <>
        <header class="lead">
          <h1>Questions</h1>
          <p>
            Each has an address of its own that takes its variables as parameters and answers as a page, JSON, CSV or,
            where it can be drawn, a picture. <a href="/openapi.json">OpenAPI</a> describes them all.
          </p>
        </header>
        {themes.map((theme) => (
          <section key={theme}>
            <h2>{theme}</h2>
            <ul class="cards">
              {questions
                .filter((question) => question.theme === theme)
                .map(({ name, title, sentence }) => (
                  <li key={name}>
                    <a href={`/answers/${name}.html`}>{title}</a>
                    <p>
                      <Prose>{sentence}</Prose>
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
