import { embeddableOf, iframeOf, tagOf } from '../embeddable.ts';

interface SnippetProps {
  readonly origin: string;
  /** The canonical path of the page. */
  readonly path: string;
  readonly title: string;
}

/** What to copy in order to show the same on another site. */
export function Snippet({ origin, path, title }: SnippetProps) {
  const embeddable = embeddableOf(path);
  if (!embeddable) return null;
  return (
    <details class="snippet">
      <summary>Show this on your site</summary>
      <p>As an element, which takes the look of your page:</p>
      <pre tabIndex={0}>{`<script type="module" src="${origin}/embed/1.js"></script>\n${tagOf(embeddable)}`}</pre>
      <p>In a frame:</p>
      <pre tabIndex={0}>{iframeOf(origin, path, title, embeddable.height)}</pre>
    </details>
  );
}
