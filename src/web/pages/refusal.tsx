import type { WebError } from '../ask.ts';
import type { Reply, Visit } from '../site.ts';
import { page } from './layout.tsx';

const headings: Readonly<Record<number, string>> = {
  404: 'There is no such page',
  406: 'Not in this format',
  429: 'Too much is asked just now',
  503: 'The graph does not answer just now',
};

/** What went wrong and where to go on. */
export const refusalPage = ({ status, errors }: WebError, { url }: Visit): Reply => {
  const title = headings[status] ?? 'This cannot be answered';
  return page({
    title,
    description: title,
    origin: url.origin,
    children: (
      <>
        <h1>{title}</h1>
        <div class="notice" role="alert">
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
        <p>
          <a href="/">Search for a role, a skill or anything else</a>
        </p>
      </>
    ),
  });
};
