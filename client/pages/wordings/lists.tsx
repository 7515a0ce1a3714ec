import { formatDay } from '../../../src/i18n/format.js';
import type { WordingsProps } from '../../../src/pages/wordings.props.js';
import { Chip, DecisionBadge } from '../../ui/badges.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { Pagination } from '../../ui/pagination.js';
import { Empty } from '../../ui/notice.js';

/** What was changed in the version in work, the latest first; each can be taken out again. */
export function Changed({ changes, action, latestHref, olderHref }: WordingsProps) {
  const { t, lang: reader } = useSpeech();
  return (
    <section className="wording-list" aria-labelledby="changes">
      <h2 id="changes">{t('wordings.changes')}</h2>
      {changes.length === 0 && <p className="hint">{t('wordings.no-changes')}</p>}
      {changes.length > 0 && (
        <ol>
          {changes.map(({ changeId, lang, citation, editHref, comment, pieces, by, on }) => (
            <li key={changeId} className="wording-card">
              <p className="row">
                <a href={editHref}>
                  <b>{capital(citation)}</b>
                </a>
                <Chip>{t(`publish.language.${lang}`)}</Chip>
                {comment && <a href={comment.href}>{t('wordings.because', { author: comment.author })}</a>}
              </p>
              <Diff pieces={pieces} lang={lang} />
              <form className="row" method="post" action={`${action}/undo`}>
                <input type="hidden" name="change" value={changeId} />
                <Button small>
                  {t('wording.undo')}
                  <span className="vh"> {citation}</span>
                </Button>
                <span className="hint">{t('wording.stands-by', { by, day: formatDay(on, reader) })}</span>
              </form>
            </li>
          ))}
        </ol>
      )}
      <Pagination newer={latestHref} older={olderHref} />
    </section>
  );
}

/** What commenters propose; one action takes it in. */
export function Proposed({ wordings, more }: WordingsProps) {
  const { t } = useSpeech();
  return (
    <section className="wording-list" aria-labelledby="proposed">
      <h2 id="proposed">{t('wordings.proposed')}</h2>
      {wordings.length === 0 && <Empty title={t('wordings.none')}>{t('wordings.none-hint')}</Empty>}
      {wordings.length > 0 && (
        <ol>
          {wordings.map((wording) => (
            <Wording key={wording.id} {...wording} />
          ))}
        </ol>
      )}
      {more && <p className="hint">{t('wordings.more')}</p>}
    </section>
  );
}

function Wording({
  author,
  decision,
  citation,
  lang,
  pieces,
  href,
  standsIn,
  replaced,
  formKey,
}: WordingsProps['wordings'][number]) {
  const { t } = useSpeech();
  return (
    <li className="wording-card">
      <p className="row">
        <a href={href}>
          <b>{capital(citation || t('desk.whole-draft'))}</b>
        </a>
        <span>{author}</span>
        {decision ? <DecisionBadge decision={decision} /> : <Chip tone="wait">{t('wordings.unanswered')}</Chip>}
      </p>
      <Diff pieces={pieces} lang={lang} />
      {replaced && <p className="hint">{t('wordings.replaced')}</p>}
      {standsIn === null ? (
        <form className="row" method="post" action={href}>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Button small>
            {t('wording.take')}
            <span className="vh"> {author}</span>
          </Button>
          <ButtonLink small look="bare" href={href}>
            {t('wording.look-first')}
            <span className="vh"> {author}</span>
          </ButtonLink>
        </form>
      ) : (
        <p className="row">
          <ButtonLink small href={href}>
            {t('wording.taken-link', { version: standsIn })}
          </ButtonLink>
        </p>
      )}
    </li>
  );
}
