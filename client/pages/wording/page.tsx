import type { WordingProps } from '../../../src/pages/wording.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { Conflict } from './conflict.js';
import { Standing } from './standing.js';

function WordingPage(props: WordingProps) {
  const { t } = useSpeech();
  const { number, draft, comment, citation, working, bar, errors, done, standing } = props;
  return (
    <div className="desk wordings">
      <Crumbs
        crumbs={[
          { label: t('desk.title'), href: '/desk' },
          { label: number, href: comment.href },
          { label: t('wording.crumb') },
        ]}
      />
      <header className="desk-head">
        <div>
          <p className="hint">
            <a href={draft.href}>{draft.title}</a>
          </p>
          <h1>{capital(citation ?? t('desk.whole-draft'))}</h1>
          <p className="hint">{t('wording.by', { author: comment.author, number })}</p>
        </div>
        <p className="row">
          <ButtonLink href={comment.href}>{t('wording.to-comment')}</ButtonLink>
        </p>
      </header>
      {done && (
        <Notice kind="success" announce>
          {t(`wording.done.${done}`)}
        </Notice>
      )}
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      {bar && !errors.form && <Notice>{bar}</Notice>}
      {props.already && !standing && <Notice>{t('wording.already')}</Notice>}
      {!standing && !bar && (
        <p className="lede">{working === null ? t('wording.begins') : t('wording.goes-to', { version: working })}</p>
      )}
      <Sides {...props} />
      <Take {...props} />
      <Conflict {...props} />
      <Standing {...props} />
      <Kept {...props} />
    </div>
  );
}

/** Nothing that a person wrote goes without having been seen. */
function Kept({ kept, lang }: WordingProps) {
  const { t } = useSpeech();
  if (kept === null) return null;
  return (
    <section className="wording-standing" aria-labelledby="wording-kept">
      <h2 id="wording-kept">{t('wording.kept')}</h2>
      <p className="hint">{t('wording.kept-hint')}</p>
      <p className="lines" lang={lang}>
        {kept}
      </p>
    </section>
  );
}

/** What is proposed beside what changed since then. */
function Sides({ proposed, since, standing, lang }: WordingProps) {
  const { t } = useSpeech();
  if (standing) return null;
  return (
    <div className={since ? 'wording-sides two' : 'wording-sides'}>
      {since && (
        <section aria-labelledby="wording-since">
          <h2 id="wording-since">{t('wording.since')}</h2>
          <Diff pieces={since} lang={lang} />
        </section>
      )}
      <section aria-labelledby="wording-proposed">
        <h2 id="wording-proposed">{t('wording.proposed')}</h2>
        <Diff pieces={proposed} lang={lang} />
      </section>
    </div>
  );
}

/** Where nothing overlaps one button does it. */
function Take({ result, since, action, formKey, lang }: WordingProps) {
  const { t } = useSpeech();
  if (!result) return null;
  return (
    <form className="wording-take" method="post" action={action} aria-labelledby={since ? 'wording-result' : undefined}>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {since && (
        <>
          <h2 id="wording-result">{t('wording.result')}</h2>
          <p className="hint">{t('wording.result-hint')}</p>
          <Diff pieces={result} lang={lang} />
        </>
      )}
      <p className="row">
        <Button look="primary">{t('wording.take')}</Button>
      </p>
    </form>
  );
}

export default definePage<WordingProps>({
  title: ({ number }, { t }) => t('wording.title', { number }),
  section: 'desk',
  Body: WordingPage,
});
