import type { DeskProps } from '../../../src/pages/desk.props.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';

/** An empty list says why it is empty, and what to look at next. */
export function Nothing({ choice, wider, older }: DeskProps) {
  const { t } = useSpeech();
  const narrowed = choice.search !== '' || choice.draft !== null || choice.holder !== null || choice.own;
  if (older)
    return (
      <Empty title={t('desk.empty.further')}>
        <ButtonLink href={older}>{t('desk.further')}</ButtonLink>
      </Empty>
    );
  if (!narrowed)
    return (
      <Empty title={t(choice.tab === 'open' ? 'desk.empty' : `desk.empty.${choice.tab}`)}>
        <p>{t(choice.tab === 'mine' ? 'desk.empty.mine.advice' : 'desk.empty.advice')}</p>
        {wider.clearHref && <ButtonLink href={wider.clearHref}>{t('desk.tab.open')}</ButtonLink>}
      </Empty>
    );
  return (
    <Empty title={t('desk.empty.filtered')}>
      <p>{t('desk.empty.filtered.advice')}</p>
      <p className="row">
        {wider.allHref && <ButtonLink href={wider.allHref}>{t('desk.empty.search-all')}</ButtonLink>}
        {wider.clearHref && <ButtonLink href={wider.clearHref}>{t('desk.filter.clear')}</ButtonLink>}
      </p>
    </Empty>
  );
}
