import type { OpenDataProps } from '../../../src/pages/scorecard.props.js';
import { useSpeech } from '../../ui/language.js';
import { Table } from '../../ui/table.js';
import { definePage } from '../define-page.js';

const FILES = ['answers.csv', 'answers.jsonl', 'calendar.csv', 'scorecard.csv'] as const;

function OpenDataPage({ columns }: OpenDataProps) {
  const { t } = useSpeech();
  return (
    <div className="page score">
      <header>
        <h1>{t('open-data.title')}</h1>
        <p className="lede">{t('open-data.lede')}</p>
      </header>
      <section>
        <h2 id="files">{t('open-data.files')}</h2>
        <Table
          caption={t('open-data.files')}
          captionHidden
          columns={[
            { key: 'file', head: t('open-data.file'), cell: (file) => <a href={`/open-data/${file}`}>{file}</a> },
            { key: 'about', head: t('open-data.about'), cell: (file) => t(`open-data.file.${keyOf(file)}`) },
          ]}
          rows={FILES}
          rowKey={(file) => file}
        />
      </section>
      <section>
        <h2 id="columns">{t('open-data.columns')}</h2>
        <Table
          caption={t('open-data.columns')}
          captionHidden
          columns={[
            { key: 'name', head: t('open-data.column'), cell: (name) => <code translate="no">{name}</code> },
            { key: 'meaning', head: t('open-data.meaning'), cell: (name) => t(`open-data.means.${name}`) },
          ]}
          rows={columns}
          rowKey={(name) => name}
        />
      </section>
      <section aria-labelledby="recompute">
        <h2 id="recompute">{t('open-data.recompute')}</h2>
        <p className="score-words">{t('open-data.recompute.text')}</p>
        <p>
          <code translate="no">node test/recompute-scorecard.mjs https://…</code>
        </p>
        <p>
          <a href="/scorecard">{t('scorecard.title')}</a>
        </p>
      </section>
    </div>
  );
}

type Keyed<File extends string> = File extends `${infer Name}.${infer Ending}` ? `${Name}-${Ending}` : never;
const keyOf = <File extends (typeof FILES)[number]>(file: File) => file.replace('.', '-') as Keyed<File>;

export default definePage<OpenDataProps>({
  title: (_props, { t }) => t('open-data.title'),
  description: (_props, { t }) => t('open-data.lede'),
  Body: OpenDataPage,
});
