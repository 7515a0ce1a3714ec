import type { DeskDone } from '../../../src/pages/answer-work.props.js';
import type { ClusterDone, DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { capital } from '../../ui/capital.js';
import { Chip } from '../../ui/badges.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { ClusterAnswerForm, Unsent } from './answer.js';
import { Give } from './give.js';
import { Given } from './given.js';
import { Leader } from './leader.js';
import { Members } from './members.js';
import { Merge } from './merge.js';

const isApproval = (done: ClusterDone): done is DeskDone =>
  done === 'saved' || done === 'proposed' || done === 'approved' || done === 'given-back';

function DeskClusterPage(props: DeskClusterProps) {
  const { t } = useSpeech();
  const { draft, comments, people, state, refused, done, leader, mergedHref } = props;
  const all = `/desk/drafts/${encodeURIComponent(draft.number)}/clusters`;
  const gone = state === 'merged' || state === 'dissolved';
  return (
    <div className="desk desk-comment cluster-page">
      <Crumbs
        crumbs={[
          { label: t('desk.title'), href: '/desk' },
          { label: draft.number, href: `/desk?draft=${encodeURIComponent(draft.number)}` },
          { label: t('clusters.title'), href: all },
          { label: t('cluster.title', { count: comments }) },
        ]}
      />
      {done && (
        <Notice kind="success" announce>
          {t(isApproval(done) ? `approval.done.${done}` : `cluster.done.${done}`)}
        </Notice>
      )}
      {refused && (
        <Notice kind="error" announce>
          {refused}
        </Notice>
      )}
      <header>
        <p className="hint">
          <a href={`/drafts/${encodeURIComponent(draft.number)}`}>{draft.title}</a>
        </p>
        <h1>{t('cluster.title', { count: comments })}</h1>
        <p className="cluster-marks">
          <Chip tone={state === 'confirmed' ? 'good' : 'wait'}>{t(`clusters.is.${state}`)}</Chip>
          <span className="hint">
            {[
              capital(leader.citation || t('desk.whole-draft')),
              t('clusters.people', { count: people }),
              t('clusters.unanswered', { count: props.unanswered }),
            ].join(' · ')}
          </span>
          {!gone && props.unanswered > 0 && (
            <a
              className="hint"
              href={`/desk/drafts/${encodeURIComponent(draft.number)}/extend?cluster=${props.clusterId}`}
            >
              {t('extend.title')}
            </a>
          )}
        </p>
      </header>
      {gone && (
        <Notice>
          {t(state === 'merged' ? 'cluster.merged' : 'cluster.dissolved')}{' '}
          <a href={mergedHref ?? all}>{t('cluster.go-on')}</a>
        </Notice>
      )}
      <div className="desk-pair">
        <div className="desk-words">
          <Leader {...props} />
          <Members {...props} />
          {!gone && <Give {...props} />}
          {!gone && <Merge {...props} />}
        </div>
        <div className="desk-answer-side">
          <Given {...props} />
          {gone ? <Unsent {...props} /> : <ClusterAnswerForm {...props} />}
        </div>
      </div>
    </div>
  );
}

export default definePage<DeskClusterProps>({
  title: ({ comments, draft }, { t }) => `${t('cluster.title', { count: comments })} · ${draft.number}`,
  section: 'desk',
  Body: DeskClusterPage,
});
