import type { TermPurpose } from '../../../src/agencies/term.rules.js';
import { ACT_KINDS, type ActKind } from '../../../src/legal-text/act/provision.js';
import type { AdminTermsProps } from '../../../src/pages/admin.props.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function AdminTermsPage(props: AdminTermsProps) {
  const { t } = useSpeech();
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('admin.title'), href: '/admin' }, { label: t('admin.terms') }]} />
      <header>
        <h1>{t('admin.terms')}</h1>
        <p className="lede">{t('admin.terms.lede')}</p>
      </header>
      {props.saved && (
        <Notice kind="success" announce>
          {t('admin.saved')}
        </Notice>
      )}
      <ul className="admin-terms">
        {ACT_KINDS.map((actKind) => (
          <li key={actKind}>
            <h2>{t(`legal.act.${actKind}`)}</h2>
            {props.purposes.map((purpose) => (
              <Term key={purpose} {...props} actKind={actKind} purpose={purpose} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Term({
  terms,
  units,
  errors,
  actKind,
  purpose,
}: AdminTermsProps & { actKind: ActKind; purpose: TermPurpose }) {
  const { t } = useSpeech();
  const term = terms.find((row) => row.actKind === actKind && row.purpose === purpose);
  return (
    <form method="post" action="/admin/terms">
      <input type="hidden" name="actKind" value={actKind} />
      <input type="hidden" name="purpose" value={purpose} />
      <fieldset className="admin-term">
        <legend>{t(`admin.terms.${purpose}`)}</legend>
        <div>
          <TextField
            label={t('admin.terms.days')}
            error={errors[`${actKind} ${purpose}`]}
            name="days"
            type="number"
            min={1}
            max={365}
            defaultValue={term?.days}
            required
          />
          <Select
            label={t('admin.terms.unit')}
            name="unit"
            defaultValue={term?.unit ?? 'working'}
            options={units.map((unit) => ({ value: unit, label: t(`admin.terms.unit.${unit}`) }))}
          />
          <Button>{t('admin.terms.save')}</Button>
        </div>
      </fieldset>
    </form>
  );
}

export default definePage<AdminTermsProps>({
  title: (_props, { t }) => t('admin.terms'),
  section: 'desk',
  Body: AdminTermsPage,
});
