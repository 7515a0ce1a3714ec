import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';

/** One action takes the author's wording into the version in work; what stands there already is said. */
export function TakeWording({ wording }: { wording: NonNullable<DeskCommentProps['wording']> }) {
  const { t } = useSpeech();
  const { href, standsIn, formKey } = wording;
  if (standsIn !== null)
    return (
      <p className="row">
        <ButtonLink small href={href}>
          {t('wording.taken-link', { version: standsIn })}
        </ButtonLink>
      </p>
    );
  return (
    <form className="row" method="post" action={href}>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <Button small>{t('wording.take')}</Button>
      <ButtonLink small look="bare" href={href}>
        {t('wording.look-first')}
      </ButtonLink>
    </form>
  );
}
