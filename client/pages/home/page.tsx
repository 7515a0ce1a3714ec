import type { HomeProps } from '../../../src/pages/home.props.js';
import { definePage } from '../define-page.js';

export default definePage<HomeProps>({
  title: (_props, { t }) => t('shell.name'),
  Body: () => null,
});
