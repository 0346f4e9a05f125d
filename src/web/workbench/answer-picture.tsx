/** @jsxImportSource react */
import { renderToString } from 'preact-render-to-string';
import { useEffect, useState } from 'react';
import type { Drawable } from '../pictures/picture.tsx';
import { send, type Asked } from './asked.ts';

interface PictureProps {
  readonly drawable: Drawable;
  readonly variables: Asked['variables'];
}

/** Asks for what the picture needs, with the same arguments, and draws it as the pages do. */
export function AnswerPicture({ drawable: { query, draw }, variables }: PictureProps) {
  const [drawn, setDrawn] = useState<{ readonly svg?: string; readonly message?: string }>({});
  useEffect(() => {
    let isCurrent = true;
    const show = (next: typeof drawn) => {
      if (isCurrent) setDrawn(next);
    };
    send({ query, variables }).then(
      ({ data, errors }) => {
        show(errors?.[0] ? { message: errors[0].message } : { svg: renderToString(draw(data)) });
      },
      () => {
        show({ message: 'The server cannot be reached just now.' });
      },
    );
    return () => {
      isCurrent = false;
    };
    // `draw` is made anew with each rendering; what it draws follows from the query.
  }, [query, JSON.stringify(variables)]);
  if (drawn.message !== undefined)
    return (
      <div className="answer-view">
        <p role="alert">{drawn.message}</p>
      </div>
    );
  return (
    <div
      className="answer-view drawing"
      tabIndex={0}
      role="region"
      aria-label="Answer as a picture"
      dangerouslySetInnerHTML={{ __html: drawn.svg ?? '<p>Drawing…</p>' }}
    />
  );
}
