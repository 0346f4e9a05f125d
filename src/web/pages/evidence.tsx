import { z } from 'zod';
import { spoken } from '../words.ts';
import { OutsideLink } from './outside-link.tsx';

const source = z.object({
  key: z.string(),
  title: z.string(),
  publisher: z.string(),
  year: z.number().nullable(),
  url: z.string().nullable(),
  quality: z.string(),
});
type Source = z.output<typeof source>;

export const evidenceShape = z.object({
  confidence: z.string(),
  basis: z.string().nullable(),
  sources: z.array(source),
});
export type Evidence = z.output<typeof evidenceShape>;

export const evidenceSelection = 'evidence { confidence basis sources { key title publisher year url quality } }';

/** The sources of a page, numbered as they are first named. */
export class References {
  readonly #sources = new Map<string, Source>();

  numberOf(each: Source): number {
    if (!this.#sources.has(each.key)) this.#sources.set(each.key, each);
    return [...this.#sources.keys()].indexOf(each.key) + 1;
  }

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }
}

/** How well a statement is supported and by what: numbers lead to the list of sources, an estimate opens its basis. */
export function Proof({ evidence, references }: { readonly evidence: Evidence; readonly references: References }) {
  const { confidence, basis, sources } = evidence;
  const word = spoken(confidence);
  const numbers = sources.map((each) => {
    const number = String(references.numberOf(each));
    return (
      <a key={each.key} href={`#source-${number}`} aria-label={`source ${number}`}>
        {number}
      </a>
    );
  });
  if (basis === null)
    return (
      <span class={`proof ${word}`}>
        {word}
        {numbers}
      </span>
    );
  return (
    <details class="proof">
      <summary>{word}</summary>
      <span>
        {basis}
        {numbers}
      </span>
    </details>
  );
}

/** The sources named above it; render it after what names them. */
export function SourceList({ references }: { readonly references: References }) {
  if (references.sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {references.sources.map(({ key, title, publisher, year, url, quality }, index) => (
          <li key={key} id={`source-${String(index + 1)}`}>
            <OutsideLink href={url}>{title}</OutsideLink>, {publisher}
            {year === null ? '' : `, ${String(year)}`} ({spoken(quality)})
          </li>
        ))}
      </ol>
      <p class="soft">
        Established: two independent sources that tell how they know, or an official statistic. Reported: a source that
        somebody answers for. Editorial: an estimate of this project; open it to read what it rests on.
      </p>
    </section>
  );
}
