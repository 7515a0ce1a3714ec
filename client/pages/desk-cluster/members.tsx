import type { DeskClusterProps, MemberView } from '../../../src/pages/desk-clusters.props.js';
import { Chip } from '../../ui/badges.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Diff, type DiffPiece } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';

/** Who else says it, and what each says other than the leader; chosen ones can be taken out. */
export function Members({ draft, clusterId, state, members, comments, firstHref, olderHref, form }: DeskClusterProps) {
  const { t } = useSpeech();
  const standing = state === 'proposed' || state === 'confirmed';
  const action = `/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}/split`;
  return (
    <section id="members" aria-labelledby="members-title" className="cluster-members">
      <h2 id="members-title">{t('cluster.members', { count: comments - 1 })}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="idempotencyKey" value={`${form.idempotencyKey}-split`} />
        <ol>
          {members.map((member) => (
            <Member key={member.commentId} {...member} choosable={standing} />
          ))}
        </ol>
        <nav className="row" aria-label={t('ui.pages')}>
          {firstHref && (
            <ButtonLink small href={firstHref}>
              {t('desk.first')}
            </ButtonLink>
          )}
          {olderHref && (
            <ButtonLink small href={olderHref} rel="next">
              {t('desk.older')}
            </ButtonLink>
          )}
        </nav>
        {standing && (
          <div className="row cluster-split">
            <p className="hint">{t('cluster.split.hint')}</p>
            <Button small name="into" value="alone">
              {t('cluster.split.alone')}
            </Button>
            <Button small name="into" value="cluster">
              {t('cluster.split.cluster')}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

function Member({
  commentId,
  number,
  href,
  author,
  lang,
  newcomer,
  answered,
  differs,
  chosen,
  choosable,
}: MemberView & { choosable: boolean }) {
  const { t } = useSpeech();
  const same = differs.every(({ kind }) => kind === 'same');
  return (
    <li className={newcomer ? 'cluster-member new' : 'cluster-member'}>
      <p className="cluster-member-head">
        {choosable && (
          <input
            type="checkbox"
            name="comments"
            value={commentId}
            defaultChecked={chosen}
            aria-label={t('cluster.choose', { number })}
          />
        )}
        <b>{author}</b>
        <a href={href}>{number}</a>
        {newcomer && <Chip tone="live">{t('cluster.new')}</Chip>}
        {answered && <Chip tone="good">{t('cluster.answered-mark')}</Chip>}
      </p>
      {same ? <p className="hint">{t('cluster.same')}</p> : <Diff pieces={shortened(differs)} lang={lang} />}
    </li>
  );
}

const AROUND = 60;

/** Of long words in common only what stands beside a difference, in whole words. */
function shortened(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= AROUND * 2) return piece;
    const head = index === 0 ? '' : piece.text.slice(0, AROUND).replace(/\s\S*$/, '');
    const tail = index === pieces.length - 1 ? '' : piece.text.slice(-AROUND).replace(/^\S*\s/, '');
    return { kind: 'same', text: `${head} … ${tail}` };
  });
}
