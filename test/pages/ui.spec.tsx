import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '../../src/i18n/messages';
import { Avatar } from '../../client/ui/avatar';
import { Deadline } from '../../client/ui/badges';
import { BarPlot } from '../../client/ui/bar-plot';
import { RadioCards } from '../../client/ui/choices';
import { Diff } from '../../client/ui/diff';
import { TextField } from '../../client/ui/field';
import { SpeechProvider } from '../../client/ui/language';
import { Notice } from '../../client/ui/notice';
import { TextArea } from '../../client/ui/text-area';

const html = (part: ReactNode) =>
  renderToStaticMarkup(<SpeechProvider value={{ lang: 'ru', t: translator('ru') }}>{part}</SpeechProvider>);

describe('controls', () => {
  it('a field is tied to its label, hint and error', () => {
    const field = html(<TextField label="Имя" hint="Видно всем" error="Пусто" name="name" />);
    const id = /<label for="([^"]+)"/.exec(field)![1]!;
    expect(field).toContain(`id="${id}" aria-describedby="${id}-hint ${id}-error" aria-invalid="true"`);
  });

  it('a text area tells what is left, and what is too much', () => {
    expect(html(<TextArea label="Мнение" limit={10} defaultValue="1234" />)).toContain('Осталось 6 знаков');
    expect(html(<TextArea label="Мнение" limit={3} defaultValue="1234" />)).toContain('Лишний 1 знак');
  });

  it('radio cards name the question and keep the choice', () => {
    const cards = html(<RadioCards name="d" legend="Решение" choices={[{ value: 'a', label: 'Да' }]} chosen="a" />);
    expect(cards).toContain('<legend>Решение</legend>');
    expect(cards).toMatch(/<input type="radio"[^>]* name="d"[^>]*checked=""/);
  });
});

describe('signs', () => {
  it('a deadline says late days in words', () => {
    expect(html(<Deadline daysLeft={-2} />)).toContain('просрочен на 2 дня');
    expect(html(<Deadline daysLeft={0} />)).toContain('сегодня последний день');
  });

  it('a diff is readable without seeing it', () => {
    const diff = html(
      <Diff
        pieces={[
          { kind: 'removed', text: 'десять' },
          { kind: 'added', text: 'пять' },
        ]}
      />,
    );
    expect(diff).toContain('Удалено:');
    expect(diff).toContain('Добавлено:');
  });

  it('moved words lead from one place to the other, and say so', () => {
    const diff = html(
      <Diff
        pieces={[
          { kind: 'removed', text: 'срок', move: 2 },
          { kind: 'added', text: 'срок', move: 2 },
        ]}
      />,
    );
    expect(diff).toMatch(
      /<del class="moved" id="move-2-from"><a class="move-mark" href="#move-2-to".*Перенесено отсюда/,
    );
    expect(diff).toMatch(/<ins class="moved" id="move-2-to"><a class="move-mark" href="#move-2-from".*Перенесено сюда/);
  });

  it('a plot has its figures in a table', () => {
    const plot = html(<BarPlot title="Ответы" heads={['Ведомство', 'Ответы']} bars={[{ label: 'МТ', value: 1200 }]} />);
    expect(plot).toMatch(/<th scope="row">МТ<\/th><td class="number">1.200<\/td>/);
  });

  it('initials skip what is not a letter and are not read out', () => {
    expect(html(<Avatar name="Айгүл (гость) Сейітқали" />)).toContain('aria-hidden="true">АС<');
    expect(html(<Avatar name="" />)).toContain('·');
  });

  it('an error that appears is said at once', () => {
    expect(
      html(
        <Notice kind="error" announce>
          Нет
        </Notice>,
      ),
    ).toContain('role="alert"');
  });
});
