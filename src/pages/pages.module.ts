import { Global, Module } from '@nestjs/common';
import { ErrorPage } from '../platform/http/error-page.js';
import { AccountController } from './account.controller.js';
import { CommentPagesModule } from './comment-pages.module.js';
import { DeskCommentAnswer } from './desk-comment-answer.js';
import { DeskCommentAround } from './desk-comment-around.js';
import { DeskCommentPage } from './desk-comment-page.js';
import { AnswerWorks } from './answer-work.js';
import { DeskApprovalController } from './desk-approval.controller.js';
import { DeskDraftController } from './desk-draft.controller.js';
import { AnswerSteps } from './answer-steps.js';
import { DeskClusterPage } from './desk-cluster-page.js';
import { DeskClusterAnswerController } from './desk-cluster-answer.controller.js';
import { DeskClustersController } from './desk-clusters.controller.js';
import { DeskClustersPage } from './desk-clusters-page.js';
import { DeskExtendController } from './desk-extend.controller.js';
import { WaitingPageController } from './waiting.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskAct } from './desk-act.js';
import { DeskActionsController } from './desk-actions.controller.js';
import { DeskListPage } from './desk-list-page.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { DemoMailController } from './demo-mail.controller.js';
import { AknController } from './akn.controller.js';
import { AdminCalendarController } from './admin-calendar.controller.js';
import { AdminAgenciesController } from './admin-agencies.controller.js';
import { DeskInsertController } from './desk-insert.controller.js';
import { DeskTemplatesController } from './desk-templates.controller.js';
import { DeskSettingsController } from './desk-settings.controller.js';
import { AdminController } from './admin.controller.js';
import { AdminViews } from './admin-views.js';
import { DemoPeople } from './demo-people.js';
import { SignInController } from './sign-in.controller.js';
import { ReadingController } from './reading.controller.js';
import { ReadingFactsQuery } from './reading-facts.js';
import { ReadingPages } from './reading-pages.js';
import { CompareController } from './compare.controller.js';
import { PapersPageController } from './papers.controller.js';
import { DossierPage } from './dossier-page.js';
import { DraftList } from './draft-list.js';
import { HomePage } from './home-page.js';
import { ScorecardPageController } from './scorecard.controller.js';
import { PublicController } from './public.controller.js';
import { MatchesPage } from './matches-page.js';
import { AmendedActsPage } from './amended-acts-page.js';
import { PublisherAmendedController } from './publisher-amended.controller.js';
import { SameAnswersController } from './same-answers.controller.js';
import { PublisherDiscardController } from './publisher-discard.controller.js';
import { PublisherMatchesController } from './publisher-matches.controller.js';
import { PublisherPages } from './publisher-pages.js';
import { PublisherReviewController } from './publisher-review.controller.js';
import { PublisherUploadController } from './publisher-upload.controller.js';
import { PublisherStageController } from './publisher-stage.controller.js';
import { PublisherController } from './publisher.controller.js';
import { WordingController } from './wording.controller.js';
import { WordingsController } from './wordings.controller.js';
import { WordingsPage } from './wordings-page.js';
import { WordingPage } from './wording-page.js';
import { ReviewPage } from './review-page.js';
import { ReactErrorPage } from './error-page.js';
import { PageRenderer } from './page-renderer.js';

@Global()
@Module({
  imports: [NotificationsModule, CommentPagesModule],
  controllers: [
    AdminController,
    AdminCalendarController,
    AdminAgenciesController,
    DeskSettingsController,
    DeskTemplatesController,
    DeskInsertController,
    DemoMailController,
    DeskController,
    DeskExtendController,
    DeskClustersController,
    DeskClusterAnswerController,
    PapersPageController,
    DeskActionsController,
    DeskDraftController,
    DeskApprovalController,
    ReadingController,
    AknController,
    SignInController,
    AccountController,
    PublisherController,
    PublisherStageController,
    PublisherUploadController,
    PublisherReviewController,
    PublisherMatchesController,
    PublisherAmendedController,
    PublisherDiscardController,
    SameAnswersController,
    WordingController,
    WordingsController,
    CompareController,
    ScorecardPageController,
    PublicController,
    WaitingPageController,
  ],
  providers: [
    PageRenderer,
    ReadingPages,
    ReadingFactsQuery,
    DemoPeople,
    AdminViews,
    DeskAct,
    DeskListPage,
    DeskCommentAnswer,
    DeskCommentAround,
    DeskCommentPage,
    DeskClustersPage,
    DeskClusterPage,
    AnswerSteps,
    AnswerWorks,
    PublisherPages,
    ReviewPage,
    MatchesPage,
    AmendedActsPage,
    WordingPage,
    WordingsPage,
    DraftList,
    DossierPage,
    HomePage,
    { provide: ErrorPage, useClass: ReactErrorPage },
  ],
  exports: [PageRenderer, ErrorPage],
})
export class PagesModule {}
