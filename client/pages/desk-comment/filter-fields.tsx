import type { DeskCommentProps } from '../../../src/pages/desk.props.js';

/** The filter of the list, so that the next comment is one of it. */
export function FilterFields({ filter }: Pick<DeskCommentProps, 'filter'>) {
  return Object.entries(filter).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
