import Negotiator from 'negotiator';

export const formats = {
  json: 'application/json',
  html: 'text/html',
  csv: 'text/csv',
  svg: 'image/svg+xml',
} as const;
export type Format = keyof typeof formats;

const isFormat = (ending: string): ending is Format => Object.hasOwn(formats, ending);

/** An address without the ending that names a format, and the format. */
export function endingOf(path: string): { readonly path: string; readonly format: Format | undefined } {
  const [, before = path, ending = ''] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  return isFormat(ending) ? { path: before, format: ending } : { path, format: undefined };
}

/** The format that a request likes best of those on offer; the first where it does not say. */
export function preferred(accept: string | null, offered: readonly Format[]): Format | undefined {
  const types = offered.map((format) => formats[format]);
  const chosen = new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaType(types);
  return offered.find((format) => formats[format] === chosen);
}
