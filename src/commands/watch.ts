import { readdirSync, watch as watchFiles, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Files of one change arrive one after another; a moment later all are there. */
const settling = 50;

/** Calls `look` now and after every change in a folder, until the signal. */
export async function watch(directory: string, look: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  let fail: (error: unknown) => void = () => undefined;
  const closed = new Promise<void>((resolve, reject) => {
    fail = reject;
    signal?.addEventListener('abort', () => {
      resolve();
    });
  });
  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const changed = (_: unknown, name: string | null) => {
    if (name === null || name.startsWith('.')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(() => {
        follow();
        return look();
      });
      last.catch(fail);
    }, settling);
  };
  /** Each folder by itself: watching all at once, Node on Linux loses files that are saved by renaming, as editors do. */
  const follow = () => {
    const folders = new Set(foldersIn(directory));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders)
      if (!watchers.has(folder)) watchers.set(folder, watchFiles(folder, changed).on('error', fail));
  };
  follow();
  last = last.then(look);
  try {
    await Promise.all([last, closed]);
    await last;
  } finally {
    clearTimeout(waiting);
    for (const watcher of watchers.values()) watcher.close();
  }
}

const foldersIn = (directory: string): string[] => [
  directory,
  ...readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((each) => each.isDirectory() && !/(^|[/\\])\./.test(each.name))
    .map(({ parentPath, name }) => join(parentPath, name)),
];
