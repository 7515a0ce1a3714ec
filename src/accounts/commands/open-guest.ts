import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';

/** Makes the account of somebody who comments without signing in. */
@Injectable()
export class OpenGuest {
  /** Runs in the caller's transaction: no guest without the comment that made one. */
  async execute(em: EntityManager, lang: Language, publicName: string): Promise<number> {
    const rows: { id: number }[] = await em.query(
      `insert into account (public_name, lang, level) values ($1, $2, 'guest') returning id`,
      [publicName, lang],
    );
    return rows[0]!.id;
  }
}
