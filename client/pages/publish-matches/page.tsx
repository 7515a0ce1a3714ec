import type { DoubtProps, MatchesProps } from '../../../src/pages/publish.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { ChangeCounts, Changes, piecesOf } from '../../ui/changes.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { Progress } from '../../ui/progress.js';
import { definePage } from '../define-page.js';
import { Accepted } from './accepted.js';

function MatchesPage(props: MatchesProps) {
  const { t } = useSpeech();
  const { number, title, version, counts, saved } = props;
  const review = `/publish/drafts/${number}`;
  return (
    <div className="desk review">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          { label: number, href: review },
          { label: t('publish.review.matches') },
        ]}
      />
      <div className="desk-head">
        <div>
          <h1>{t('publish.matches.title', { from: version - 1, to: version })}</h1>
          <p className="hint">{title}</p>
        </div>
        <ButtonLink href={review}>{t('publish.matches.back')}</ButtonLink>
      </div>
      {saved && (
        <Notice kind="success" announce>
          {t('publish.saved')}
        </Notice>
      )}
      <ChangeCounts counts={counts} />
      <Doubts {...props} />
      <Accepted {...props} />
      <List {...props} />
    </div>
  );
}

function Doubts({ doubts, number, lang, errors }: MatchesProps) {
  const { t } = useSpeech();
  const decided = doubts.filter(({ chosen }) => chosen !== null).length;
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{t('publish.matches.doubts')}</h2>
      {doubts.length === 0 ? (
        <p className="hint">{t('publish.matches.no-doubts')}</p>
      ) : (
        <form className="doubts" method="post" action={`/publish/drafts/${number}/matches`}>
          <Progress
            label={t('publish.matches.decided')}
            done={decided}
            total={doubts.length}
            words={t('publish.matches.decided-of', { decided, total: doubts.length })}
          />
          {doubts.map((doubt) => (
            <Doubt key={doubt.ordinal} {...doubt} lang={lang} error={errors[`choice-${doubt.ordinal}`]} />
          ))}
          <p className="row">
            <Button look="primary">{t('publish.matches.save')}</Button>
          </p>
        </form>
      )}
    </section>
  );
}

function Doubt({ ordinal, citation, options, chosen, lang, error }: DoubtProps & { lang: string; error?: string }) {
  const { t } = useSpeech();
  const name = `choice-${ordinal}`;
  return (
    <fieldset className={chosen === null ? 'doubt' : 'doubt decided'} aria-describedby={error && `${name}-error`}>
      <legend>{t('publish.matches.question', { citation })}</legend>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="radio-cards">
        {options.map(({ eId, citation: place, words, taken }) => (
          <label className="radio-card" key={eId}>
            <input type="radio" name={name} value={eId} defaultChecked={chosen === eId} />
            <span>
              <b>{t('publish.matches.became', { citation: place })}</b>
              {taken && <small>{t('publish.matches.taken')}</small>}
              <Diff pieces={piecesOf(words)} lang={lang} />
            </span>
          </label>
        ))}
        <label className="radio-card">
          <input type="radio" name={name} value="none" defaultChecked={chosen === ''} />
          <span>
            <b>{t('publish.matches.gone')}</b>
            <small>{t('publish.matches.gone-hint')}</small>
          </span>
        </label>
      </div>
    </fieldset>
  );
}

function List({ rows, show, lang, langs, number }: MatchesProps) {
  const { t } = useSpeech();
  const base = `/publish/drafts/${number}/matches`;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{t('changes.title')}</h2>
      <p className="row">
        {(['changed', 'all'] as const).map((value) => (
          <a
            key={value}
            className="btn quiet small"
            href={`${base}?show=${value}&text=${lang}#rows`}
            aria-current={value === show ? 'true' : undefined}
          >
            {t(`changes.show.${value}`)}
          </a>
        ))}
        {langs.length > 1 &&
          langs.map((value) => (
            <a
              key={value}
              className="btn bare small"
              href={`${base}?show=${show}&text=${value}#rows`}
              aria-current={value === lang ? 'true' : undefined}
            >
              {t(`publish.language.${value}`)}
            </a>
          ))}
      </p>
      {rows.length > 0 ? <Changes rows={rows} lang={lang} /> : <Empty title={t('changes.none')} />}
    </section>
  );
}

export default definePage<MatchesProps>({
  title: ({ version }, { t }) => t('publish.matches.title', { from: version - 1, to: version }),
  section: 'desk',
  Body: MatchesPage,
});
