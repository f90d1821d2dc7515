// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textNodesIn } from '../elements/shown-texts.ts';
import { wordTexts } from '../elements/word-texts.ts';
import { linksIn, shapesAmong } from '../links/links-to-people.ts';
import { placesOf } from './people-alike.ts';
import { peopleInRecords } from './people-in-records.ts';

/** Who is named in a page with this body, where `known` texts name people anyway. */
function writers(html: string, known: readonly string[] = [], claims: readonly string[] = []): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const places = placesOf(wordTexts([document]), shapesAmong(linksIn([document])));
  const told = textNodesIn(document.body).filter(({ data }) => known.includes(data));
  const whole = told.map((node) => [node, [{ start: 0, end: node.length }]] as const);
  return [
    ...peopleInRecords(places, new Map(whole.map(([node, spans]) => [node, [...spans]])), claims),
  ].flatMap(([{ data }, spans]) => spans.map(({ start, end }) => data.slice(start, end)));
}

const records = (
  row: (name: string, at: number) => string,
  names = ['苏白', '老唐1976', '一枝红杏', 'ko.ko'],
) => names.map(row).join('');
const words = ['头条', '天气不好', '不知道呀', '同意'];

test.each([
  [
    'above what they wrote',
    records((name, at) => `<p class="a">${name}</p><p>${words[at]}。</p><p class="b">2026-11-2${at}</p>`),
  ],
  [
    'below the day',
    records((name, at) => `<p class="b">2026-11-2${at}</p><p class="a">${name}</p><p>${words[at]}。</p>`),
  ],
  [
    'in rows where nothing has a class, after a title with the same tag',
    `<ul>${records((name, at) => `<li><a href="#">关于青石路夜间施工的投诉第${at}件</a> <a href="#">${name}</a> 01-1${at} 11:20</li>`)}</ul>`,
  ],
  [
    'before a day that stands among what is pressed',
    records(
      (name, at) => `<p class="a">${name}</p><p>嗯。</p><i class="c">${at + 1}d</i><i class="c">赞</i>`,
    ),
  ],
])('those who wrote the records of a list are named %s', (_, html) => {
  expect(writers(html)).toEqual(expect.arrayContaining(['苏白', '老唐1976', '一枝红杏', 'ko.ko']));
  expect(writers(html)).toHaveLength(4);
});

test.each([
  ['a rank that few records differ in', (_: string, at: number) => ['学徒', '萌主'][at % 2]],
  ['a counter', (_: string, at: number) => `全部${at + 3}个回答`],
  ['a title', (_: string, at: number) => `关于青石路夜间施工的投诉，第${at}件`],
])('%s names nobody', (_, row) => {
  expect(
    writers(records((name, at) => `<p class="a">${row(name, at)}</p><p class="b">2026-11-2${at}</p>`)),
  ).toEqual([]);
});

test('where most records tell their writer, nothing else of them is a name', () => {
  const names = ['苏白', '欧阳锦瑟', '一枝红杏', '老唐'];
  const places = ['城东', '河西', '桥头', '码头'];
  const html = records(
    (name, at) => `<p class="w">${name}</p><p class="a">${places[at]}</p><p class="b">2026-11-2${at}</p>`,
    names,
  );
  expect(writers(html, names)).toEqual([]);
});

test('names are found beside their days in one text, some letters of them may be stars', () => {
  const names = ['花***开', '老张头8866', 't***_'];
  const html = records((name) => `<p>可以，三天就出芽 <span class="c">${name} 2021-11-02</span></p>`, names);
  expect(writers(html)).toEqual(names);
});

test('where most records name somebody, what stands there in the others is a name, too', () => {
  const html = records(
    (name, at) => `<p class="w">${name}</p><p class="b">${at + 2}小时</p>`,
    ['苏白', '欧阳锦瑟', 'J.H.'],
  );
  expect(writers(html, ['苏白', '欧阳锦瑟'])).toEqual(['J.H.']);
});

test('what stands where a claim does, or in lines that nothing tells apart, is what somebody wrote', () => {
  const said = ['吃大蒜能治流感', '路过', '真的假的'];
  const html = (kind: string) => records((text) => `<p${kind}>${text}</p><p>11-24 08:12</p>`, said);
  expect(writers(html(' class="a"')).toSorted()).toEqual(said.toSorted());
  expect(writers(html(' class="a"'), [], ['吃大蒜能治流感'])).toEqual([]);
  expect(writers(html(''))).toEqual([]);
});

test('two days make no list', () => {
  expect(
    writers(
      records((name, at) => `<p class="a">${name}</p><p class="b">2026-11-2${at}</p>`, ['苏白', '老唐']),
    ),
  ).toEqual([]);
});
