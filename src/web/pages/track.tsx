import { z } from 'zod';
import { dataOf, WebError } from '../ask.ts';
import { LadderPicture, selection, shape as ladderShape } from '../pictures/ladder.tsx';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { capitalized, spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const query = /* GraphQL */ `
  query TrackPage($key: String!) {
    track(key: $key) { key summary ${selection} }
  }
`;
const shape = z.object({ track: z.looseObject({ key: z.string(), summary: z.string() }).nullable() });

/** A family of roles as a ladder and as a list. */
export async function trackPage(site: Site, { url, parts: [name = ''] }: Visit): Promise<Reply | Redirection> {
  const { track } = await dataOf(site.ask, query, { key: name }, shape);
  if (!track) throw new WebError(404, `There is no track "${name}".`);
  if (track.key !== name) return { location: `/tracks/${track.key}` };
  const ladder = ladderShape.parse(track);
  const levels = [...new Set(ladder.roles.map(({ level }) => level))].reverse();
  return page({
    title: ladder.title,
    description: track.summary,
    canonical: `/tracks/${track.key}`,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query, { key: track.key }),
    picture: <LadderPicture {...ladder} />,
    children: (
      <>
        <header class="lead">
          <p class="eyebrow">Track</p>
          <h1>{ladder.title}</h1>
          <p>{track.summary}</p>
        </header>
        <div class="drawing" tabIndex={0} role="region" aria-label="Promotions as a picture">
          <LadderPicture {...ladder} />
        </div>
        <dl class="facts">
          {levels.map((level) => (
            <>
              <dt>{capitalized(spoken(level))}</dt>
              <dd>
                {ladder.roles
                  .filter((role) => role.level === level)
                  .map(({ key, title }, index) => (
                    <>
                      {index > 0 && ', '}
                      <RoleLink role={{ key, title }} />
                    </>
                  ))}
              </dd>
            </>
          ))}
        </dl>
      </>
    ),
  });
}
