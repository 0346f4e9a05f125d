import { pino, type Logger } from 'pino';

/** Logs to standard error, line by line, so that nothing is lost when the process ends. */
export const logger = (level: string): Logger => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
