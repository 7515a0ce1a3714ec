import type { TestApp } from '../../support/app';
import type { Scene } from '../scene';

export const REASON = 'Ждём замеров воды от лаборатории, они будут готовы через неделю.';

/** What the stories of deadlines do to the draft of the scene that stands when they do it. */
export function deadlineSteps(now: () => { app: TestApp; scene: Scene }) {
  return {
    extend(body: object) {
      const { app, scene } = now();
      const url = `/api/v1/drafts/${scene.number}/extensions`;
      return app.post(url, { days: 5, reason: REASON, ...body }, { as: scene.official });
    },
    async dueOf(...ids: number[]): Promise<string[]> {
      const { app, scene } = now();
      const rows: { due: string }[] = await app.db.query(
        'select due_on as due from comment where draft_id = $1 and id = any($2::bigint[]) order by id',
        [scene.draftId, ids],
      );
      return rows.map(({ due }) => due);
    },
    settle: (id: number) =>
      now().app.db.query('update comment set waits_for = null, answered_at = now() where id = $1', [id]),
  };
}
