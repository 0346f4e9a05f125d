/** What tells work to end: as much of an `AbortSignal` as is used of it. */
export interface EndSignal extends Pick<AbortSignal, 'aborted' | 'reason' | 'throwIfAborted'> {
  addEventListener(event: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(event: 'abort', listener: () => void): void;
}

/** Settles as the promise does, or rejects with the signal's reason as soon as it aborts. */
export function untilAborted<T>(promise: Promise<T>, signal: EndSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    const settled = () => {
      signal.removeEventListener('abort', stop);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject);
    promise.then(settled, settled);
  });
}
