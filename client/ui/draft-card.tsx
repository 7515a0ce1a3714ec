import type { DraftCard as Card } from '../../src/pages/draft-card.js';
import { formatDay, formatNumber } from '../../src/i18n/format.js';
import { Deadline, StatusChip } from './badges.js';
import { useSpeech } from './language.js';

export function DraftCard(card: Card) {
  const { lang, t } = useSpeech();
  return (
    <li className="card">
      <p className="card-top">
        <StatusChip status={card.status} />
        <span>{card.number}</span>
      </p>
      <h3>
        <a href={card.href}>{card.title}</a>
      </h3>
      <p className="card-text">{card.summary}</p>
      <p className="card-foot">
        <span>
          {t(`legal.act.${card.actKind}`)} · {card.agency}
        </span>
        {card.status === 'open' && card.daysLeft !== null ? (
          <Deadline daysLeft={card.daysLeft} />
        ) : (
          card.closesOn && <span>{t('reading.closed-on', { day: formatDay(card.closesOn, lang, 'short') })}</span>
        )}
        <span>{t('reading.n-comments', { count: card.comments })}</span>
        {card.answered > 0 && <span>{t('reading.n-answered', { shown: formatNumber(card.answered, lang) })}</span>}
      </p>
    </li>
  );
}
