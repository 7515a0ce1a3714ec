import { createContext, useContext, type ComponentType } from 'react';
import type { PageContext } from '../../src/pages/page.js';
import type { Speech } from '../ui/language.js';

export type Section = 'drafts' | 'results' | 'me' | 'desk';

/** A page: its words for the browser's tab and for link previews, and its body. */
export interface Page<Props> {
  title(props: Props, speech: Speech): string;
  description?(props: Props, speech: Speech): string;
  Body: ComponentType<Props>;
  /** The current item of the main menu. */
  section?: Section | ((props: Props) => Section);
}

export const definePage = <Props,>(page: Page<Props>): Page<Props> => page;

const RequestContext = createContext<PageContext | null>(null);
export const RequestProvider = RequestContext.Provider;

/** The request behind the page; on the server only, so not for parts of islands. */
export function useRequest(): PageContext {
  const context = useContext(RequestContext);
  if (!context) throw new Error('Not rendered as a page');
  return context;
}
