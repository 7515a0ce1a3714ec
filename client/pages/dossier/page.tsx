import type { DossierProps } from '../../../src/pages/dossier.props.js';
import { definePage } from '../define-page.js';

export default definePage<DossierProps>({
  title: (_props, { t }) => t('shell.name'),
  Body: () => null,
});
