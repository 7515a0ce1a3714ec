import type { AboutProps } from '../../../src/pages/about.props.js';
import { definePage } from '../define-page.js';

export default definePage<AboutProps>({
  title: (_props, { t }) => t('shell.name'),
  Body: () => null,
});
