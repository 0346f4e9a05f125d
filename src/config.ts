import { z } from 'zod';

const credentials = /(?<=:\/\/).*@/;

function isAddress(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { host, search, hash } = new URL(uri);
  return host !== '' && hash === '' && (search === '' || uri.startsWith('neo4j'));
}

const onOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(otherwise)
    .transform((value) => value === 'on');

/** Every variable the programs read, with what it means; README.md shows this table. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port to listen on; 0 picks a free one.'),
  HOST: z.string().min(1).optional().describe('Address to listen on; every address of the machine where left out.'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, {
      error: 'it must begin with neo4j://, neo4j+s://, bolt:// or bolt+s://',
      abort: true,
    })
    .refine(isAddress, {
      error: 'it must be a host and, where it is not 7687, a port up to 65535, such as neo4j://localhost:7687',
      abort: true,
    })
    .refine((uri) => !credentials.test(uri), 'credentials go into NEO4J_USERNAME and NEO4J_PASSWORD')
    .optional()
    .describe('Address of Neo4j, without credentials. Left out: the embedded engine answers from seed/.'),
  NEO4J_USERNAME: z.string().min(1).optional().describe('User name for Neo4j. Left out: no authentication.'),
  NEO4J_PASSWORD: z.string().optional().describe('Password for Neo4j; needs a user name.'),
  NEO4J_DATABASE: z.string().min(1).optional().describe('Database within Neo4j; its default one where left out.'),
  REMEMBERED_ROWS: z.coerce
    .number()
    .int()
    .min(0)
    .default(50_000)
    .describe('How many rows read from Neo4j are kept until its data changes; 0 keeps none. 50,000 where left out.'),
  REVISION_CHECK_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(100)
    .describe(
      'For how many milliseconds kept rows are taken for current, so that an answer may be so much older than the data; 0 asks Neo4j before every operation. 100 where left out.',
    ),
  SHARED_MAX_AGE: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('For how many seconds shared caches may give an answer to a GET without asking. 0 where left out.'),
  STALE_WHILE_REVALIDATE: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('For how many seconds after that they may give it while they ask for a new one. 0 where left out.'),
  OPERATION_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('After how many milliseconds an operation ends unanswered, in Neo4j, too. 10,000 where left out.'),
  SEED: z
    .enum(['always', 'missing', 'never'])
    .default('never')
    .describe(
      'When a server that starts makes Neo4j equal to the seed files: always, where it holds no dataset (as `serve --seed`), or never. never where left out.',
    ),
  SNAPSHOTS: z
    .string()
    .optional()
    .describe(
      'Folder of snapshots (`export FOLDER --snapshot`) that may be asked by version or revision beside the current data; none where left out.',
    ),
  GRAPHIQL: onOff('on').describe('Whether browsers are shown GraphiQL: on or off; `on` where left out.'),
  INTROSPECTION: onOff('on').describe('Whether the schema may be asked for: on or off; `on` where left out.'),
  OPERATIONS_FOLDER: z
    .string()
    .optional()
    .describe('Folder of documents (*.graphql) that clients may ask for by their hash, beside the examples.'),
  ONLY_PERSISTED_OPERATIONS: onOff('off').describe(
    'Whether nothing but those documents and the examples is answered: on or off; `off` where left out.',
  ),
  RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many requests a minute one client may send; 0 where left out: any number.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe(
      'How many proxies before the server add the address they saw to X-Forwarded-For, by which clients are told apart; 0 where left out: by the address that connects.',
    ),
  RATE_LIMIT_STORE: z
    .string()
    .regex(/^rediss?:\/\//, 'it must begin with redis:// or rediss://')
    .optional()
    .describe('Address of a Redis in which several servers share these counts; each counts alone where left out.'),
  METRICS: onOff('off').describe('Whether /metrics tells numbers to Prometheus: on or off; `off` where left out.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'it must be an address of HTTP' })
    .optional()
    .describe(
      'Address of an OpenTelemetry collector that traces are sent to, such as http://localhost:4318; none are made where left out. Other variables of its specification hold, too.',
    ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('What is logged to standard error, as JSON lines.'),
});

const consistent = environment.refine(
  ({ NEO4J_USERNAME, NEO4J_PASSWORD }) => NEO4J_PASSWORD === undefined || NEO4J_USERNAME !== undefined,
  { path: ['NEO4J_PASSWORD'], error: 'a password needs a user name: set NEO4J_USERNAME, too' },
);

export type Config = z.output<typeof environment>;

/** A variable has a value that cannot be used; the message names each one. */
export class ConfigError extends Error {
  constructor(issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, string | undefined>>) {
    super(
      issues
        .map(({ path, message }) => {
          const name = String(path[0]);
          const meaning = environment.shape[name as keyof Config].description ?? '';
          return `${name}=${shown(name, given[name])} cannot be used: ${message}. ${meaning}`;
        })
        .join('\n'),
    );
    this.name = 'ConfigError';
  }
}

/** A value as it may be shown: what is secret in it is not. */
const shown = (name: string, value = ''): string =>
  name === 'NEO4J_PASSWORD' ? '…' : value.replace(credentials, '…@');

/** Empty values count as left out, as container tools set them. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = consistent.safeParse(given);
  if (!result.success) throw new ConfigError(result.error.issues, given);
  return result.data;
}
