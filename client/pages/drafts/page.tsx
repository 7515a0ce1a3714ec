import type { DraftsProps } from '../../../src/pages/drafts.props.js';
import { definePage } from '../define-page.js';

export default definePage<DraftsProps>({
  title: (_props, { t }) => t('shell.name'),
  Body: () => null,
});
