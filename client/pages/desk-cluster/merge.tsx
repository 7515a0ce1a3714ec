import type { DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

export function Merge({ draft, clusterId, others, form }: DeskClusterProps) {
  const { t } = useSpeech();
  if (others.length === 0) return null;
  return (
    <details className="cluster-merge">
      <summary>{t('cluster.merge')}</summary>
      <form
        className="form"
        method="post"
        action={`/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}/merge`}
      >
        <input type="hidden" name="idempotencyKey" value={`${form.idempotencyKey}-merge`} />
        <Select
          label={t('cluster.merge.which')}
          hint={t('cluster.merge.hint')}
          name="from"
          options={others.map((other) => ({ value: String(other.clusterId), label: other.label }))}
        />
        <div className="row">
          <Button small>{t('cluster.merge.do')}</Button>
        </div>
      </form>
    </details>
  );
}
