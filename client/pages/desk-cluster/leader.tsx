import type { DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Avatar } from '../../ui/avatar.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';

/** The words that stand for all of them, beside what they are about. */
export function Leader({ leader }: DeskClusterProps) {
  const { t, lang } = useSpeech();
  const { provision, suggestion } = leader;
  const parts = [
    [t('desk.comment.effect'), leader.effect],
    [t('desk.comment.wish'), leader.wish],
  ] as const;
  return (
    <>
      {provision && (
        <details className="desk-provision">
          <summary>{t('desk.comment.words')}</summary>
          <div className="law" lang={leader.lang}>
            {provision.heading && <p className="law-heading">{provision.heading}</p>}
            <p>{provision.text}</p>
          </div>
          <a href={provision.href}>{t('desk.comment.place')}</a>
        </details>
      )}
      <article className="desk-said" aria-labelledby="leader">
        <header>
          <Avatar name={leader.author} />
          <h2 id="leader">{t('cluster.leader')}</h2>
          <p className="hint">
            <a href={leader.href}>{leader.number}</a>
            {` · ${leader.author} · ${formatDay(leader.madeOn, lang)}`}
          </p>
        </header>
        <div lang={leader.lang} className="desk-said-words">
          <p className="said">{leader.body}</p>
          {parts.map(
            ([title, words]) =>
              words && (
                <div key={title}>
                  <h3 lang={lang}>{title}</h3>
                  <p className="said">{words}</p>
                </div>
              ),
          )}
        </div>
        {suggestion && (
          <>
            <h3>{t('desk.comment.wording')}</h3>
            <Diff pieces={suggestion} lang={leader.lang} />
          </>
        )}
      </article>
    </>
  );
}
