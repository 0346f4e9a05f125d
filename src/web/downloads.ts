import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { dataOf, WebError } from './ask.ts';
import { licenceAddresses, licencesFields, licencesShape } from './licences.ts';
import type { Reply, Responder, Site } from './site.ts';

/** A format in which the whole data is offered. */
export interface Offer {
  /** Of the export that it is. */
  readonly ending: string;
  readonly type: string;
  readonly name: string;
  /** What it is for. */
  readonly opens: string;
}

/** The whole data in one format. */
export interface Download extends Offer {
  /** Bytes, unpacked. */
  readonly size: number;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** The downloads of a revision of the data, in the order of `offers`; undefined where the data is too large to be kept. */
export type Downloads = (revision: string) => Promise<readonly Download[] | undefined>;

export const offers: readonly Offer[] = [
  {
    ending: '.json',
    type: 'application/json',
    name: 'JSON',
    opens: 'any program; records and relationships as the API knows them',
  },
  {
    ending: '.ndjson',
    type: 'application/x-ndjson',
    name: 'NDJSON',
    opens: 'jq, DuckDB, pandas; a line for each record and relationship',
  },
  {
    ending: '.graphml',
    type: 'application/graphml+xml',
    name: 'GraphML',
    opens: 'NetworkX, igraph, Gephi, yEd',
  },
  {
    ending: '.ttl',
    type: 'text/turtle',
    name: 'Turtle',
    opens: 'Protégé, Jena, GraphDB; SKOS, schema.org, PROV-O and DCAT',
  },
  {
    ending: '.jsonld',
    type: 'application/ld+json',
    name: 'JSON-LD',
    opens: 'JSON-LD processors; the same statements as Turtle',
  },
];

export const pathOf = ({ ending }: Offer): string => `/data/graph${ending}`;

const query = /* GraphQL */ `
  query Download {
    dataset {
      version
      revision
      ${licencesFields}
    }
  }
`;
const shape = z.object({
  dataset: licencesShape.extend({ version: z.string(), revision: z.string() }).nullable(),
});

const unzipped = promisify(gunzip);

/** The whole data as one file. */
export const downloadRoutes: Readonly<Record<string, Responder>> = Object.fromEntries(
  offers.map((offer) => [
    pathOf(offer),
    async (site: Site, { acceptEncoding }): Promise<Reply> => {
      const { dataset } = await dataOf(site.ask, query, {}, shape);
      if (!dataset) throw new WebError(503, 'The graph holds no data yet.');
      const download = (await site.downloads(dataset.revision))?.find(({ ending }) => ending === offer.ending);
      if (!download)
        throw new WebError(
          404,
          `This data is too large to be offered here. Write it by: export graph${offer.ending}, a command of the program.`,
        );
      const isPacked = new Negotiator({ headers: { 'accept-encoding': acceptEncoding ?? '' } })
        .encodings(['gzip'])
        .includes('gzip');
      const licences = licenceAddresses(dataset).map((address) => `<${address}>; rel="license"`);
      return {
        type: offer.type,
        body: isPacked ? download.gzipped : new Uint8Array(await unzipped(download.gzipped)),
        headers: {
          'content-disposition': `attachment; filename="tech-leadership-graph-${dataset.version}-${dataset.revision}${offer.ending}"`,
          'dataset-revision': dataset.revision,
          ...(licences.length > 0 && { link: licences.join(', ') }),
          ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
        },
      };
    },
  ]),
);
