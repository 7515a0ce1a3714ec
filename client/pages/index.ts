import type { PageProps } from '../../src/pages/page-props.js';
import type { Page } from './define-page.js';
import account from './account/page.js';
import signIn from './sign-in/page.js';
import signInCode from './sign-in-code/page.js';
import about from './about/page.js';
import comment from './comment/page.js';
import commentList from './provision/list.js';
import demoMail from './demo-mail/page.js';
import admin from './admin/page.js';
import adminCalendar from './admin-calendar/page.js';
import adminTerms from './admin-terms/page.js';
import adminAgencies from './admin-agencies/page.js';
import deskSettings from './desk-settings/page.js';
import deskTemplates from './desk-templates/page.js';
import desk from './desk/page.js';
import deskComment from './desk-comment/page.js';
import deskCluster from './desk-cluster/page.js';
import deskClusters from './desk-clusters/page.js';
import deskExtend from './desk-extend/page.js';
import deskPapers from './desk-papers/page.js';
import compare from './compare/page.js';
import dossier from './dossier/page.js';
import draft from './draft/page.js';
import drafts from './drafts/page.js';
import error from './error/page.js';
import home from './home/page.js';
import publish from './publish/page.js';
import publishAmended from './publish-amended/page.js';
import publishDiscard from './publish-discard/page.js';
import publishDossier from './publish-dossier/page.js';
import publishImport from './publish-import/page.js';
import publishMatches from './publish-matches/page.js';
import publishReview from './publish-review/page.js';
import publishStage from './publish-stage/page.js';
import sameAnswers from './same-answers/page.js';
import publishUpload from './publish-upload/page.js';
import provision from './provision/page.js';
import scorecard from './scorecard/page.js';
import scorecardAgency from './scorecard-agency/page.js';
import openData from './open-data/page.js';
import terms from './terms/page.js';
import waiting from './waiting/page.js';
import traces from './traces/page.js';
import wordings from './wordings/page.js';
import wording from './wording/page.js';

export const pages: { readonly [Name in keyof PageProps]: Page<PageProps[Name]> } = {
  about,
  account,
  'sign-in': signIn,
  'sign-in-code': signInCode,
  comment,
  'comment-list': commentList,
  'demo-mail': demoMail,
  admin,
  'admin-calendar': adminCalendar,
  'admin-terms': adminTerms,
  'admin-agencies': adminAgencies,
  desk,
  'desk-settings': deskSettings,
  'desk-templates': deskTemplates,
  'desk-comment': deskComment,
  'desk-cluster': deskCluster,
  'desk-clusters': deskClusters,
  'desk-extend': deskExtend,
  'desk-papers': deskPapers,
  compare,
  dossier,
  draft,
  drafts,
  error,
  home,
  publish,
  'publish-amended': publishAmended,
  'publish-discard': publishDiscard,
  'publish-dossier': publishDossier,
  'publish-import': publishImport,
  'publish-matches': publishMatches,
  'publish-review': publishReview,
  'publish-stage': publishStage,
  'same-answers': sameAnswers,
  'publish-upload': publishUpload,
  provision,
  scorecard,
  'scorecard-agency': scorecardAgency,
  'open-data': openData,
  terms,
  traces,
  wording,
  wordings,
  waiting,
};
