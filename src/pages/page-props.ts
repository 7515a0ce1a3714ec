import type { AccountProps, SignInCodeProps, SignInProps } from './sign-in.props.js';
import type { AdminCalendarProps, AdminProps, AdminTermsProps } from './admin.props.js';
import type { AdminAgenciesProps, DeskSettingsProps } from './agency.props.js';
import type { AboutProps } from './about.props.js';
import type { CommentListProps } from './comment-list.props.js';
import type { CommentProps } from './comment.props.js';
import type { DemoMailProps } from './demo-mail.props.js';
import type { DeskExtendProps } from './desk-extend.props.js';
import type { TermsProps, WaitingProps } from './waiting.props.js';
import type { DeskCommentProps, DeskProps } from './desk.props.js';
import type { PapersProps } from './papers.props.js';
import type { CompareProps } from './compare.props.js';
import type { DeskTemplatesProps } from './desk-templates.props.js';
import type { DeskClusterProps, DeskClustersProps } from './desk-clusters.props.js';
import type { DossierProps } from './dossier.props.js';
import type { DraftsProps } from './drafts.props.js';
import type { ErrorProps } from './error.props.js';
import type {
  AmendedActsProps,
  ImportProps,
  MatchesProps,
  NewDossierProps,
  PublishProps,
  ReviewProps,
  StageProps,
  UploadProps,
} from './publish.props.js';
import type { SameAnswersProps } from './same-answers.props.js';
import type { DiscardProps } from './publish-discard.props.js';
import type { ProvisionProps } from './provision.props.js';
import type { AgencyScorecardProps, OpenDataProps, ScorecardProps } from './scorecard.props.js';
import type { TracesProps } from './traces.props.js';
import type { HomeProps } from './home.props.js';
import type { WordingsProps } from './wordings.props.js';
import type { WordingProps } from './wording.props.js';
import type { DraftPageProps } from '../drafts/draft-page.presenter.js';

/** Every page and its props. A page is added here and in `client/pages/index.ts`. */
export interface PageProps {
  about: AboutProps;
  account: AccountProps;
  'same-answers': SameAnswersProps;
  'sign-in': SignInProps;
  'sign-in-code': SignInCodeProps;
  comment: CommentProps;
  'comment-list': CommentListProps;
  'demo-mail': DemoMailProps;
  admin: AdminProps;
  'admin-calendar': AdminCalendarProps;
  'admin-terms': AdminTermsProps;
  'admin-agencies': AdminAgenciesProps;
  desk: DeskProps;
  'desk-settings': DeskSettingsProps;
  'desk-templates': DeskTemplatesProps;
  'desk-comment': DeskCommentProps;
  'desk-cluster': DeskClusterProps;
  'desk-clusters': DeskClustersProps;
  'desk-extend': DeskExtendProps;
  'desk-papers': PapersProps;
  compare: CompareProps;
  dossier: DossierProps;
  draft: DraftPageProps;
  drafts: DraftsProps;
  error: ErrorProps;
  home: HomeProps;
  provision: ProvisionProps;
  terms: TermsProps;
  traces: TracesProps;
  scorecard: ScorecardProps;
  'scorecard-agency': AgencyScorecardProps;
  'open-data': OpenDataProps;
  waiting: WaitingProps;
  publish: PublishProps;
  'publish-amended': AmendedActsProps;
  'publish-discard': DiscardProps;
  'publish-dossier': NewDossierProps;
  'publish-import': ImportProps;
  'publish-matches': MatchesProps;
  'publish-review': ReviewProps;
  'publish-stage': StageProps;
  'publish-upload': UploadProps;
  wording: WordingProps;
  wordings: WordingsProps;
}
export type PageName = keyof PageProps;
