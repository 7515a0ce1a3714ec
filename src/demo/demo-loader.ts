import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { termOf } from '../agencies/term.rules.js';
import { earliestClosing } from '../agencies/working-calendar.rules.js';
import { CalendarSource } from '../agencies/calendar-source.js';
import { AggregateCounts } from '../comments/jobs/aggregate-counts.job.js';
import { OpenDossier } from '../dossiers/commands/open-dossier.js';
import { CreateDraft } from '../drafts/commands/create-draft.js';
import { DescribeVersion } from '../drafts/commands/describe-version.js';
import { PublishVersion } from '../drafts/commands/publish-version.js';
import { Clock, legalDay } from '../platform/clock.js';
import { mustSayWhat } from '../responses/response.rules.js';
import { PublishAnswer } from '../responses/commands/publish-answer.js';
import { KeepScorecard } from '../responses/scorecard/keep-scorecard.job.js';
import { DemoClusters } from './demo-clusters.js';
import { loadComments } from './demo-comments.js';
import { decideMatches, linkComments, loadAmendedActs, loadExplanations, loadTexts } from './demo-draft.js';
import { loadPeople, type DemoCast } from './demo-people.js';
import { DemoDeadlines } from './demo-deadlines.js';
import { DemoDesk } from './demo-desk.js';
import { DemoVerdicts } from './demo-verdicts.js';
import { DemoWording } from './demo-wording.js';
import { demoTexts, STAGE, type DemoDossier, type DemoDraft, type DemoTexts, type DemoVersion } from './demo-texts.js';

const DAY_MS = 86_400_000;

interface LoadedDraft {
  id: number;
  number: string;
  agency: string;
  comments: Map<string, number>;
}

/**
 * Fills an empty installation with the demonstration: through the same commands that people use, with the clock set
 * back, so that what a newcomer sees is what the product makes.
 */
@Injectable()
export class DemoLoader {
  private texts: DemoTexts;
  private cast: DemoCast;
  private now: Date;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarSource,
    private readonly openDossier: OpenDossier,
    private readonly createDraft: CreateDraft,
    private readonly describe: DescribeVersion,
    private readonly publish: PublishVersion,
    private readonly respond: PublishAnswer,
    private readonly counts: AggregateCounts,
    private readonly clusters: DemoClusters,
    private readonly desk: DemoDesk,
    private readonly deadlines: DemoDeadlines,
    private readonly verdicts: DemoVerdicts,
    private readonly wording: DemoWording,
    private readonly scorecard: KeepScorecard,
  ) {}

  /** Loads once; a load that was cut off is begun afresh. Returns whether there was anything to do. */
  async load(): Promise<boolean> {
    const marks: { finished_at: Date | null }[] = await this.source.query('select finished_at from demo_load');
    if (marks[0]?.finished_at) return false;
    const people: unknown[] = await this.source.query('select 1 from account limit 1');
    if (!marks[0] && people.length > 0) return false; // a real installation that was switched to demo mode
    if (marks[0]) await this.clear();
    await this.source.query('insert into demo_load default values on conflict do nothing');
    this.now = this.clock.now();
    this.texts = demoTexts();
    try {
      this.cast = await this.source.transaction((em) => loadPeople(em, this.texts));
      for (const dossier of this.texts.dossiers) await this.loadDossier(dossier);
    } finally {
      this.clock.pretend(null);
    }
    // the server does it by itself within a minute; until then it would join large records by guesswork
    await this.source.query('analyze');
    await this.counts.handle();
    await this.clusters.load(this.texts, this.cast);
    await this.desk.load(this.texts, this.cast);
    await this.deadlines.load(this.texts, this.cast);
    await this.wording.load(this.texts, this.cast);
    await this.scorecard.keep('all');
    // comments of people who are not there need no mail
    await this.source.query(`update aggregate_mark set mark = pg_current_xact_id() where name = 'comment-mails'`);
    await this.source.query('update demo_load set finished_at = now()');
    return true;
  }

  private async loadDossier(dossier: DemoDossier): Promise<void> {
    const publisher = this.texts.people.find((one) => one.role === 'publisher' && one.agency === dossier.agency)!;
    const facts = this.cast.facts(publisher.key);
    this.at(dossier.stages[0]!.daysAgo);
    const agencyId = this.cast.agencies.get(dossier.agency)!;
    const input = { title: dossier.title, summary: dossier.summary, agencyId };
    const { id, number } = await this.openDossier.execute(facts, input);
    for (const draft of dossier.drafts) await this.loadDraft(dossier, number, draft);
    await this.stages(id, dossier);
  }

  /** The way that the dossier went before and beside its drafts. */
  private async stages(id: number, dossier: DemoDossier): Promise<void> {
    await this.source.query('delete from dossier_stage where dossier_id = $1', [id]);
    for (const { stage, daysAgo } of dossier.stages) {
      await this.source.query('insert into dossier_stage (dossier_id, stage, entered_on) values ($1, $2, $3)', [
        id,
        STAGE[stage],
        this.dayAgo(daysAgo),
      ]);
    }
    const next = {
      answers: 'revision',
      'second-version': 'answers',
      draft: 'answers',
      concept: 'draft',
      adopted: 'review',
    };
    await this.source.query('update dossier set stage = $2, next_stage = $3, next_on = $4 where id = $1', [
      id,
      STAGE[dossier.stage],
      next[dossier.stage as keyof typeof next] ?? null,
      this.dayAgo(-dossier.next.inDays),
    ]);
  }

  private async loadDraft(dossier: DemoDossier, dossierNumber: string, draft: DemoDraft): Promise<void> {
    const facts = this.cast.facts(draft.publisher);
    const created = await this.createDraft.execute(facts, { dossierNumber, actKind: draft.act, title: dossier.title });
    const loaded: LoadedDraft = { ...created, agency: dossier.agency, comments: new Map() };
    await this.source.transaction((em) => loadAmendedActs(em, loaded.id, draft, facts.actor.accountId!));
    for (const version of draft.versions) {
      await this.loadVersion(loaded, draft, version);
      await this.loadDiscussion(loaded, draft, version);
    }
    // last, since a second look that waits closes the way to the next version
    await this.verdicts.load(this.texts.verdicts, {
      ...{ draftNumber: loaded.number, made: loaded.comments, comments: this.texts.comments, cast: this.cast },
      at: (daysAgo) => this.at(daysAgo),
    });
  }

  private async loadVersion(loaded: LoadedDraft, draft: DemoDraft, version: DemoVersion): Promise<void> {
    const facts = this.cast.facts(draft.publisher);
    const by = facts.actor.accountId!;
    this.at(version.publishedDaysAgo);
    await this.source.transaction(async (em) => {
      await loadTexts(em, loaded.id, draft, version);
      await loadExplanations(em, loaded.id, draft.draft, version.version, this.texts);
      if (version.version === 1) return;
      await decideMatches(em, loaded.id, version.version, draft.changes ? this.texts.changes(draft.changes) : [], by);
      await linkComments(em, loaded.id, version.version, this.linksOf(loaded), by);
    });
    const summary = this.texts.summaries.find((one) => one.draft === draft.draft && one.version === version.version)!;
    await this.describe.execute(facts, loaded.number, {
      actKind: draft.act,
      summary: summary.text,
      concerns: summary.concerns,
      appliesFrom: {},
      opensOn: this.clock.today(),
      closesOn: await this.closing(draft, version),
    });
    await this.publish.execute(facts, loaded.number);
  }

  /** As the texts say, unless holidays of this year make the shortest term end later. */
  private async closing(draft: DemoDraft, version: DemoVersion): Promise<string> {
    const { calendar, terms } = await this.calendars.load();
    const earliest = earliestClosing(this.clock.today(), termOf(terms, draft.act, 'consultation'), calendar);
    const meant = this.dayAgo(version.closesDaysAgo);
    return meant < earliest ? earliest : meant;
  }

  private linksOf(loaded: LoadedDraft) {
    return this.texts.answers.flatMap(({ comment, changes }) => {
      const commentId = loaded.comments.get(comment);
      return changes && commentId ? [{ eId: changes, commentId }] : [];
    });
  }

  private async loadDiscussion(loaded: LoadedDraft, draft: DemoDraft, version: DemoVersion): Promise<void> {
    const { calendar, terms } = await this.calendars.load();
    const term = termOf(terms, draft.act, 'response');
    const comments = this.texts.comments.filter(
      (comment) => comment.draft === draft.draft && (comment.version ?? 1) === version.version,
    );
    const setting = { draftId: loaded.id, version: version.version, calendar, term, now: this.now, cast: this.cast };
    const made = await this.source.transaction((em) => loadComments(em, comments, setting));
    for (const [key, id] of made) loaded.comments.set(key, id);
    for (const answer of this.texts.answers) {
      const commentId = made.get(answer.comment);
      if (commentId === undefined) continue;
      this.at(answer.daysAgo);
      const { lang, at } = comments.find(({ key }) => key === answer.comment)!;
      await this.respond.execute(this.cast.facts(answer.by), {
        draftNumber: loaded.number,
        target: { commentId },
        decision: answer.decision,
        reason: answer.reason,
        lang,
        sameText: true,
        changed: mustSayWhat(answer.decision) ? at : undefined,
      });
    }
  }

  private at(daysAgo: number): void {
    this.clock.pretend(new Date(this.now.getTime() - daysAgo * DAY_MS));
  }

  private dayAgo(days: number): string {
    return legalDay(new Date(this.now.getTime() - days * DAY_MS));
  }

  private async clear(): Promise<void> {
    const tables = ['account', 'agency', 'dossier', 'draft', 'draft_version', 'comment', 'comment_support', 'response'];
    const counts = [
      'comment_count',
      'provision_count',
      'draft_count',
      'change_credit',
      'mail',
      'comment_words',
      'assignment',
    ];
    await this.source.query(`truncate ${[...tables, ...counts].join(', ')} restart identity cascade`);
  }
}
