import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { SpeechProvider, useSpeech } from '../ui/language.js';

interface Props<Of extends object> {
  /** Key in islands/mount.ts. */
  name: string;
  /** Unique in the document; also the prefix of the ids inside. */
  id: string;
  of: ComponentType<Of>;
  props: Of;
}

/** Server side of a React island: a root of its own inside the page, with its props beside it. */
export function Island<Of extends object>({ name, id, of: Part, props }: Props<Of>) {
  const speech = useSpeech();
  const html = renderToString(
    <SpeechProvider value={speech}>
      <Part {...props} />
    </SpeechProvider>,
    { identifierPrefix: id },
  );
  return (
    <div data-island={name} id={id} data-props={JSON.stringify(props)} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
