import type { AccountProps, SignInCodeProps, SignInProps } from './sign-in.props.js';
import type { AboutProps } from './about.props.js';
import type { DossierProps } from './dossier.props.js';
import type { DraftsProps } from './drafts.props.js';
import type { ErrorProps } from './error.props.js';
import type { HomeProps } from './home.props.js';
import type { DraftPageProps } from '../drafts/draft-page.presenter.js';

/** Every page and its props. A page is added here and in `client/pages/index.ts`. */
export interface PageProps {
  about: AboutProps;
  account: AccountProps;
  'sign-in': SignInProps;
  'sign-in-code': SignInCodeProps;
  dossier: DossierProps;
  draft: DraftPageProps;
  drafts: DraftsProps;
  error: ErrorProps;
  home: HomeProps;
}
export type PageName = keyof PageProps;
