import { useEffect, useRef } from 'react';
import { formatDay } from '../../../src/i18n/format.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import type { Posted } from './send.js';

/** What was achieved and what happens next. The focus comes here, since the form that had it is gone. */
export function Sent({ sent, onAnother }: { sent: Posted; onAnother(): void }) {
  const { lang, t } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="sent" ref={place} tabIndex={-1}>
      <Notice kind="success" announce>
        <b>{t('comment.sent')}</b>
        <p>
          {t('comment.sent.number')} <a href={sent.href}>{sent.number}</a>
        </p>
        <p>{t('comment.sent.due', { day: formatDay(sent.dueOn, lang) })}</p>
        <p>{t('comment.sent.next')}</p>
        <div className="row">
          <a href={sent.tracesHref}>{t('comment.sent.traces')}</a>
          <Button type="button" look="bare" small onClick={onAnother}>
            {t('comment.sent.another')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
