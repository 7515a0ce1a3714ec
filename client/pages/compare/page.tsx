import { formatDay } from '../../../src/i18n/format.js';
import type { CompareProps } from '../../../src/pages/compare.props.js';
import { Button } from '../../ui/button.js';
import { ChangeCounts, Changes } from '../../ui/changes.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function ComparePage(props: CompareProps) {
  const { t } = useSpeech();
  const { number, title, from, to, rows, counts, lang, show } = props;
  const draft = `/drafts/${number}`;
  return (
    <div className="page compare">
      <Crumbs crumbs={[{ label: title, href: draft }, { label: t('changes.title') }]} />
      <h1>{t('changes.between', { from, to })}</h1>
      <p className="lede">{title}</p>
      <ChangeCounts counts={counts} />
      <Filter {...props} />
      <h2 className="vh">{t('changes.title')}</h2>
      {rows.length > 0 ? (
        <Changes
          rows={rows}
          lang={lang}
          hrefOf={(eId) => `${draft}/versions/${to}#${eId}`}
          creditHref={(id) => `${draft}/comments/${id}`}
        />
      ) : (
        <Empty title={t(show === 'changed' ? 'changes.none' : 'changes.nothing')} />
      )}
    </div>
  );
}

/** Which versions, which language, only what changed: an ordinary form, so it works everywhere. */
function Filter({ number, versions, from, to, show, lang, langs }: CompareProps) {
  const { t, lang: reader } = useSpeech();
  const options = versions.map(({ number: version, publishedOn }) => ({
    value: String(version),
    label: t('changes.version', { version, day: formatDay(publishedOn, reader, 'short') }),
  }));
  return (
    <form className="filter" method="get" action={`/drafts/${number}/compare`}>
      <Select label={t('changes.from')} name="from" defaultValue={String(from)} options={options.slice(0, -1)} />
      <Select label={t('changes.to')} name="to" defaultValue={String(to)} options={options.slice(1)} />
      {langs.length > 1 && (
        <Select
          label={t('changes.language')}
          name="text"
          defaultValue={lang}
          options={langs.map((value) => ({ value, label: t(`publish.language.${value}`) }))}
        />
      )}
      <Select
        label={t('changes.show')}
        name="show"
        defaultValue={show}
        options={(['changed', 'all'] as const).map((value) => ({ value, label: t(`changes.show.${value}`) }))}
      />
      <Button>{t('changes.apply')}</Button>
    </form>
  );
}

export default definePage<CompareProps>({
  title: ({ title, from, to }, { t }) => `${t('changes.between', { from, to })} · ${title}`,
  section: 'drafts',
  Body: ComparePage,
});
