/** What to copy in order to show the same on another site. */
export const Snippet = ({ origin, element }: { readonly origin: string; readonly element: string }) => (
  <details class="snippet">
    <summary>Show this on your site</summary>
    <pre tabIndex={0}>{`<script type="module" src="${origin}/embed/1.js"></script>\n${element}`}</pre>
  </details>
);
