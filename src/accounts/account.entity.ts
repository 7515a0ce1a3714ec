import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../i18n/language.js';

/** A person who signs in, or a guest held together by a cookie. Public name only: addresses lie apart. */
@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: number;

  @Column('text', { name: 'public_name' })
  publicName: string;

  @Column('text')
  lang: Language;

  @Column('text')
  level: 'guest' | 'email';
}

@Entity('email_identity')
export class EmailIdentity {
  @PrimaryColumn('bigint', { name: 'account_id' })
  accountId: number;

  @Column('text')
  email: string;

  @Column('text')
  canonical: string;
}
