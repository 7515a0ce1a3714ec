import type { BoundedCount } from '../../../src/responses/queries/desk-overview.js';
import { useSpeech } from '../../ui/language.js';

/** A count, or «1000+» with the same in words. */
export function Bounded({ count, more }: BoundedCount) {
  const { t } = useSpeech();
  if (!more) return <>{count}</>;
  return (
    <>
      <span aria-hidden="true">{count}+</span>
      <span className="vh">{t('desk.count.more', { count })}</span>
    </>
  );
}
