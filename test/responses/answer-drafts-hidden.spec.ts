import { readSources } from '../architecture/sources';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { makeComment, makeScene, type Scene } from './scene';

// Words that are not published stand nowhere but on the desk of the agency: asked of every address that can be read.

const SECRET = 'Тайнослов';
const OFFICIAL = 'Негласный Чиновник';

/** Every GET route of every controller, with the parameters of the scene. */
function addresses(values: Record<string, string>): string[] {
  return readSources('src').flatMap(({ path, text }) => {
    if (!path.endsWith('.controller.ts')) return [];
    const base = /@Controller\((?:'([^']*)')?\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/^ {2}@Get\((?:'([^']*)')?\)/gm)].map(([, rest]) =>
      `/${[base, rest].filter(Boolean).join('/')}`.replace(/:(\w+)/g, (_all, name: string) => values[name] ?? '1'),
    );
  });
}

describe('words in work', () => {
  let app: TestApp;
  let scene: Scene;
  let routes: string[];

  beforeAll(async () => {
    app = await startTestApp();
    scene = await makeScene(app);
    const comment = await makeComment(app, scene);
    await app.db.query('update account set public_name = $2 where id = $1', [scene.official.accountId, OFFICIAL]);
    const draft = `/api/v1/drafts/${scene.number}/comments/${comment}/answer-draft`;
    const body = { edition: 0, decision: 'rejected', reason: `${SECRET}: так мы ответим.` };
    expect((await app.ask('PUT', draft, { as: scene.official, body })).status).toBe(200);
    expect((await app.post(`${draft}/proposal`, { edition: 1 }, { as: scene.official })).status).toBe(200);
    expect((await app.get(draft, { as: scene.official })).text).toContain(SECRET);
    routes = addresses({ number: scene.number, id: String(comment), eId: 'art_1', version: '1', lang: 'ru' });
  });
  afterAll(() => app?.close());

  it.each(['nobody', 'the author', 'a guest', 'an official of another agency', 'a publisher', 'an administrator'])(
    'are read by nobody outside: %s',
    async (who) => {
      const as: Record<string, () => Promise<TestActor | undefined>> = {
        nobody: async () => undefined,
        'the author': async () => scene.citizen,
        'a guest': () => app.asGuest(),
        'an official of another agency': async () => scene.stranger,
        'a publisher': () => app.withRole('publisher', scene.agencyId),
        'an administrator': () => app.withRole('administrator'),
      };
      const actor = await as[who]!();
      expect(routes.length).toBeGreaterThan(30);
      let read = 0;
      for (const route of routes) {
        const reply = await app.get(route, actor ? { as: actor } : {});
        if (reply.status === 200) read++;
        expect([route, reply.text.includes(SECRET), reply.text.includes(OFFICIAL)]).toEqual([route, false, false]);
      }
      expect(read).toBeGreaterThan(8);
    },
  );
});
