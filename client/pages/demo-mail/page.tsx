import { formatInstant } from '../../../src/i18n/format.js';
import type { DemoMailProps, MailPiece } from '../../../src/pages/demo-mail.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function DemoMailPage({ people, person, mails, older, first }: DemoMailProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow demo-mail">
      <h1>{t('demo-mail.title')}</h1>
      <Notice>{t('demo-mail.lede')}</Notice>
      <form className="desk-filter" method="get" action="/demo/mail">
        <Select
          label={t('demo-mail.person')}
          name="person"
          any={t('demo-mail.everybody')}
          defaultValue={person ?? ''}
          options={people.map((address) => ({ value: address, label: address }))}
        />
        <Button>{t('demo-mail.show')}</Button>
      </form>
      {mails.length === 0 ? (
        <Empty title={t('demo-mail.empty')}>
          <p>{t('demo-mail.empty.advice')}</p>
        </Empty>
      ) : (
        <ol className="demo-mails">
          {mails.map((mail, index) => (
            <li key={mail.id}>
              <Mail {...mail} open={index === 0} />
            </li>
          ))}
        </ol>
      )}
      <div className="row">
        {first && <ButtonLink href={first}>{t('demo-mail.newest')}</ButtonLink>}
        {older && <ButtonLink href={older}>{t('ui.older')}</ButtonLink>}
      </div>
    </div>
  );
}

type MailProps = DemoMailProps['mails'][number] & { open: boolean };

function Mail({ address, lang, subject, body, at, sent, open }: MailProps) {
  const { t, lang: spoken } = useSpeech();
  return (
    <details className="demo-letter" open={open}>
      <summary>
        <b lang={lang}>{subject}</b>
        <span className="hint">
          {[address, formatInstant(at, spoken), t(sent ? 'demo-mail.sent' : 'demo-mail.kept')].join(' · ')}
        </span>
      </summary>
      <div className="demo-letter-body" lang={lang}>
        {body.map((piece, index) => (
          <Piece key={index} {...piece} />
        ))}
      </div>
    </details>
  );
}

const Piece = ({ text, href }: MailPiece) => (href ? <a href={href}>{text}</a> : text);

export default definePage<DemoMailProps>({ title: (_props, { t }) => t('demo-mail.title'), Body: DemoMailPage });
