import type { DeskTemplatesProps } from '../../../src/pages/desk-templates.props.js';
import type { AnswerTemplate } from '../../../src/responses/queries/answer-templates.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { TemplateForm } from './form.js';

function DeskTemplatesPage(props: DeskTemplatesProps) {
  const { t } = useSpeech();
  const { templates, done, form, agencies } = props;
  const nameOf = (code: string) => (agencies.length > 1 && agencies.find((one) => one.code === code)?.name) || null;
  const open = { open: form.id, nameOf };
  return (
    <div className="desk desk-templates">
      <Crumbs crumbs={[{ label: t('desk.title'), href: '/desk' }, { label: t('template.title') }]} />
      <header>
        <h1>{t('template.title')}</h1>
        <p className="lede">{t('template.lede')}</p>
      </header>
      {done && (
        <Notice kind="success" announce>
          {t(`template.done.${done}`)}
        </Notice>
      )}
      <div className="desk-pair">
        <div className="templates">
          {templates.length === 0 && <p className="hint">{t('template.none')}</p>}
          <Templates title={t('template.of-agency')} templates={templates.filter(({ shared }) => shared)} {...open} />
          <Templates title={t('template.own')} templates={templates.filter(({ shared }) => !shared)} {...open} />
        </div>
        <TemplateForm {...props} />
      </div>
    </div>
  );
}

interface ListProps {
  title: string;
  templates: readonly AnswerTemplate[];
  /** The one that stands in the form. */
  open: number | null;
  /** Name of the agency, said where the official has several. */
  nameOf: (code: string) => string | null;
}

function Templates({ title, templates, open, nameOf }: ListProps) {
  if (templates.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {templates.map((template) => (
          <li key={template.id} className={template.id === open ? 'template current' : 'template'}>
            <Template {...template} agencyName={nameOf(template.agency)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Template(props: AnswerTemplate & { agencyName: string | null }) {
  const { id, title, words, lang, decision, changeable, agencyName } = props;
  const { t } = useSpeech();
  return (
    <>
      <header>
        <h3>{title}</h3>
        {decision && <span className="chip calm">{t(`ui.decision.${decision}`)}</span>}
      </header>
      <p lang={lang}>{words}</p>
      {agencyName && <p className="hint">{agencyName}</p>}
      {changeable && (
        <div className="row">
          <ButtonLink small href={`/desk/templates/${id}`} aria-label={t('template.change.which', { title })}>
            {t('template.change')}
          </ButtonLink>
          <form method="post" action={`/desk/templates/${id}/remove`}>
            <Button look="bare" small aria-label={t('template.remove.which', { title })}>
              {t('template.remove')}
            </Button>
          </form>
        </div>
      )}
    </>
  );
}

export default definePage<DeskTemplatesProps>({
  title: (_props, { t }) => t('template.title'),
  section: 'desk',
  Body: DeskTemplatesPage,
});
