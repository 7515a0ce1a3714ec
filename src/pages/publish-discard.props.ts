import type { WorkingStock } from '../drafts/queries/working-stock.js';
import type { FieldErrors } from './publish.props.js';

/** Before the version in work is thrown away. */
export interface DiscardProps {
  number: string;
  title: string;
  /** null where nothing is in work (any more). */
  working: ({ version: number } & WorkingStock) | null;
  errors: FieldErrors;
}
