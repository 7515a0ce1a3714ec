import { Platform1763700000100 } from './platform/database/migrations/1763700000100-platform.js';
import { Agencies1763700000200 } from './agencies/migrations/1763700000200-agencies.js';
import { DefaultCalendar1763700000210 } from './agencies/migrations/1763700000210-default-calendar.js';
import { ExtensionTerms1763700000220 } from './agencies/migrations/1763700000220-extension-terms.js';
import { Accounts1763700000300 } from './accounts/migrations/1763700000300-accounts.js';
import { Dossiers1763700000400 } from './dossiers/migrations/1763700000400-dossiers.js';
import { StageOverrides1763700000410 } from './dossiers/migrations/1763700000410-stage-overrides.js';
import { Drafts1763700000500 } from './drafts/migrations/1763700000500-drafts.js';
import { AmendedActs1763700000510 } from './drafts/migrations/1763700000510-amended-acts.js';
import { Consultations1763700000600 } from './consultations/migrations/1763700000600-consultations.js';
import { Comments1763700000700 } from './comments/migrations/1763700000700-comments.js';
import { CountMark1763700000710 } from './comments/migrations/1763700000710-count-mark.js';
import { Clusters1763700000720 } from './comments/migrations/1763700000720-clusters.js';
import { SupportWithdrawals1763700000730 } from './comments/migrations/1763700000730-support-withdrawals.js';
import { Responses1763700000800 } from './responses/migrations/1763700000800-responses.js';
import { DeadlineMoves1763700000810 } from './responses/migrations/1763700000810-deadline-moves.js';
import { AnswerDrafts1763700000820 } from './responses/migrations/1763700000820-answer-drafts.js';
import { ClusterAnswers1763700000830 } from './responses/migrations/1763700000830-cluster-answers.js';
import { Desk1763700000840 } from './responses/migrations/1763700000840-desk.js';
import { Papers1763700000850 } from './responses/migrations/1763700000850-papers.js';
import { Verdicts1763700000860 } from './responses/migrations/1763700000860-verdicts.js';
import { Deadlines1763700000870 } from './responses/migrations/1763700000870-deadlines.js';
import { DeadlineWork1763700000871 } from './responses/migrations/1763700000871-deadline-work.js';
import { Recomputations1763700000872 } from './responses/migrations/1763700000872-recomputations.js';
import { Scorecard1763700000880 } from './responses/migrations/1763700000880-scorecard.js';
import { AnswerRecord1763700000881 } from './responses/migrations/1763700000881-answer-record.js';
import { Wordings1763700000890 } from './drafts/migrations/1763700000890-wordings.js';
import { DiscardedVersions1763700000895 } from './drafts/migrations/1763700000895-discarded-versions.js';
import { Notifications1763700000900 } from './notifications/migrations/1763700000900-notifications.js';
import { CommentMailsMark1763700000910 } from './notifications/migrations/1763700000910-comment-mails-mark.js';
import { Demo1763700001000 } from './demo/migrations/1763700001000-demo.js';

/** Every migration, in the order of its number; each lies in the feature that owns its tables. */
export const migrations = [
  Platform1763700000100,
  Agencies1763700000200,
  DefaultCalendar1763700000210,
  ExtensionTerms1763700000220,
  Accounts1763700000300,
  Dossiers1763700000400,
  StageOverrides1763700000410,
  Drafts1763700000500,
  AmendedActs1763700000510,
  Consultations1763700000600,
  Comments1763700000700,
  CountMark1763700000710,
  Clusters1763700000720,
  SupportWithdrawals1763700000730,
  Responses1763700000800,
  DeadlineMoves1763700000810,
  AnswerDrafts1763700000820,
  ClusterAnswers1763700000830,
  Desk1763700000840,
  Papers1763700000850,
  Verdicts1763700000860,
  Deadlines1763700000870,
  DeadlineWork1763700000871,
  Recomputations1763700000872,
  Scorecard1763700000880,
  AnswerRecord1763700000881,
  Wordings1763700000890,
  DiscardedVersions1763700000895,
  Notifications1763700000900,
  CommentMailsMark1763700000910,
  Demo1763700001000,
];
