import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { allNodes, dataOf, WebError } from '../ask.ts';
import { offers, pathOf, type Download, type Offer } from '../downloads.ts';
import { licenceAddresses, licencesFields, licencesOf, licencesShape } from '../licences.ts';
import type { Reply, Site, Visit } from '../site.ts';
import { spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { page } from './layout.tsx';
import { OutsideLink } from './outside-link.tsx';

const query = /* GraphQL */ `
  query DataPage {
    dataset {
      title
      version
      revision
      ${licencesFields}
      citation
      counts {
        kind
        count
      }
      quality {
        editorialFacts
        editorialFigures
        factsByQuality {
          quality
          facts
        }
        rolesWithoutPay {
          key
        }
        oldSources {
          key
        }
        undatedSources {
          key
        }
      }
    }
  }
`;
const sourcesQuery = /* GraphQL */ `
  query DataPageSources($after: String) {
    sources(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        title
        publisher
        year
        url
        licence
      }
    }
  }
`;
const source = z.object({
  key: z.string(),
  title: z.string(),
  publisher: z.string(),
  year: z.number().nullable(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
});
const shape = z.object({
  dataset: licencesShape
    .extend({
      title: z.string(),
      version: z.string(),
      revision: z.string(),
      citation: z.string(),
      counts: z.array(z.object({ kind: z.string(), count: z.number() })),
      quality: z.object({
        editorialFacts: z.number(),
        editorialFigures: z.number(),
        factsByQuality: z.array(z.object({ quality: z.string().nullable(), facts: z.number() })),
        rolesWithoutPay: z.array(z.unknown()),
        oldSources: z.array(z.unknown()),
        undatedSources: z.array(z.unknown()),
      }),
    })
    .nullable(),
});

/** How large, how good and how current the data is, what it rests on, and how it is cited. */
export async function dataPage(site: Site, { url }: Visit): Promise<Reply> {
  const { dataset } = await dataOf(site.ask, query, {}, shape);
  if (!dataset) throw new WebError(503, 'The graph holds no data yet.');
  const sources = await allNodes(site.ask, sourcesQuery, source);
  const { quality, counts } = dataset;
  const downloads = await downloadsSoon(site, dataset.revision);
  return page({
    title: 'The data',
    description: 'How large, how good and how current the data is, what it rests on, and how it is cited.',
    canonical: '/data',
    origin: url.origin,
    workbench: workbenchLink(site, query),
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: dataset.title,
      description: 'Roles of technology leadership: careers, skills, pay, reporting lines and the sources behind them.',
      version: dataset.version,
      url: `${url.origin}/data`,
      license: licenceAddresses(dataset),
      creditText: dataset.citation,
      isAccessibleForFree: true,
      distribution: downloads.map((download) => ({
        '@type': 'DataDownload',
        name: download.name,
        encodingFormat: download.type,
        contentUrl: url.origin + pathOf(download),
        ...(download.size !== undefined && { contentSize: megabytes(download.size) }),
      })),
    },
    children: (
      <>
        <header class="lead">
          <h1>The data</h1>
          <p>{dataset.title}</p>
        </header>
        <dl class="facts">
          <dt>Version</dt>
          <dd>{dataset.version}</dd>
          <dt>Revision</dt>
          <dd>{dataset.revision}</dd>
          <dt>Licence</dt>
          <dd>{licencesOf(dataset).join(', ')}</dd>
          <dt>To cite</dt>
          <dd>{dataset.citation}</dd>
        </dl>
        <h2>Take it</h2>
        {downloads.length === 0 ? (
          <p class="soft prose">
            This data is too large to be offered here as one file. The program writes it: <code>export graph.ttl</code>.
          </p>
        ) : (
          <ul class="plain two">
            {downloads.map((download) => (
              <li key={download.ending}>
                <a href={pathOf(download)} download>
                  {download.name}
                </a>{' '}
                {download.size !== undefined && <span class="soft">{megabytes(download.size)}</span>}
                <p class="soft">{download.opens}</p>
              </li>
            ))}
          </ul>
        )}
        <p class="links">
          <a href="/answers">Every answer as JSON or CSV</a>
          <a href="/answers/dataset.csv">This page as CSV</a>
        </p>
        <p class="soft prose">
          More formats, and a part of the data, from the program: <code>export graph.gexf</code> (or .cypher,
          .sssom.tsv, a folder of CSV or Parquet tables; <code>--around cio</code>).
        </p>
        <h2>How large it is</h2>
        <h3>Records</h3>
        <Counts of={counts.filter(({ kind }) => !isRelationship(kind))} />
        <h3>Relationships</h3>
        <Counts of={counts.filter(({ kind }) => isRelationship(kind))} />
        <h2>How well it is supported</h2>
        <dl class="facts">
          {quality.factsByQuality.map(({ quality: best, facts }) => (
            <>
              <dt>{best === null ? 'No source' : `Best source: ${spoken(best)}`}</dt>
              <dd>{facts.toLocaleString('en')} facts</dd>
            </>
          ))}
          <dt>Editorial</dt>
          <dd>
            {quality.editorialFacts.toLocaleString('en')} facts, the numbers of{' '}
            {quality.editorialFigures.toLocaleString('en')}
          </dd>
          <dt>Without pay</dt>
          <dd>{quality.rolesWithoutPay.length} roles</dd>
          <dt>Old</dt>
          <dd>{quality.oldSources.length} sources of more than five years ago</dd>
          <dt>Undated</dt>
          <dd>{quality.undatedSources.length} sources that bear no year</dd>
        </dl>
        <h2>What it rests on</h2>
        <p class="soft">{sources.length} sources.</p>
        <ul class="plain two">
          {sources.map(({ key, title, publisher, year, url: address, licence }) => (
            <li key={key}>
              <OutsideLink href={address}>{title}</OutsideLink>
              <p class="soft">{[publisher, year, licence].filter((part) => part !== null).join(', ')}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** Milliseconds that the page waits for files, which take seconds to be made for the first time. */
const patience = 200;

/** What is offered, with the files where they are made soon enough; nothing where the data is too large. */
async function downloadsSoon(site: Site, revision: string): Promise<readonly (Offer & Partial<Download>)[]> {
  const late = setTimeout(patience, offers, { ref: false });
  return (await Promise.race([site.downloads(revision).catch(() => offers), late])) ?? [];
}

/** Bytes as people read them. */
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const isRelationship = (kind: string): boolean => kind === kind.toUpperCase();

const Counts = ({ of: counts }: { readonly of: readonly { readonly kind: string; readonly count: number }[] }) => (
  <dl class="counts">
    {counts.map(({ kind, count }) => (
      <div key={kind}>
        <dt>{kind}</dt>
        <dd>{count.toLocaleString('en')}</dd>
      </div>
    ))}
  </dl>
);
