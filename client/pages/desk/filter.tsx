import type { DeskProps } from '../../../src/pages/desk.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Field, Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

/** Everything by which the list is narrowed; where the act stands beside the list, place is chosen there. */
export function Filter({ choice, drafts, act, officials, wider }: DeskProps) {
  const { t } = useSpeech();
  return (
    <form className="desk-find" method="get" action="/desk" role="search" aria-label={t('desk.filter')}>
      {choice.tab !== 'open' && <input type="hidden" name="tab" value={choice.tab} />}
      <Field label={t('desk.filter.search')}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            name="q"
            maxLength={200}
            defaultValue={choice.search}
            placeholder={t('desk.filter.search.placeholder')}
            aria-keyshortcuts="/"
            data-desk-search
          />
        )}
      </Field>
      <div className="desk-find-do">
        <Button look="primary">{t('desk.filter.apply')}</Button>
        {wider.clearHref && (
          <ButtonLink look="bare" href={wider.clearHref}>
            {t('desk.filter.clear')}
          </ButtonLink>
        )}
      </div>
      <details
        className="desk-more"
        open={choice.holder !== null || choice.own || choice.told || choice.draft !== null}
      >
        <summary>{t('desk.filter')}</summary>
        <div className="desk-place">
          <Select
            label={t('desk.filter.draft')}
            name="draft"
            any={t('desk.filter.all-drafts')}
            defaultValue={act?.number ?? choice.draft ?? ''}
            options={drafts.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
          />
          {act && (
            <Select
              label={t('desk.filter.provision')}
              name="provision"
              any={t('desk.filter.all-provisions')}
              defaultValue={choice.provision ?? ''}
              options={act.contents.map(({ eId, label, unanswered }) => ({
                value: eId,
                label: `${label || t('desk.whole-draft')} (${unanswered})`,
              }))}
            />
          )}
        </div>
        {officials.length > 1 && (
          <Select
            label={t('desk.filter.holder')}
            name="holder"
            any={t('desk.filter.anybody')}
            defaultValue={choice.holder ?? ''}
            options={officials.map(({ accountId, name }) => ({ value: String(accountId), label: name }))}
          />
        )}
        <div className="desk-checks">
          <label className="check">
            <input type="checkbox" name="own" value="1" defaultChecked={choice.own} />
            {t('desk.filter.own')}
          </label>
          <label className="check">
            <input type="checkbox" name="told" value="1" defaultChecked={choice.told} />
            {t('desk.filter.told')}
          </label>
        </div>
      </details>
    </form>
  );
}
