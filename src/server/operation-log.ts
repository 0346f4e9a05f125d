import type { Logger } from 'pino';
import type { Watched } from './operation-watch.ts';
import { idOf } from './request-id.ts';

/** One line for each operation. */
export const logOperation =
  (log: Logger) =>
  ({ request, operation, milliseconds, codes }: Watched): void => {
    log.info({ requestId: idOf(request), operation, milliseconds, codes }, 'answered');
  };
