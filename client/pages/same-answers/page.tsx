import { formatDay } from '../../../src/i18n/format.js';
import type { SameAnswersProps } from '../../../src/pages/same-answers.props.js';
import { DecisionBadge } from '../../ui/badges.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { ListPages } from '../../ui/list-pages.js';
import { definePage } from '../define-page.js';

function SameAnswersPage({ draft, answers, first, older }: SameAnswersProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow same-answers">
      <Crumbs
        crumbs={[
          { label: t('reading.draft-number', { number: draft.number }), href: draft.href },
          { label: t('same-answers.crumb') },
        ]}
      />
      <h1>{t('same-answers.title')}</h1>
      <p className="lede">{t('same-answers.lede')}</p>
      <p className="hint">{draft.title}</p>
      <ol>
        {answers.map((answer) => (
          <Same key={answer.number} {...answer} />
        ))}
      </ol>
      <ListPages first={first} older={older} />
    </div>
  );
}

function Same({
  number,
  href,
  citation,
  author,
  decision,
  reason,
  lang,
  on,
  comments,
}: SameAnswersProps['answers'][number]) {
  const { t, lang: reader } = useSpeech();
  return (
    <li className="same-answer">
      <h2>
        <a href={href}>{capital(citation || t('comment.whole-act'))}</a>
      </h2>
      <p className="hint">
        {number} · {author} · <time dateTime={on}>{formatDay(on, reader)}</time>
        {comments > 1 && ` · ${t('answer.group', { count: comments })}`}
      </p>
      <DecisionBadge decision={decision} />
      <p className="lines" lang={lang}>
        {reason}
      </p>
    </li>
  );
}

export default definePage<SameAnswersProps>({
  title: ({ draft }, { t }) => `${t('same-answers.title')}: ${draft.number}`,
  section: 'drafts',
  Body: SameAnswersPage,
});
