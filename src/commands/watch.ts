import { watch as watchFiles } from 'node:fs';
import { once } from 'node:events';

/** Files of one change arrive one after another; a moment later all are there. */
const settling = 50;

/** Calls `look` now and after every change in a folder, until the signal. */
export async function watch(directory: string, look: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watcher = watchFiles(directory, { recursive: true }, (_, filename) => {
    if (filename === null || /(^|[/\\])\./.test(filename)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(look);
      last.catch((error: unknown) => watcher.emit('error', error));
    }, settling);
  });
  const closed = once(watcher, 'close');
  signal?.addEventListener('abort', () => {
    watcher.close();
  });
  last = last.then(look);
  await Promise.all([last, closed]);
  clearTimeout(waiting);
  await last;
}
