/** That a file of a download is damaged or cut off. */
export const damaged = (file: string, error: unknown): Error =>
  new Error(
    `${file}:1: not a whole file (${error instanceof Error ? error.message : String(error)}); download it again`,
    { cause: error },
  );

/** What is read of a file, which may prove damaged. */
export function whole<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damaged(file, error);
  }
}
