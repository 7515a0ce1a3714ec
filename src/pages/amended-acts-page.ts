import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addressInWords, doubtInWords } from '../drafts/amendment.presenter.js';
import { ownedDraft } from '../drafts/owned-draft.js';
import { DraftAmendmentsQuery, type VersionEffect } from '../drafts/queries/amendments.js';
import { textIn } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { newKey } from './publisher-pages.js';
import type { AmendedActsProps, FieldErrors } from './publish.props.js';

/** Gathers what the publisher sees of the acts that a draft changes. */
@Injectable()
export class AmendedActsPage {
  constructor(
    private readonly source: DataSource,
    private readonly amendments: DraftAmendmentsQuery,
  ) {}

  async props(
    { actor, lang }: RequestFacts,
    number: string,
    saved: boolean,
    errors: FieldErrors = {},
    pasted: AmendedActsProps['pasted'] = {},
  ): Promise<AmendedActsProps> {
    const draft = await ownedDraft(this.source, actor, number);
    const { version, working, attached, effects } = await this.amendments.of(draft.id);
    return {
      ...{ number, title: textIn(draft.title, lang), hasText: version !== null, attached, errors, pasted, saved },
      backHref: working ? `/publish/drafts/${number}` : '/publish',
      commands: effects.map((effect) =>
        shownCommand(effect, lang, working ? `/publish/drafts/${number}` : `/drafts/${number}`),
      ),
      formKey: newKey(),
    };
  }
}

function shownCommand({ lang, eId, address, pieces, doubt }: VersionEffect, reader: Language, href: string) {
  const t = translator(reader);
  return {
    lang,
    href: href.startsWith('/publish') ? `${href}?text=${lang}#${eId}` : `${href}#${eId}`,
    address: address ? addressInWords(address, reader) : t('amendment.page.unread'),
    pieces: pieces ?? [],
    doubt: doubt && doubtInWords(doubt, reader),
  };
}
