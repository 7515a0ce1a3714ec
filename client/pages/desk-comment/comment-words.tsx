import type { ReactNode } from 'react';
import { formatDay } from '../../../src/i18n/format.js';
import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { Avatar } from '../../ui/avatar.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { TakeWording } from './take-wording.js';

/** What is said, beside the words that it is about. */
export function CommentWords({ number, comment, provision, suggestion, wording }: DeskCommentProps) {
  const { t, lang } = useSpeech();
  return (
    <div className="desk-words">
      {provision && (
        <section className="desk-provision" aria-labelledby="provision-words">
          <div className="row">
            <h2 id="provision-words">{t('desk.comment.words')}</h2>
            <a href={provision.href}>{t('desk.comment.place')}</a>
          </div>
          <div className="law" lang={comment.lang}>
            {provision.heading && <p className="law-heading">{provision.heading}</p>}
            <p>{provision.text}</p>
          </div>
        </section>
      )}
      <article className="desk-said" aria-labelledby="comment-words">
        <header>
          <Avatar name={comment.author} />
          <h2 id="comment-words">{t('desk.comment.title', { number })}</h2>
          <p className="hint">
            {[
              comment.author,
              comment.level === 'guest' && t('desk.comment.guest'),
              formatDay(comment.madeOn, lang),
              comment.supports > 0 && t('desk.supports', { count: comment.supports }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        <div lang={comment.lang} className="desk-said-words">
          {comment.quote && <Part title={t('desk.comment.quote')}>{`«${comment.quote}»`}</Part>}
          <p className="said">{comment.body}</p>
          {comment.effect && <Part title={t('desk.comment.effect')}>{comment.effect}</Part>}
          {comment.wish && <Part title={t('desk.comment.wish')}>{comment.wish}</Part>}
        </div>
        {suggestion && (
          <>
            <h3>{t('desk.comment.wording')}</h3>
            <Diff pieces={suggestion} lang={comment.lang} />
            {wording && <TakeWording wording={wording} />}
          </>
        )}
        <p className="hint">
          <a href={comment.href}>{t('desk.comment.public')}</a>
        </p>
      </article>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const { lang } = useSpeech();
  return (
    <>
      <h3 lang={lang}>{title}</h3>
      <p className="said">{children}</p>
    </>
  );
}
