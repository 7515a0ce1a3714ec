import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '../src/i18n/messages.js';
import type { PageContext } from '../src/pages/page.js';
import { RequestProvider, type Page } from './pages/define-page.js';
import { pages } from './pages/index.js';
import { Document } from './shell/document.js';
import { SpeechProvider, type Speech } from './ui/language.js';

// The registry is typed by name; here a name is only text, and PageRenderer has checked the props that belong to it.
function find(name: string): Page<object> {
  const page = (pages as unknown as Record<string, Page<object> | undefined>)[name];
  if (!page) throw new Error(`No page ${name}`);
  return page;
}

function Surroundings(props: { speech: Speech; context: PageContext; children: ReactNode }) {
  return (
    <RequestProvider value={props.context}>
      <SpeechProvider value={props.speech}>{props.children}</SpeechProvider>
    </RequestProvider>
  );
}

const speechOf = (context: PageContext): Speech => ({ lang: context.lang, t: translator(context.lang) });

/** The full document. Islands inside are React roots of their own; all else never hydrates, so it is static markup. */
export function render(name: string, props: unknown, context: PageContext): string {
  const page = find(name);
  const speech = speechOf(context);
  const html = renderToStaticMarkup(
    <Surroundings speech={speech} context={context}>
      <Document
        title={page.title(props as object, speech)}
        description={page.description?.(props as object, speech)}
        section={typeof page.section === 'function' ? page.section(props as object) : page.section}
      >
        <page.Body {...(props as object)} />
      </Document>
    </Surroundings>,
  );
  return `<!doctype html>${html}`;
}

/** The body alone, to be put into a panel of another page. */
export function renderFragment(name: string, props: unknown, context: PageContext): string {
  const { Body } = find(name);
  return renderToStaticMarkup(
    <Surroundings speech={speechOf(context)} context={context}>
      <Body {...(props as object)} />
    </Surroundings>,
  );
}
