import type { ReviewProps } from '../../../src/pages/publish.props.js';
import { ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { Description } from './description.js';
import { Explanations } from './explanations.js';
import { Issues } from './issues.js';
import { ReadingAdvice } from './reading-advice.js';
import { Warnings } from './warnings.js';
import { SourceAndAct } from './source-and-act.js';

function ReviewPage(props: ReviewProps) {
  const { t } = useSpeech();
  const { number, title, version, text, errors, saved } = props;
  const refused = Object.values(errors);
  return (
    <div className="desk review">
      <Crumbs crumbs={[{ label: t('publish.title'), href: '/publish' }, { label: number }]} />
      <div className="desk-head">
        <div>
          <h1>{title}</h1>
          <p className="hint">{t('publish.review.title', { version })}</p>
        </div>
        <p className="row">
          <ButtonLink look="bare" href={`/publish/drafts/${number}/amended`}>
            {t('amendment.page')}
          </ButtonLink>
          {version > 1 && (
            <ButtonLink look="bare" href={`/publish/drafts/${number}/wordings`}>
              {t('wordings.title')}
            </ButtonLink>
          )}
          <ButtonLink href={`/publish/drafts/${number}/versions/new`}>{t('publish.review.upload-again')}</ButtonLink>
          <ButtonLink look="bare" href={`/publish/drafts/${number}/discard`}>
            {t('discard.link')}
          </ButtonLink>
        </p>
      </div>
      {saved && (
        <Notice kind="success" announce>
          {t('publish.saved')}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="error" announce>
          <p>
            <b>{t('publish.not-published')}</b>
          </p>
          <ul>
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Matches {...props} />
      <Languages {...props} to="issues" />
      {text && <Issues {...text} number={number} />}
      {text && <ReadingAdvice {...text.reading} />}
      <Warnings {...props} />
      <Description {...props} />
      <Explanations {...props} />
      <Languages {...props} to="text" />
      {text && <SourceAndAct {...text} number={number} mending={props.mending} />}
    </div>
  );
}

function Matches({ matches, number }: ReviewProps) {
  const { t } = useSpeech();
  if (!matches) return null;
  return (
    <section className="review-matches" aria-labelledby="matches">
      <h2 id="matches">{t('publish.review.matches')}</h2>
      <p>{t('publish.review.matches-left', matches)}</p>
      <p className="row">
        <ButtonLink look={matches.undecided > 0 ? 'primary' : 'quiet'} href={`/publish/drafts/${number}/matches`}>
          {t('publish.review.matches-open')}
        </ButtonLink>
      </p>
    </section>
  );
}

/** Stands above the issues, which are those of one text, and once more above the text itself. */
function Languages({ texts, text, number, to }: ReviewProps & { to: 'issues' | 'text' }) {
  const { t } = useSpeech();
  if (texts.length < 2) return null;
  return (
    <nav
      className="row"
      aria-label={t(to === 'issues' ? 'publish.review.languages-issues' : 'publish.review.languages')}
      id={to === 'text' ? 'text' : undefined}
    >
      {texts.map(({ lang, issues }) => (
        <a
          key={lang}
          className="btn quiet small"
          href={`/publish/drafts/${number}?text=${lang}#${to}`}
          aria-current={lang === text?.lang ? 'true' : undefined}
        >
          {t(`publish.language.${lang}`)}
          {to === 'issues' && ` · ${t('publish.review.remarks', { count: issues })}`}
        </a>
      ))}
    </nav>
  );
}

export default definePage<ReviewProps>({
  title: ({ title }) => title,
  section: 'desk',
  Body: ReviewPage,
});
