import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

/** One line per operation: its name and how long it took. */
export function useOperationLog(log: Logger): Plugin {
  return {
    onExecute({ args }) {
      const started = performance.now();
      return {
        onExecuteDone() {
          log.debug(
            { operation: args.operationName ?? null, milliseconds: Math.round(performance.now() - started) },
            'answered',
          );
        },
      };
    },
  };
}
