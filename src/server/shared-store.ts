import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Milliseconds for which a request waits for Redis. */
const within = 500;

/** A client of the Redis at an address; where it does not answer, it says so in the log and tries again. */
export function openSharedStore(address: string, log: Logger) {
  const client = new Redis(address, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: within,
    commandTimeout: within,
  });
  let answers = true;
  client.on('ready', () => {
    answers = true;
  });
  client.on('error', (error: Error) => {
    if (answers) log.warn({ err: error }, 'the shared store of rate limits does not answer; this server counts alone');
    answers = false;
  });
  return {
    client,
    close: () => {
      client.disconnect();
    },
  };
}
