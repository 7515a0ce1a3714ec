import type { DraftPageProps } from '../../../src/drafts/draft-page.presenter.js';
import { ACT_PLACE } from '../../../src/pages/page.js';
import { ExtensionSaid } from '../../ui/extension.js';
import { Notice } from '../../ui/notice.js';
import { useSpeech } from '../../ui/language.js';
import { definePage } from '../define-page.js';
import { ContentsAside, ContentsFold } from './contents.js';
import { Hero } from './hero.js';
import { PanelShell } from './panel-shell.js';
import { TermNote } from './term-note.js';
import { Tools } from './tools.js';

function DraftPage(props: DraftPageProps) {
  return (
    <div className="draft" data-island="reader" data-props={JSON.stringify(readerProps(props))}>
      <Hero {...props} />
      <div className="cols">
        <ContentsAside contents={props.contents} />
        <div className="act-column">
          <Tools {...props} />
          <ContentsFold contents={props.contents} />
          <Notices {...props} />
          {/* the server puts the stored bytes of the act here: they are megabytes that React need not see */}
          <article id="act" data-act dangerouslySetInnerHTML={{ __html: ACT_PLACE }} />
        </div>
      </div>
      <PanelShell />
      <TermNote />
    </div>
  );
}

const readerProps = ({ number, version }: DraftPageProps) => ({ number, version });

function Notices(props: DraftPageProps) {
  const { lang, t } = useSpeech();
  const newest = props.versions.find((version) => version.number > props.version);
  return (
    <>
      {props.textLang !== lang && (
        <Notice>{t('reading.other-language', { language: t(`reading.in.${props.textLang}`) })}</Notice>
      )}
      {props.extensions.map((extension) => (
        <Notice key={`${extension.on} ${extension.to}`}>
          <ExtensionSaid {...extension} />
        </Notice>
      ))}
      {newest && (
        <Notice>
          {t('reading.old-version')}
          <a href={newest.href}>{t('reading.to-newest')}</a>
        </Notice>
      )}
    </>
  );
}

export default definePage<DraftPageProps>({
  title: ({ title }) => title,
  description: ({ summary }) => summary[0] ?? '',
  section: 'drafts',
  Body: DraftPage,
});
