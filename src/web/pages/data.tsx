import { z } from 'zod';
import { allNodes, dataOf, WebError } from '../ask.ts';
import { pathOf } from '../downloads.ts';
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
      licence
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
  dataset: z
    .object({
      title: z.string(),
      version: z.string(),
      revision: z.string(),
      licence: z.string(),
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
  const downloads = (await site.downloads(dataset.revision)) ?? [];
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
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creditText: dataset.citation,
      isAccessibleForFree: true,
      distribution: downloads.map((download) => ({
        '@type': 'DataDownload',
        name: download.name,
        encodingFormat: download.type,
        contentUrl: url.origin + pathOf(download),
        contentSize: megabytes(download.size),
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
          <dd>{dataset.licence}</dd>
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
                <span class="soft">
                  {megabytes(download.size)}, packed {megabytes(download.gzipped.length)}
                </span>
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
        <dl class="counts">
          {counts.map(({ kind, count }) => (
            <div key={kind}>
              <dt>{kind}</dt>
              <dd>{count.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
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

/** Bytes as people read them. */
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
