import type { Language } from './language.js';
import { translatorOf, type Translate } from './translate.js';
import accounts from './catalogues/accounts.js';
import agencies from './catalogues/agencies.js';
import amendments from './catalogues/amendments.js';
import clusters from './catalogues/clusters.js';
import approval from './catalogues/approval.js';
import answers from './catalogues/answers.js';
import comments from './catalogues/comments.js';
import changes from './catalogues/changes.js';
import consultations from './catalogues/consultations.js';
import deadlines from './catalogues/deadlines.js';
import desk from './catalogues/desk.js';
import deskClusters from './catalogues/desk-clusters.js';
import discard from './catalogues/discard.js';
import dossiers from './catalogues/dossiers.js';
import drafts from './catalogues/drafts.js';
import format from './catalogues/format.js';
import legal from './catalogues/legal.js';
import notifications from './catalogues/notifications.js';
import pairs from './catalogues/pairs.js';
import papers from './catalogues/papers.js';
import verdicts from './catalogues/verdicts.js';
import phrases from './catalogues/phrases.js';
import platform from './catalogues/platform.js';
import publish from './catalogues/publish.js';
import readability from './catalogues/readability.js';
import reading from './catalogues/reading.js';
import responses from './catalogues/responses.js';
import scorecard from './catalogues/scorecard.js';
import settings from './catalogues/settings.js';
import shell from './catalogues/shell.js';
import structure from './catalogues/structure.js';
import templates from './catalogues/templates.js';
import terms from './catalogues/terms.js';
import ui from './catalogues/ui.js';
import wordings from './catalogues/wordings.js';

/** Every catalogue. An island imports only the catalogue it needs, so that the browser does not get them all. */
export const messages = {
  ...accounts,
  ...agencies,
  ...amendments,
  ...clusters,
  ...approval,
  ...answers,
  ...comments,
  ...changes,
  ...consultations,
  ...deadlines,
  ...desk,
  ...deskClusters,
  ...discard,
  ...dossiers,
  ...drafts,
  ...format,
  ...legal,
  ...notifications,
  ...pairs,
  ...papers,
  ...verdicts,
  ...phrases,
  ...platform,
  ...publish,
  ...readability,
  ...reading,
  ...responses,
  ...scorecard,
  ...settings,
  ...shell,
  ...structure,
  ...templates,
  ...terms,
  ...ui,
  ...wordings,
};
export type MessageKey = keyof typeof messages;

export const translator = (lang: Language): Translate<MessageKey> => translatorOf(messages, lang);
