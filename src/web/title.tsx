import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ForeignTitles } from './pages/language.ts';

/** The titles of a page that are in another language than the page. */
export const Foreign = createContext<ForeignTitles | undefined>(undefined);

/** The language of a title, where it is not that of the page. */
export function useLanguage(title: string): { readonly lang?: string } {
  const foreign = useContext(Foreign);
  return foreign?.titles.has(title) ? { lang: foreign.language } : {};
}

/** A title, marked with its language where that is not the page's, for those who hear it. */
export function Title({ children: title }: { readonly children: string }) {
  const language = useLanguage(title);
  return language.lang === undefined ? <>{title}</> : <span {...language}>{title}</span>;
}

/** Titles as a list in words: `a, b and c`. */
export const Titles = ({ all }: { readonly all: readonly string[] }) => (
  <>
    {all.map((title, index) => (
      <>
        {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
        <Title>{title}</Title>
      </>
    ))}
  </>
);
