import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenAgency, givenNextVersion, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { givenWording } from '../support/given-wording';
import { AMENDING_KK, AMENDING_RU } from '../support/amending-law';
import { drawFromSource } from '../support/pages';
import { LAW_KK_2, LAW_RU_2 } from '../support/small-law';

const WATERING = 'chp_2__art_3__para_1';
const WATER = 'Школа поливает деревья не реже двух раз в неделю в тёплое время года.';

describe('pages of wordings', () => {
  let app: TestApp;
  let draft: GivenDraft;
  let official: TestActor;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
  });
  beforeEach(async () => {
    draft = await givenPublishedDraft(app);
    official = await app.withRole('official', draft.agencyId);
  });
  afterAll(() => app.close());

  const propose = (proposed: string, eId = WATERING) => givenWording(app, draft, { proposed, eId });
  const page = (id: number) => `/desk/drafts/${draft.number}/comments/${id}/wording`;
  const see = async (url: string, as = official) => (await app.get(url, { as })).text;
  const send = (url: string, form: Record<string, string>, as = official) => app.postForm(url, form, { as });
  const field = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? `no ${name}`;

  it('takes a wording in with one action from the page of the comment, asks for the other language, and back', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    const desk = await see(`/desk/drafts/${draft.number}/comments/${id}`);
    expect(desk).toContain(`action="${page(id)}"`);
    expect(await see(page(id))).toContain('начнётся копия опубликованной редакции');
    const key = field(desk, 'idempotencyKey');
    const taken = await send(page(id), { idempotencyKey: key });
    expect([taken.status, taken.headers.location]).toEqual([303, `${page(id)}?done=taken`]);
    const after = await see(`${page(id)}?done=taken`);
    expect(after).toContain('Формулировка внесена.');
    expect(after).toContain('трёх');
    expect(after).toContain('на этом языке слова ещё не изменены');
    const kk = draft.at(WATERING).body.kk!;
    expect(field(after, 'seen-kk')).toBe(kk);
    const other = { eId: WATERING, 'seen-kk': kk, 'words-kk': kk.replace('екі', 'үш') };
    const empty = await send(`${page(id)}/other`, { ...other, 'words-kk': ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Напишите слова нормы');
    expect((await send(`${page(id)}/other`, other)).headers.location).toBe(`${page(id)}?done=worded`);
    const worded = await see(page(id));
    expect(worded).toContain('Слова на этом языке тоже изменены');
    expect(worded).toContain(kk.replace('екі', 'үш'));
    expect(await see(`/desk/drafts/${draft.number}/comments/${id}`)).toContain('Формулировка внесена в редакцию 2');
    const undone = await send(`${page(id)}/undo`, { change: field(worded, 'change') });
    expect(undone.headers.location).toBe(`${page(id)}?done=undone`);
    expect(await see(page(id))).toContain('Внести в редакцию в работе');
  });

  it('shows an overlap side by side and takes the words that a person writes', async () => {
    const id = await propose(WATER.replace('двух', 'семи'));
    await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
    const refused = await send(page(id), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('1 место пересекается');
    for (const word of ['двух', 'трёх', 'семи'])
      expect(refused.text).toContain(`<p class="wording-side" lang="ru">${word}</p>`);
    const seen = field(refused.text, 'seen');
    expect(seen).toBe(WATER.replace('двух', 'трёх'));
    const unchanged = await send(page(id), { seen, words: seen });
    expect(unchanged.status).toBe(422);
    expect(unchanged.text).toContain('Слова остались прежними');
    const words = WATER.replace('двух', 'пяти');
    expect((await send(page(id), { seen, words })).status).toBe(303);
    expect(await see(page(id))).toContain('пяти');
  });

  it('keeps the words that a person wrote when the overlap goes meanwhile, or the wording is taken in', async () => {
    const id = await propose(WATER.replace('двух', 'семи'));
    await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
    const seen = field((await send(page(id), {})).text, 'seen');
    const editor = await givenEditor();
    const back = { eId: WATERING, 'seen-ru': editor('seen-ru'), 'words-ru': WATER };
    expect((await send(publisherPage(), back, draft.publisher)).status).toBe(303);
    const typed = { seen, words: WATER.replace('двух', 'пяти') };
    const refused = await send(page(id), typed);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Пересечения больше нет')]);
    expect(refused.text).toContain(`${typed.words}</textarea>`);
    expect(field(refused.text, 'seen')).toBe(WATER);
    expect(refused.text).toContain('Внести в редакцию в работе');
    expect((await send(page(id), {})).status).toBe(303);
    const late = await send(page(id), { seen: WATER, words: typed.words });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('эту формулировку внёс кто-то другой')]);
    expect(late.text).toContain(`${typed.words}</p>`);
    const same = await send(page(id), { seen: WATER, words: WATER.replace('двух', 'семи') });
    expect(same.status).toBe(303);
  });

  const givenEditor = async () => {
    await send(`${publisherPage()}/begin`, {}, draft.publisher);
    const html = await see(`${publisherPage()}?provision=${WATERING}`, draft.publisher);
    return (name: string) => field(html, name);
  };

  it('turns the pages of the changes', async () => {
    await send(`${publisherPage()}/begin`, {}, draft.publisher);
    await app.db.query(
      `insert into wording_change (draft_id, version, lang, e_id, words_before, words_after, steps, back_steps,
                                   account_id, made_at)
       select $1, 2, 'ru', $2, 'слово ' || n, 'слово ' || (n + 1), '[]', '[]', $3, now() from generate_series(1, 101) as n`,
      [draft.draftId, WATERING, draft.publisher.accountId],
    );
    let href: string | undefined = publisherPage();
    const seen: string[] = [];
    const pages: number[] = [];
    while (href && pages.length < 9) {
      const html = await see(href.replaceAll('&amp;', '&').replace('#changes', ''), draft.publisher);
      const found = [...html.matchAll(/name="change" value="(\d+)"/g)].map((one) => one[1]!);
      seen.push(...found);
      pages.push(found.length);
      expect(/href="([^"]+)" rel="prev"/.exec(html)?.[1]).toBe(
        pages.length > 1 ? `${publisherPage()}#changes` : undefined,
      );
      href = /href="([^"]+)" rel="next"/.exec(html)?.[1];
    }
    expect(pages).toEqual([50, 50, 1]);
    expect(new Set(seen).size).toBe(101);
  });

  it('says why a wording cannot be taken in', async () => {
    const id = await propose('Иной закон.', '');
    const reply = await send(page(id), {});
    expect(reply.status).toBe(409);
    expect(reply.text.split('нельзя внести в одну норму')).toHaveLength(2);
    expect(await see(page(id))).toContain('нельзя внести в одну норму');
  });

  it('says on every page that words of another act cannot be replaced word by word', async () => {
    draft = await givenPublishedDraft(app, { texts: { ru: AMENDING_RU, kk: AMENDING_KK } });
    official = await app.withRole('official', draft.agencyId);
    const [eId] = [...draft.provisions.values()].filter(({ body }) => body.ru?.includes('забор')).map((one) => one.eId);
    const words = 'Дворы огородить.';
    const reply = await send(page(await propose(words, eId)), {});
    expect(reply.status).toBe(409);
    expect(reply.text.split('заменить его пословно нельзя')).toHaveLength(2);
    await send(`${publisherPage()}/begin`, {}, draft.publisher);
    const seen = field(await see(`${publisherPage()}?provision=${eId}`, draft.publisher), 'seen-ru');
    const typed = { eId: eId!, 'seen-ru': seen, 'words-ru': words };
    const edited = await send(publisherPage(), typed, draft.publisher);
    expect(edited.status).toBe(409);
    // beside the text that was typed, and not beside the other one
    expect(edited.text.split('заменить его пословно нельзя')).toHaveLength(2);
  });

  it('shows what a colleague wrote meanwhile beside the words that were typed', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    await send(page(id), {});
    const kk = draft.at(WATERING).body.kk!;
    const typed = (number: string) => ({ eId: WATERING, 'seen-kk': kk, 'words-kk': kk.replace('екі', number) });
    await send(`${page(id)}/other`, typed('үш'));
    const late = await send(`${page(id)}/other`, typed('бес'));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ниже стоят нынешние');
    const change = /<del><span class="vh">Удалено: <\/span>үш<.*?<ins><span class="vh">Добавлено: <\/span>(\S+?)</;
    expect(change.exec(late.text)?.[1]).toBe('бес');
    const publisher = await send(publisherPage(), typed('алты'), draft.publisher);
    expect(publisher.status).toBe(409);
    expect(change.exec(publisher.text)?.[1]).toBe('алты');
  });

  it('is there only for those who answer or publish for the agency', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    const stranger = await app.withRole('official', await givenAgency(app));
    expect((await app.get(page(id), { as: stranger })).status).toBe(404);
    expect((await send(page(id), {}, stranger)).status).toBe(404);
    expect((await send(page(id), {}, await app.asCitizen())).status).toBe(403);
    expect((await app.get(page(id), { as: draft.publisher })).status).toBe(200);
    expect((await app.get(page(id + 1000), { as: official })).status).toBe(404);
    expect((await send(`${page(id)}/undo`, { change: 'x' })).status).toBe(404);
    expect((await send(`${page(id)}/undo`, { change: '99999' })).status).toBe(404);
  });

  const publisherPage = () => `/publish/drafts/${draft.number}/wordings`;

  it('lets the publisher begin a copy, take wordings from a list and change provisions in both languages', async () => {
    const id = await givenWording(app, draft, {
      proposed: WATER.replace('двух', 'трёх'),
      eId: WATERING,
      decision: 'accepted',
    });
    await givenWording(app, draft, { proposed: 'Закон о садах.', eId: 'chp_1__art_1', decision: 'rejected' });
    await propose('Садовник отвечает за сад.', 'chp_1__art_2__point_2');
    const publisher = draft.publisher;
    const empty = await see(publisherPage(), publisher);
    expect(empty).toContain('Начать копию');
    expect(empty).not.toContain('Изменить норму');
    // the accepted one first
    expect(empty).toMatch(/decision accepted[^]*ждёт ответа[^]*decision rejected/);
    expect((await app.get(publisherPage(), { as: official })).status).toBe(403);
    const begun = await send(`${publisherPage()}/begin`, {}, publisher);
    expect([begun.status, begun.headers.location]).toEqual([303, `${publisherPage()}?done=begun`]);
    expect((await send(page(id), {}, publisher)).status).toBe(303);
    const listed = await see(publisherPage(), publisher);
    expect(listed).toContain('по формулировке: Ерлан Ахметов');
    const editor = await see(`${publisherPage()}?provision=${WATERING}`, publisher);
    expect(field(editor, 'seen-ru')).toBe(WATER.replace('двух', 'трёх'));
    expect(editor).toContain('Отличия от опубликованной редакции');
    const texts = {
      ...{ 'seen-ru': field(editor, 'seen-ru'), 'words-ru': field(editor, 'seen-ru').replace('деревья', 'кусты') },
      ...{ 'seen-kk': field(editor, 'seen-kk'), 'words-kk': field(editor, 'seen-kk').replace('екі', 'үш') },
    };
    expect((await send(publisherPage(), { eId: WATERING, ...texts }, publisher)).status).toBe(303);
    // typed over words that were changed meanwhile at the same place
    const late = { ...texts, 'words-ru': texts['seen-ru'].replace('деревья', 'деревья и траву') };
    const refused = await send(publisherPage(), { eId: WATERING, ...late }, publisher);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('деревья и траву');
    expect((await send(publisherPage(), { eId: 'art_99', ...texts }, publisher)).status).toBe(404);
    const changed = await see(publisherPage(), publisher);
    expect(changed).toContain('кусты');
    const undone = await send(`${publisherPage()}/undo`, { change: field(changed, 'change') }, publisher);
    expect(undone.headers.location).toBe(`${publisherPage()}?done=undone`);
  });

  it('names a provision that the text in work does not have any more', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    const without = (law: string) => law.replace(/^### (Статья 5|5-бап)[^]*$/m, '');
    await propose('Вступает в силу завтра.', 'chp_2__art_5');
    await givenNextVersion(app, draft, { ru: without(LAW_RU_2), kk: without(LAW_KK_2) });
    const list = await see(publisherPage(), draft.publisher);
    expect(list).toContain(page(id));
    expect(list).not.toContain('Проект в целом');
    expect(list).toContain('<b>Статья 5</b>');
  });

  it('tells before publishing what changed in one language, and which promises are not kept', async () => {
    const kept = await givenWording(app, draft, {
      proposed: WATER.replace('двух', 'трёх'),
      eId: WATERING,
      decision: 'accepted',
    });
    const other = { proposed: 'Садовник отвечает за сад.', eId: 'chp_1__art_2__point_2' };
    const promised = await givenWording(app, draft, { ...other, decision: 'accepted' });
    await givenWording(app, draft, { ...other, decision: 'rejected' });
    const review = `/publish/drafts/${draft.number}`;
    await send(page(kept), {}, draft.publisher);
    const told = await see(review, draft.publisher);
    expect(told).toContain('изменён только русский текст');
    expect(told).toContain('Принято 1 замечание, а его норма не изменилась');
    expect(told).toContain(`href="/drafts/${draft.number}/comments/${promised}"`);
    expect(told).not.toContain(`href="/drafts/${draft.number}/comments/${kept}"`);
    const kk = draft.at(WATERING).body.kk!;
    const words = { eId: WATERING, 'seen-kk': kk, 'words-kk': kk.replace('екі', 'үш') };
    await send(`${page(kept)}/other`, words, draft.publisher);
    await send(page(promised), {}, draft.publisher);
    const after = await see(review, draft.publisher);
    expect(after).not.toContain('Принято 1 замечание');
    expect(after).toContain('1 норма изменена только на одном языке');
    expect(after).toContain('Эта редакция начата копией опубликованной.');
  });
});
