import {
  addSuggestionMarks,
  enableSuggestChanges,
  suggestChanges,
  withSuggestChanges,
} from '@handlewithcare/prosemirror-suggest-changes';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Schema, Slice, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { diffWords } from '../../src/legal-text/diff/diff-words.js';

export interface SuggestionEditor {
  /** Back to the words of the draft. */
  reset(): void;
  destroy(): void;
}

interface Options {
  words: string;
  /** Where editing goes on; the words themselves at first. */
  proposed: string;
  attributes: Record<string, string>;
  onChange(proposed: string): void;
}

/** One provision is one stretch of text: what comes and goes are plain words, lines are ended by a line feed. */
const schema = new Schema({
  nodes: {
    doc: { content: 'content', marks: 'insertion modification deletion' },
    content: { content: 'text*', code: true, toDOM: () => ['div', { class: 'lines' }, 0] },
    text: {},
  },
  marks: addSuggestionMarks({}),
});

/** Words and proposal as one text with tracked changes, as if the one had been typed over the other. */
function documentOf(words: string, proposed: string): Node {
  let id = 0;
  const pieces = diffWords(words, proposed).map(({ op, text }) => {
    if (op === 'same') return schema.text(text);
    return schema.text(text, [schema.marks[op === 'ins' ? 'insertion' : 'deletion']!.create({ id: ++id })]);
  });
  return schema.node('doc', null, [schema.node('content', null, pieces)]);
}

/** The text as it would read with all changes accepted; zero-width spaces are the tracker's own. */
function proposedText(doc: Node): string {
  let text = '';
  doc.descendants((node) => {
    if (node.isText && !node.marks.some((mark) => mark.type === schema.marks.deletion)) text += node.text;
  });
  return text.replaceAll('\u200B', '');
}

const plainSlice = (text: string): Slice =>
  new Slice(text === '' ? Fragment.empty : Fragment.from(schema.text(text)), 0, 0);

/** A ProseMirror editor of one provision in which every change is tracked. */
export function editSuggestion(
  place: HTMLElement,
  { words, proposed, attributes, onChange }: Options,
): SuggestionEditor {
  const keys = keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo });
  const plugins = [history(), keys, keymap(baseKeymap), suggestChanges()];
  const stateOf = (text: string) => EditorState.create({ doc: documentOf(words, text), plugins });
  const apply = withSuggestChanges(function (this: EditorView, transaction) {
    this.updateState(this.state.apply(transaction));
    if (transaction.docChanged) onChange(proposedText(this.state.doc));
  });
  const view = new EditorView(place, {
    state: stateOf(proposed),
    attributes: { ...attributes, role: 'textbox', 'aria-multiline': 'true' },
    dispatchTransaction: apply,
    // formatting of other programs has no place in a provision
    clipboardTextParser: plainSlice,
    transformPasted: (pasted) => plainSlice(pasted.content.textBetween(0, pasted.content.size, '\n')),
  });
  enableSuggestChanges(view.state, view.dispatch);
  return {
    reset: () => {
      view.updateState(stateOf(words));
      enableSuggestChanges(view.state, view.dispatch);
      onChange(words);
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
