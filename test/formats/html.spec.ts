import { readSource } from '../../src/formats/read-source.js';

const read = (html: string) => readSource({ name: 'a.html', bytes: new TextEncoder().encode(html) });
const page = (body: string) =>
  read(`<!doctype html><html><head><title>Проект</title></head><body>${body}</body></html>`);
const texts = async (body: string) =>
  (await page(body)).paragraphs.map((block) => block.runs.map((run) => run.text).join(''));

describe('text of a page', () => {
  it('reads a page of a legal database: headings, indented points, notes, and not its menus', async () => {
    const { paragraphs, issues, title } = await page(
      '<nav>Меню</nav><div>Войти на сайт</div><article><h1>О талқы</h1><h3 id="z1">Статья 1. Предмет</h3>' +
        '<p>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; 1. Первый <b>важный</b>\n   пункт.</p><p class="note">Сноска. Изменена.</p></article><footer>2026</footer>',
    );
    expect(paragraphs.map(({ headingLevel, runs }) => [headingLevel, runs.map((run) => run.text).join('')])).toEqual([
      [1, 'О талқы'],
      [3, 'Статья 1. Предмет'],
      [undefined, '1. Первый важный пункт.'],
      [undefined, 'Сноска. Изменена.'],
    ]);
    expect(title).toBe('О талқы');
    expect(issues).toEqual([expect.objectContaining({ code: 'format.outside-skipped' })]);
  });

  it('cuts at br before a numbered line or after an empty one, else keeps the break', async () => {
    expect(await texts('<p>Обеспечить:<br>1) первое;<br>2) второе<br>и ещё</p><div>а<br><br>б</div>')).toEqual([
      'Обеспечить:', '1) первое;', '2) второе\nи ещё', 'а', 'б',
    ]); // prettier-ignore
  });

  it('takes the numbers that a browser prints as labels', async () => {
    const { paragraphs } = await page(
      '<ol start="3"><li>три</li><li><p>четыре</p><p>ещё</p></li></ol><ol type="a"><li>а</li></ol><ul><li>точка</li></ul>',
    );
    expect(paragraphs.map(({ label, runs }) => [label, runs[0]!.text])).toEqual([
      ['3.', 'три'], ['4.', 'четыре'], [undefined, 'ещё'], ['a.', 'а'], ['•', 'точка'],
    ]); // prettier-ignore
  });

  it("reads Word's own page: list labels, formatting by style, footnotes, no contents", async () => {
    const { paragraphs } = await page(
      `<p class=MsoToc1>Статья 1 . . . 3</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>первое<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>` +
        `<p class=MsoNormal align=center style='text-align:center'><span style='font-weight:bold'>ЗАКОН</span><o:p></o:p></p>` +
        `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> пояснение</p></div>`,
    );
    expect(paragraphs).toEqual([
      { index: 0, kind: 'paragraph', label: '1)', runs: [{ text: 'первое' }, { text: '', footnote: '1' }] },
      { index: 1, kind: 'footnote', number: '1', runs: [{ text: 'пояснение' }] },
      { index: 2, kind: 'paragraph', align: 'center', runs: [{ text: 'ЗАКОН', strong: true }] },
    ]);
  });

  it('drops scripts, styles, forms and hidden words; tells of the hidden', async () => {
    const { paragraphs, issues } = await page(
      '<p onclick="x()">видно<script>alert(1)</script><style>p{}</style><input value="нет"><span style="display: none">скрыто</span></p><img src=x onerror=y>',
    );
    expect(JSON.stringify(paragraphs)).not.toMatch(/alert|нет|скрыто|onclick/);
    expect(issues.map((issue) => issue.code)).toEqual(['format.hidden-text', 'format.image-skipped']);
  });

  it('reads tables with spans, corner tables and signatures', async () => {
    const { paragraphs } = await page(
      '<table><tr><td></td><td>Приложение<br>к приказу</td></tr></table>' +
        '<table><caption>Таблица 1</caption><tr><th>№</th><th colspan=2>Имя</th></tr><tr><td>1</td><td><p>а</p><p>б</p></td><td>в</td></tr></table>' +
        '<table><tr><td>Президент</td><td>К. ИМЯНОВ</td></tr></table>',
    );
    expect(paragraphs.map(({ kind, corner, runs }) => [kind, corner, runs[0]?.text])).toEqual([
      ['paragraph', true, 'Приложение\nк приказу'],
      ['paragraph', undefined, 'Таблица 1'],
      ['table', undefined, undefined],
      ['paragraph', undefined, 'Президент'],
      ['paragraph', undefined, 'К. ИМЯНОВ'],
    ]);
    expect(paragraphs[2]!.rows![0]![1]).toMatchObject({ colspan: 2, header: true });
    expect(paragraphs[2]!.rows![1]![1]!.paragraphs).toEqual([[{ text: 'а' }], [{ text: 'б' }]]);
  });

  it('reads windows-1251 declared by the page', async () => {
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, at) => at));
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>Статья 1</p></body></html>';
    const { paragraphs, issues } = await readSource({
      name: 'a.htm',
      bytes: Uint8Array.from([...html].map((letter) => table.indexOf(letter))),
    });
    expect(paragraphs[0]!.runs[0]!.text).toBe('Статья 1');
    expect(issues).toEqual([]);
  });

  it('reads Word’s unfiltered HTML: labels apart from words, no remark, no header, no island', async () => {
    const { paragraphs, issues } = await read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">` +
        `<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>И</o:Author></o:DocumentProperties></xml><![endif]--><style>p{}</style></head>` +
        `<body lang=RU><div class=WordSection1>` +
        `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Первый<span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;<![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[U1]</a><![endif]></span></span><o:p></o:p></p>` +
        `<p class=MsoNormal><ins cite="mailto:a"><span>новое</span></ins> <del><span>старое</span></del>слово<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1"><span class=MsoEndnoteReference><![if !supportFootnotes]>[i]<![endif]></span></a><a href="#_ftn1" name="_ftnref1">[1]</a></p>` +
        `</div><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> внизу</p></div></div>` +
        `<div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a href="#_ednref1">[i]</a> в конце</p></div></div>` +
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt id="_com_1"><p class=MsoCommentText>замечание</p></div></div></div>` +
        `<div style='mso-element:header' id=h1><p class=MsoHeader>Проект<o:p></o:p></p></div></body></html>`,
    );
    expect(
      paragraphs.map(({ label, number, runs }) => [
        label ?? number,
        runs.map((run) => run.footnote ?? run.text).join('|'),
      ]),
    ).toEqual([
      ['1.', 'Первый'],
      [undefined, 'новое слово|i|1'],
      ['i', 'в конце'],
      ['1', 'внизу'],
    ]);
    expect(issues.map(({ code, params }) => [code, params.count ?? params.text])).toEqual([
      ['format.tracked-changes', 2],
      ['format.comments-skipped', 1],
      ['format.header-skipped', 'Проект'],
    ]);
  });

  it('reads Word’s filtered HTML, where numbers are words of the paragraph', async () => {
    const { paragraphs } = await read(
      `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt'>1)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>первое;</p><p class=MsoNormal>&nbsp;</p></body></html>`,
    );
    expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(['1) первое;']);
  });

  it('reads a page of a legal database: its article only, notes on lines of their own, a comparison as a table', async () => {
    const { paragraphs, issues } = await read(
      `<!DOCTYPE html><html><body><nav><a href="/">Главная страница</a></nav><div class="container_gamma text"><article>` +
        `<table><tr><td style="width:60%"></td><td>Приложение 1<br>к приказу</td></tr></table>` +
        `<h3 id="z12">Статья 1. Предмет</h3><p id="z13"><a name="z13"></a>&nbsp;&nbsp;&nbsp;&nbsp; 1. Закон.<br><span class="note">Сноска. Статья 1 с изменением.</span></p>` +
        `<p id="z14">      <span style="color:red">Примечание ИЗПИ!</span><br>      2. Другое.</p>` +
        `<table border="1"><tr><td>Было</td><td>Стало</td></tr><tr><td rowspan="2">а</td><td>б</td></tr><tr><td>в</td></tr></table>` +
        `</article></div><script>var a = "<p>нет</p>";</script><div style="display: none">скрыто</div></body></html>`,
    );
    expect(paragraphs.map(({ kind, corner, headingLevel, runs }) => [kind, corner ?? headingLevel, runs.map((run) => run.text).join('')])).toEqual([
      ['paragraph', true, 'Приложение 1\nк приказу'],
      ['paragraph', 3, 'Статья 1. Предмет'],
      ['paragraph', undefined, '1. Закон.'],
      ['paragraph', undefined, 'Сноска. Статья 1 с изменением.'],
      ['paragraph', undefined, 'Примечание ИЗПИ!'],
      ['paragraph', undefined, '2. Другое.'],
      ['table', undefined, ''],
    ]); // prettier-ignore
    expect(issues.map(({ code }) => code)).toEqual(['format.outside-skipped']);
  });

  it('closes what a page leaves open, and joins words that entities cut', async () => {
    const { paragraphs } = await read('<p>О&#1073;&laquo;а&raquo;<p><b>два<p>три<ul><li>раз<li>два</ul></div>после');
    expect(paragraphs.map(({ label, runs }) => [label, runs.map((run) => run.text).join('')])).toEqual([
      [undefined, 'Об«а»'], [undefined, 'два'], [undefined, 'три'], ['•', 'раз'], ['•', 'два'], [undefined, 'после'],
    ]); // prettier-ignore
  });

  it('reads many paragraphs, refuses more elements than a page has', async () => {
    const many = (count: number) => read(`<!doctype html>${'<p>а'.repeat(count)}`);
    expect((await many(150_000)).paragraphs).toHaveLength(150_000);
    await expect(many(500_001)).rejects.toMatchObject({ code: 'format.too-many-parts' });
  });
});
