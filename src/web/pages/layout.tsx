import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetPath } from '../assets.ts';
import { cardPath } from '../card.ts';
import { formats } from '../format.ts';
import { embeddableOf } from '../embeddable.ts';
import { oEmbedPath } from '../oembed.ts';
import { cardSize } from '../pictures/card.tsx';
import type { Reply } from '../site.ts';
import { Foreign } from '../title.tsx';
import type { ForeignTitles } from './language.ts';
import { Snippet } from './snippet.tsx';

export interface PageProps {
  readonly title: string;
  /** One sentence, for search engines and cards. */
  readonly description: string;
  /** The address without origin that the page is best known by; left out where it tells that there is none. */
  readonly canonical?: string;
  readonly origin: string;
  /** GraphiQL with the query behind the page. */
  readonly workbench?: string;
  /** The page as linked data (JSON-LD). */
  readonly linkedData?: object;
  /** What its card shows. */
  readonly picture?: VNode;
  /** Assets of this page alone: styles and scripts. */
  readonly own?: readonly string[];
  readonly foreign?: ForeignTitles | undefined;
  readonly children?: ComponentChildren;
}

const sections = [
  ['/paths', 'Paths'],
  ['/compare', 'Compare'],
  ['/readiness', 'Readiness'],
  ['/organizations', 'Organizations'],
  ['/map', 'Map'],
  ['/answers', 'Questions'],
  ['/data', 'Data'],
] as const;

const styles = ['page.css', 'content.css', 'forms.css', 'evidence.css', 'picture.css'];

export function page(props: PageProps): Reply {
  const { title, description, picture } = props;
  return {
    type: formats.html,
    card: { title, description, picture },
    body: `<!doctype html>${renderToString(
      <Foreign.Provider value={props.foreign}>
        <Page {...props} />
      </Foreign.Provider>,
    )}`,
  };
}

function Page({ title, description, canonical, origin, workbench, linkedData, own = [], children }: PageProps) {
  const heading = canonical === '/' ? title : `${title} · Tech Leadership Graph`;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        {[...styles, ...own.filter((name) => name.endsWith('.css'))].map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        {['site.js', ...own.filter((name) => name.endsWith('.js'))].map((name) => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
        {canonical !== undefined && <Links {...{ title, description, canonical, origin }} />}
        {linkedData && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: scriptSafe(JSON.stringify(linkedData)) }}
          />
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="site">
          <a class="brand" href="/">
            Tech Leadership Graph
          </a>
          <nav aria-label="Sections">
            {sections.map(([href, name]) => (
              <a key={href} href={href} aria-current={canonical?.startsWith(href) ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main id="main">
          {children}
          {canonical !== undefined && <Snippet origin={origin} path={canonical} title={title} />}
        </main>
        <footer class="site">
          <p>
            {workbench && (
              <>
                <a href={workbench}>The GraphQL query behind this page</a> ·{' '}
              </>
            )}
            <a href="/openapi.json">OpenAPI</a> · <a href="/graphql">GraphiQL</a> ·{' '}
            <a href="/data">Sources, licence and how to cite</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** What other sites and search engines find of a page. */
const Links = ({
  title,
  description,
  canonical,
  origin,
}: Required<Pick<PageProps, 'title' | 'description' | 'canonical' | 'origin'>>) => (
  <>
    <link rel="canonical" href={origin + canonical} />
    {embeddableOf(canonical) && (
      <link rel="alternate" type="application/json+oembed" title={title} href={oEmbedPath(origin, canonical)} />
    )}
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    <meta property="og:url" content={origin + canonical} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Tech Leadership Graph" />
    <meta property="og:image" content={origin + cardPath(canonical)} />
    <meta property="og:image:width" content={String(cardSize.width)} />
    <meta property="og:image:height" content={String(cardSize.height)} />
    <meta property="og:image:alt" content={`${title}: ${description}`} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

/** JSON that no parser of HTML takes for the end of the script it stands in. */
export const scriptSafe = (json: string): string => json.replaceAll('<', '\\u003c');
