import type { DeskProps } from '../../../src/pages/desk.props.js';
import { useSpeech } from '../../ui/language.js';
import { Bounded } from './bounded.js';

/** Parts of the desk with what is to be done in each. */
export function Tabs({ tabs, choice }: DeskProps) {
  const { t } = useSpeech();
  return (
    <nav className="desk-tabs" aria-label={t('desk.tabs')}>
      {tabs.map(({ tab, href, count }) => (
        <a
          key={tab}
          href={href}
          className={count && count.count > 0 ? `some ${tab}` : tab}
          aria-current={tab === choice.tab ? 'page' : undefined}
        >
          {t(`desk.tab.${tab}`)}
          {count && (
            <b>
              <Bounded {...count} />
            </b>
          )}
        </a>
      ))}
    </nav>
  );
}
