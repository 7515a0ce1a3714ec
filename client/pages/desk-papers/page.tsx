import type { PaperCard, PapersProps } from '../../../src/pages/papers.props.js';
import { Chip } from '../../ui/badges.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { OrderForm } from './order-form.js';

function PapersPage(props: PapersProps) {
  const { t } = useSpeech();
  const { number, title, papers, errors, published, address, kinds } = props;
  const waits = papers.some(inWork);
  const here = `/desk/drafts/${number}/papers`;
  return (
    <div className="desk papers">
      <Crumbs crumbs={[{ label: t('desk.title'), href: `/desk?draft=${number}` }, { label: number }]} />
      <header>
        <p className="hint">
          <a href={`/drafts/${number}`}>{title}</a>
        </p>
        <h1>{t('paper.page-title')}</h1>
        <p className="lede">{t('paper.lede')}</p>
      </header>
      {errors['form'] && (
        <Notice kind="error" announce>
          {errors['form']}
        </Notice>
      )}
      {published !== null && (
        <Notice kind="success" announce>
          {t('paper.published', { count: published })}
        </Notice>
      )}
      <div className="papers-pair">
        <section
          id="papers"
          aria-labelledby="papers-list"
          data-island="paper-progress"
          data-props={JSON.stringify({ address })}
        >
          <h2 id="papers-list">{t('paper.list')}</h2>
          {papers.length === 0 && <Empty title={t('paper.empty')}>{t('paper.empty.advice')}</Empty>}
          {kinds.map((kind) => (
            <Kind key={kind} kind={kind} {...props} />
          ))}
          {waits && (
            <noscript>
              <meta httpEquiv="refresh" content={`4; url=${here}`} />
              <ButtonLink href={here}>{t('paper.reload')}</ButtonLink>
            </noscript>
          )}
        </section>
        <OrderForm {...props} />
      </div>
    </div>
  );
}

const inWork = ({ state }: PaperCard) => state === 'queued' || state === 'running';

function Kind({ kind, ...props }: PapersProps & { kind: PaperCard['kind'] }) {
  const { t } = useSpeech();
  const papers = props.papers.filter((paper) => paper.kind === kind);
  if (papers.length === 0) return null;
  const publishable = papers.some(({ state, published }) => state === 'done' && !published);
  return (
    <section className="paper-kind" aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`}>{t(`paper.kind.${kind}`)}</h3>
      <ul className="paper-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Paper {...paper} number={props.number} idempotencyKey={`${props.form.idempotencyKey}-${paper.id}`} />
          </li>
        ))}
      </ul>
      {publishable && (
        <form className="paper-publish" method="post" action={`/desk/drafts/${props.number}/papers/publication`}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="idempotencyKey" value={`${props.form.idempotencyKey}-${kind}`} />
          <Button>{t('paper.publish')}</Button>
          <p className="hint">{t('paper.publish.hint')}</p>
        </form>
      )}
    </section>
  );
}

function Paper(paper: PaperCard & { number: string; idempotencyKey: string }) {
  const { t } = useSpeech();
  const { state, outdated, published } = paper;
  return (
    <article className="paper">
      <div className="paper-words">
        <p className="paper-name">
          <b>{t(`paper.format.${paper.format}`)}</b> {t(`paper.lang.${paper.lang}`)}
          {published && <Chip tone="good">{t('paper.state.published')}</Chip>}
          {state === 'failed' && <Chip tone="bad">{t('paper.state.failed')}</Chip>}
        </p>
        {state === 'done' && (
          <p className="hint">{t('paper.as-of', { moment: paper.readAt, size: paper.kilobytes })}</p>
        )}
        {outdated && <p className="paper-outdated">{t('paper.state.outdated')}</p>}
        {paper.failure && <p className="hint">{paper.failure}</p>}
        {inWork(paper) && <Working {...paper} />}
      </div>
      <div className="paper-do">
        {state === 'done' && (
          <ButtonLink small look="primary" href={paper.href}>
            <Icon name={paper.format === 'html' ? 'next' : 'download'} />
            {t(paper.format === 'html' ? 'paper.open' : 'paper.download')}
          </ButtonLink>
        )}
        {(outdated || state === 'failed') && <Again {...paper} />}
      </div>
    </article>
  );
}

function Working({ id, state, progress }: PaperCard) {
  const { t } = useSpeech();
  return (
    <div className="progress">
      <p className="progress-words">
        <span>{state === 'queued' ? t('paper.state.queued') : t('paper.state.running', { progress })}</span>
      </p>
      <progress aria-label={t('paper.progress')} data-paper={id} max={100} value={progress} />
    </div>
  );
}

/** The same paper once more. */
function Again(paper: PaperCard & { number: string; idempotencyKey: string }) {
  const { t } = useSpeech();
  const fields = {
    kind: paper.kind,
    lang: paper.lang,
    format: paper.format,
    signerPost: paper.signer.post,
    signerName: paper.signer.name,
    idempotencyKey: paper.idempotencyKey,
  };
  return (
    <form method="post" action={`/desk/drafts/${paper.number}/papers`}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button small>{t(paper.state === 'failed' ? 'paper.retry' : 'paper.again')}</Button>
    </form>
  );
}

export default definePage<PapersProps>({
  title: ({ number }, { t }) => `${t('paper.page-title')} · ${number}`,
  section: 'desk',
  Body: PapersPage,
});
