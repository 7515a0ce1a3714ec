import type { DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { useSpeech } from '../../ui/language.js';
import { AssignTo } from '../desk/assign-to.js';

/** Who works on the group; while somebody in it waits, it can be given as a whole. */
export function Give({ draft, clusterId, work, form }: DeskClusterProps) {
  const { t } = useSpeech();
  const { holders } = work;
  if (holders.length === 0) return null;
  const said = holders.map(({ name, comments }) => `${name ?? t('desk.row.free')}: ${comments}`);
  return (
    <details className="cluster-merge">
      <summary>
        {t('cluster.give')} <span className="hint">{said.join(' · ')}</span>
      </summary>
      <form
        className="form"
        method="post"
        action={`/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}/assign`}
      >
        <input type="hidden" name="idempotencyKey" value={`${form.idempotencyKey}-assign`} />
        <AssignTo label={t('desk.assign.whom')} {...work} />
      </form>
    </details>
  );
}
