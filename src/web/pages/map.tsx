import { z } from 'zod';
import { allNodes, named } from '../ask.ts';
import { placesOf, type MappedRole } from '../pictures/map-places.ts';
import { MapPicture } from '../pictures/map.tsx';
import type { Reply, Site, Visit } from '../site.ts';
import { shortHash } from '../tag.ts';
import { Title } from '../title.tsx';
import { workbenchLink } from '../workbench-link.ts';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const query = /* GraphQL */ `
  query Map($after: String) {
    roles(first: 100, after: $after, orderBy: KEY_ASC) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        title
        level
        track {
          key
          title
        }
        nextSteps(first: 40) {
          edges {
            prevalence
            node {
              key
            }
          }
        }
      }
    }
  }
`;
const role = z.object({
  ...named.shape,
  level: z.string(),
  track: named,
  nextSteps: z.object({
    edges: z.array(z.object({ prevalence: z.string(), node: z.object({ key: z.string() }) })),
  }),
});

let drawn: { readonly tag: string; readonly places: ReturnType<typeof placesOf> } | undefined;

/** The places of the roles, computed once for as long as these remain the same. */
function placed(roles: readonly MappedRole[]): ReturnType<typeof placesOf> {
  const tag = shortHash(JSON.stringify(roles));
  if (drawn?.tag !== tag) drawn = { tag, places: placesOf(roles) };
  return drawn.places;
}

/** The whole graph of roles, to explore as a picture or as a list. */
export async function mapPage(site: Site, { url }: Visit): Promise<Reply> {
  const roles = await allNodes(site.ask, query, role);
  const places = await placed(roles);
  const tracks = [...new Map(roles.map(({ track }) => [track.key, track])).values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  );
  const keys = tracks.map(({ key }) => key);
  return page({
    title: 'The map',
    description: 'All roles of the graph and the steps between them, to search and to explore.',
    canonical: '/map',
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query),
    own: ['map.css', 'map.js'],
    children: (
      <>
        <header class="lead">
          <h1>The map</h1>
          <p>
            {roles.length} roles and the steps between them: a role stands near those it leads to.{' '}
            <a href="#list">The same as a list</a>
          </p>
        </header>
        <form id="map-controls" hidden>
          <label class="field">
            Find a role
            <input type="search" name="text" autocomplete="off" />
          </label>
          <label class="field">
            Track
            <select name="track">
              <option value="">all</option>
              {tracks.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <button type="button" name="nearer" aria-label="Zoom in">
            +
          </button>
          <button type="button" name="farther" aria-label="Zoom out">
            −
          </button>
          <p class="hint" id="map-keys">
            For a closer look press + and −, spread two fingers, or turn the wheel with Ctrl held; 0 shows the whole.
          </p>
        </form>
        <div class="chart" tabIndex={0} role="group" aria-label="The map" aria-describedby="map-keys">
          <MapPicture places={places} tracks={keys} />
          <section id="map-card" class="card" aria-live="polite" hidden />
        </div>
        <section id="list">
          <h2>As a list</h2>
          <div class="list">
            {tracks.map((track) => (
              <section key={track.key} data-track={track.key}>
                <h3 class={`hue-${String(keys.indexOf(track.key) % 12)}`}>
                  <a href={`/tracks/${track.key}`}>
                    <Title>{track.title}</Title>
                  </a>
                </h3>
                <ul>
                  {roles
                    .filter((each) => each.track.key === track.key)
                    .map((each) => (
                      <li key={each.key}>
                        <RoleLink role={each} />
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      </>
    ),
  });
}
