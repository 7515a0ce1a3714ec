import type { DraftPageProps } from '../../../src/drafts/draft-page.presenter.js';
import { ACT_PLACE } from '../../../src/pages/page.js';
import { definePage } from '../define-page.js';

function DraftPage({ title }: DraftPageProps) {
  return (
    <>
      <h1>{title}</h1>
      <div className="act" dangerouslySetInnerHTML={{ __html: ACT_PLACE }} />
    </>
  );
}

export default definePage<DraftPageProps>({ title: ({ title }) => title, section: 'drafts', Body: DraftPage });
