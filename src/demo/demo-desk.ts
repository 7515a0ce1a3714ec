import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssignComments } from '../responses/commands/assign-comments.js';
import { SaveTemplate, type TemplateInput } from '../responses/commands/save-template.js';
import { SaveView } from '../responses/commands/save-view.js';
import type { DemoCast } from './demo-people.js';
import type { DemoTexts } from './demo-texts.js';

/** Each official holds so many; the rest is free to be taken. */
const HELD = 5;

const TEMPLATES: readonly Omit<TemplateInput, 'agency'>[] = [
  {
    title: 'Принято, с днём',
    words:
      'Здравствуйте, {author}! Мы прочитали ваш комментарий № {number} ({provision}) и внесём правку до {promised}.',
    ...{ lang: 'ru', decision: 'accepted', shared: true },
  },
  {
    title: 'Жоба реттемейтін мәселе',
    words: '«{draft}» жобасы бұл мәселені реттемейді. Сондықтан ұсынысты осы жоба аясында қарай алмаймыз.',
    ...{ lang: 'kk', decision: 'out-of-scope', shared: true },
  },
];

/** A desk at work: the head has given comments to her officials, and kept a view and templates for all of them. */
@Injectable()
export class DemoDesk {
  constructor(
    private readonly source: DataSource,
    private readonly assign: AssignComments,
    private readonly saveView: SaveView,
    private readonly saveTemplate: SaveTemplate,
  ) {}

  async load(texts: DemoTexts, cast: DemoCast): Promise<void> {
    for (const head of texts.people.filter(({ role }) => role === 'head')) {
      const facts = cast.facts(head.key);
      const officials = texts.people.filter(({ role, agency }) => role === 'official' && agency === head.agency);
      const open: { draft: string; id: number }[] = await this.source.query(
        `select d.number as draft, c.id from comment c join draft d on d.id = c.draft_id
          where d.agency_id = $1 and c.waits_for is not null and c.state = 'public'
          order by c.due_on, c.draft_id, c.id limit $2`,
        [cast.agencies.get(head.agency!), officials.length * HELD],
      );
      for (const [nth, { draft, id }] of open.entries()) {
        const official = cast.accounts.get(officials[nth % officials.length]!.key)!;
        await this.assign.execute(facts, { targets: [{ draft, comments: [id] }], official });
      }
      await this.saveView.execute(facts, { name: 'Со своей редакцией', query: 'own=1', shared: true, agency: '' });
      for (const template of TEMPLATES) await this.saveTemplate.execute(facts, null, { ...template, agency: '' });
    }
  }
}
