import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { termOf } from '../../../agencies/term.rules.js';
import type { Term } from '../../../agencies/working-calendar.rules.js';
import { textIn, type Texts } from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import type { ActKind } from '../../../legal-text/act/provision.js';
import { Clock } from '../../../platform/clock.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { hasRole, type Actor } from '../../../platform/http/actor.js';
import { conditionOf, type ChosenComments } from '../../chosen-comments.js';
import { PlacesOfDraft } from '../../queries/places-of-draft.js';
import type { ExtensionTarget } from '../commands/extend-deadline.js';
import { WAITS } from '../deadline-basis.js';
import { NOT_EXTENDED, SINCE_WHOLE, wholeExtendedUpto } from '../extension-reach.js';

/** What an extension would reach, as an official sees it before. */
export interface ExtensionScope {
  draftTitle: string;
  /** The longest extension for this kind of act. */
  longest: Term;
  /** Comments whose term can be extended, and the days on which it ends now. */
  free: number;
  first: string | null;
  last: string | null;
  /** Those that must stay as they are. */
  late: number;
  extended: number;
}

type Counts = Omit<ExtensionScope, 'draftTitle' | 'longest'>;

interface Draft {
  id: number;
  agencyId: number;
  actKind: ActKind;
  title: Texts;
  /** Nothing can be extended while days are being moved. */
  underWay: boolean;
}

const NONE: Counts = { free: 0, first: null, last: null, late: 0, extended: 0 };

@Injectable()
export class ExtensionScopes {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarSource,
    private readonly places: PlacesOfDraft,
    private readonly clock: Clock,
  ) {}

  /** 404 for drafts of other agencies. */
  async of(actor: Actor, number: string, target: ExtensionTarget, lang: Language): Promise<ExtensionScope> {
    const drafts: Draft[] = await this.source.query(
      `select id, agency_id as "agencyId", act_kind as "actKind", title,
              exists (select from extension e where e.draft_id = d.id and e.finished_at is null) as "underWay"
         from draft d where number = $1`,
      [number],
    );
    const draft = drafts[0];
    if (!draft || !hasRole(actor, 'official', draft.agencyId)) throw notFound();
    const counts = draft.underWay
      ? NONE
      : await ('all' in target ? this.ofDraft(draft.id) : this.ofChosen(draft.id, target));
    const { terms } = await this.calendars.load();
    return { ...counts, draftTitle: textIn(draft.title, lang), longest: termOf(terms, draft.actKind, 'extension') };
  }

  private async ofChosen(draftId: number, chosen: ChosenComments): Promise<Counts> {
    const { condition, value } = await conditionOf(this.source.manager, this.places, draftId, chosen);
    return this.ofWaiting(draftId, condition, value);
  }

  private async ofWaiting(draftId: number, condition: string, value: unknown): Promise<Counts> {
    const rows: Counts[] = await this.source.query(
      `select count(*) filter (where free)::int as free, min(due_on) filter (where free) as first,
              max(due_on) filter (where free) as last, count(*) filter (where extended)::int as extended,
              count(*) filter (where not extended and not free)::int as late
         from (select c.due_on, x.comment_id is not null as extended, x.comment_id is null and c.due_on >= $3 as free
                 from comment c
                 left join extended_comment x on x.draft_id = c.draft_id and x.comment_id = c.id
                where c.draft_id = $1 and ${condition} and ${WAITS}) s`,
      [draftId, value, this.clock.today()],
    );
    return rows[0]!;
  }

  /**
   * Once the whole draft has been extended, without a look at each of its comments: of those the extensions know how many
   * they were. Only what is late is looked at, since it may have been extended, too.
   */
  private async ofDraft(draftId: number): Promise<Counts> {
    const upto = await wholeExtendedUpto(this.source, draftId);
    if (upto === 0 && (await this.hasExtensions(draftId))) return this.ofWaiting(draftId, '$2::text is null', null);
    if (upto === 0) return this.ofUntouched(draftId);
    const rows: Counts[] = await this.source.query(
      `select count(*)::int as free, min(due_on) as first, max(due_on) as last,
              (select coalesce(sum(comments), 0)::int from extension where draft_id = $1) as extended,
              (select count(*)::int from comment c
                where c.draft_id = $1 and c.due_on < $2 and ${WAITS} and ${NOT_EXTENDED}) as late
         from (${SINCE_WHOLE}) s`,
      [draftId, this.clock.today(), upto],
    );
    return rows[0]!;
  }

  private async hasExtensions(draftId: number): Promise<boolean> {
    const rows: unknown[] = await this.source.query('select 1 from extension where draft_id = $1 limit 1', [draftId]);
    return rows.length > 0;
  }

  /** Of a draft without any extension: by the index of the days alone. */
  private async ofUntouched(draftId: number): Promise<Counts> {
    const rows: Counts[] = await this.source.query(
      `select count(*) filter (where c.due_on >= $2)::int as free, min(c.due_on) filter (where c.due_on >= $2) as first,
              max(c.due_on) as last, 0 as extended, count(*) filter (where c.due_on < $2)::int as late
         from comment c where c.draft_id = $1 and ${WAITS}`,
      [draftId, this.clock.today()],
    );
    return rows[0]!;
  }
}
