import type { PageProps } from '../../src/pages/page-props.js';
import type { Page } from './define-page.js';
import account from './account/page.js';
import signIn from './sign-in/page.js';
import signInCode from './sign-in-code/page.js';
import about from './about/page.js';
import dossier from './dossier/page.js';
import draft from './draft/page.js';
import drafts from './drafts/page.js';
import error from './error/page.js';
import home from './home/page.js';

export const pages: { readonly [Name in keyof PageProps]: Page<PageProps[Name]> } = {
  about,
  account,
  'sign-in': signIn,
  'sign-in-code': signInCode,
  dossier,
  draft,
  drafts,
  error,
  home,
};
