import type { ClusterCard, DeskClustersProps } from '../../../src/pages/desk-clusters.props.js';
import { Chip } from '../../ui/badges.js';
import { ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

const deskOf = (number: string) => `/desk?draft=${encodeURIComponent(number)}`;
const clustersOf = (number: string) => `/desk/drafts/${encodeURIComponent(number)}/clusters`;

function DeskClustersPage(props: DeskClustersProps) {
  const { t } = useSpeech();
  const { draft, counts, clusters, state } = props;
  return (
    <div className="desk desk-clusters">
      <Crumbs
        crumbs={[
          { label: t('desk.title'), href: '/desk' },
          { label: draft.number, href: deskOf(draft.number) },
          { label: t('clusters.title') },
        ]}
      />
      <header>
        <p className="hint">
          <a href={`/drafts/${encodeURIComponent(draft.number)}`}>{draft.title}</a>
        </p>
        <h1>{t('clusters.title')}</h1>
        <p className="lede">{t('clusters.lede')}</p>
      </header>
      <dl className="cluster-counts">
        {(['people', 'comments', 'arguments', 'clusters'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`clusters.count.${name}`)}</dt>
            <dd>{t('clusters.number', { count: counts[name] })}</dd>
          </div>
        ))}
      </dl>
      <States {...props} />
      {clusters.length === 0 ? (
        <Empty title={t(state ? 'clusters.empty.state' : 'clusters.empty')}>
          <p>{t('clusters.empty.advice')}</p>
          <ButtonLink href={state ? clustersOf(draft.number) : deskOf(draft.number)}>
            {t(state ? 'clusters.state.all' : 'clusters.to-desk')}
          </ButtonLink>
        </Empty>
      ) : (
        <ol className="cluster-list">
          {clusters.map((cluster) => (
            <Card key={cluster.clusterId} {...cluster} />
          ))}
        </ol>
      )}
      <nav className="row" aria-label={t('ui.pages')}>
        {props.first && <ButtonLink href={props.first}>{t('desk.first')}</ButtonLink>}
        {props.older && (
          <ButtonLink href={props.older} rel="next">
            {t('desk.older')}
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}

function States({ draft, state }: DeskClustersProps) {
  const { t } = useSpeech();
  const here = clustersOf(draft.number);
  return (
    <nav className="cluster-states" aria-label={t('clusters.states')}>
      {([null, 'proposed', 'confirmed'] as const).map((one) => (
        <a key={one ?? 'all'} href={one ? `${here}?state=${one}` : here} aria-current={one === state || undefined}>
          {t(`clusters.state.${one ?? 'all'}`)}
        </a>
      ))}
    </nav>
  );
}

function Card({
  href,
  comments,
  people,
  state,
  newcomers,
  unanswered,
  lang,
  excerpt,
  citation,
  provisions,
}: ClusterCard) {
  const { t } = useSpeech();
  return (
    <li className="cluster-card">
      <p className="cluster-size">
        <b>{t('clusters.number', { count: comments })}</b>
        <span>{t('clusters.people', { count: people })}</span>
      </p>
      <div>
        <h2>
          <a href={href} lang={lang}>
            {excerpt}
          </a>
        </h2>
        <p className="hint">
          {citation || t('desk.whole-draft')}
          {provisions > 1 && ` · ${t('clusters.provisions', { count: provisions })}`}
        </p>
      </div>
      <p className="cluster-marks">
        <Chip tone={state === 'confirmed' ? 'good' : 'wait'}>{t(`clusters.is.${state}`)}</Chip>
        {newcomers > 0 && <Chip tone="live">{t('clusters.newcomers', { count: newcomers })}</Chip>}
        <span className="hint">{t('clusters.unanswered', { count: unanswered })}</span>
      </p>
    </li>
  );
}

export default definePage<DeskClustersProps>({
  title: ({ draft }, { t }) => `${t('clusters.title')} · ${draft.number}`,
  section: 'desk',
  Body: DeskClustersPage,
});
