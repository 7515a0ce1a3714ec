import { Injectable } from '@nestjs/common';
import type { Language } from '../../i18n/language.js';
import { agenciesOf, type Actor } from '../../platform/http/actor.js';
import { DeskOfficials, type DeskOfficial } from './desk-officials.js';
import { DeskOverview, type DeskAgency } from './desk-overview.js';
import { DeskViews, type DeskView } from './desk-views.js';

/** Whose desk it is: its agencies, who works at it, and the views that are kept. */
@Injectable()
export class DeskDetails {
  constructor(
    private readonly overview: DeskOverview,
    private readonly officials: DeskOfficials,
    private readonly views: DeskViews,
  ) {}

  async of(
    actor: Actor,
    lang: Language,
  ): Promise<{ agencies: DeskAgency[]; officials: DeskOfficial[]; views: DeskView[] }> {
    const agencyIds = agenciesOf(actor, 'official');
    const [agencies, officials, views] = await Promise.all([
      this.overview.agencies(agencyIds, lang),
      this.officials.of(agencyIds),
      this.views.of(actor),
    ]);
    return { agencies, officials, views };
  }
}
