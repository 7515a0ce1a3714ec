import type { AnsweredComment, HomeProps } from '../../../src/pages/home.props.js';
import { formatDay, formatNumber } from '../../../src/i18n/format.js';
import { DecisionBadge } from '../../ui/badges.js';
import { ButtonLink } from '../../ui/button.js';
import { DraftCard } from '../../ui/draft-card.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { Specimen } from './specimen.js';

function HomePage({ open, answered, numbers }: HomeProps) {
  const { t } = useSpeech();
  return (
    <>
      <Welcome numbers={numbers} />
      <div className="page home">
        <section aria-labelledby="open">
          <div className="section-head">
            <h2 id="open">{t('shell.home.open')}</h2>
            <ButtonLink look="bare" href="/drafts">
              {t('shell.home.all')}
            </ButtonLink>
          </div>
          {open.length > 0 ? (
            <ul className="cards">
              {open.map((card) => (
                <DraftCard key={card.number} {...card} />
              ))}
            </ul>
          ) : (
            <Empty title={t('shell.home.none-open')}>
              <ButtonLink href="/drafts">{t('shell.home.see-past')}</ButtonLink>
            </Empty>
          )}
        </section>
        {answered.length > 0 && (
          <section aria-labelledby="answered">
            <div className="section-head">
              <h2 id="answered">{t('shell.home.answered')}</h2>
              <ButtonLink look="bare" href="/scorecard">
                {t('scorecard.title')}
              </ButtonLink>
            </div>
            <ul className="exchanges">
              {answered.map((comment) => (
                <Exchange key={comment.href} {...comment} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Welcome({ numbers }: Pick<HomeProps, 'numbers'>) {
  const { lang, t } = useSpeech();
  const figures = ['drafts', 'comments', 'answered', 'accepted'] as const;
  return (
    <header className="welcome">
      <div className="welcome-in">
        <div className="welcome-words">
          <h1>{t('shell.home.title')}</h1>
          <p className="lede">{t('shell.home.lede')}</p>
          <p className="row">
            <ButtonLink look="primary" href="/drafts?status=open">
              {t('shell.home.start')}
            </ButtonLink>
            <ButtonLink href="/about">{t('shell.about')}</ButtonLink>
          </p>
        </div>
        <Specimen />
        <dl className="figures">
          {figures.map((name) => (
            <div key={name}>
              <dd>{formatNumber(numbers[name], lang)}</dd>
              <dt>{t(`shell.home.number.${name}`, { count: numbers[name] })}</dt>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function Exchange(comment: AnsweredComment) {
  const { lang, t } = useSpeech();
  return (
    <li className="exchange">
      <p className="hint">
        {comment.draftTitle} · {comment.citation}
      </p>
      <blockquote>{comment.text}</blockquote>
      <p className="hint">{comment.author}</p>
      <div className="exchange-answer">
        <DecisionBadge decision={comment.decision} />
        <p>{comment.answer}</p>
        <p className="hint">
          {comment.agency} · {formatDay(comment.answeredOn, lang)}
        </p>
      </div>
      <a href={comment.href}>{t('shell.home.whole-exchange')}</a>
    </li>
  );
}

export default definePage<HomeProps>({
  title: (_props, { t }) => t('shell.name'),
  description: (_props, { t }) => t('shell.home.lede'),
  Body: HomePage,
});
