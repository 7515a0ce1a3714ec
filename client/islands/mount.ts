/** Makes the element live; the element was rendered on the server and works without this. Ends when it hears keys. */
export type Mount = (element: HTMLElement, props: unknown) => void | Promise<void>;

/** What hydrates in the browser. Each is fetched only by pages that hold it. */
const islands: Record<string, () => Promise<{ mount: Mount }>> = {
  'answer-draft': () => import('./answer-draft/answer-draft.js'),
  'comment-form': () => import('./comment-panel/mount-form.js'),
  desk: () => import('./desk/desk.js'),
  'desk-keys': () => import('./desk/desk-keys.js'),
  'desk-presence': () => import('./desk/desk-presence.js'),
  'import-progress': () => import('./import-progress/import-progress.js'),
  'kept-form': () => import('./kept-form/kept-form.js'),
  'paper-progress': () => import('./paper-progress/paper-progress.js'),
  reader: () => import('./reader/reader.js'),
  'template-choice': () => import('./template-choice/template-choice.js'),
  'told-progress': () => import('./told-progress/told-progress.js'),
  thread: () => import('./comment-panel/thread.js'),
  'work-progress': () => import('./work-progress/work-progress.js'),
};

/** Brings to life every island inside `root`; called for the page, and again for each fragment put into it. */
export async function mountIslands(root: ParentNode): Promise<void> {
  const elements = root.querySelectorAll<HTMLElement>('[data-island]:not([data-live])');
  await Promise.all(
    [...elements].map(async (element) => {
      element.dataset.live = '';
      const { mount } = await islands[element.dataset.island ?? '']!();
      await mount(element, JSON.parse(element.dataset.props ?? 'null'));
      element.dataset.alive = '';
    }),
  );
}
