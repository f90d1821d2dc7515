// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Block } from '../../page/block.ts';
import { BlockBuilder } from '../../page/build-blocks.ts';
import { peopleSelectors } from '../../sites/people-selectors.ts';
import { textNodesIn } from './elements/shown-texts.ts';
import { peopleHere } from './people-here.ts';

const lines = 'p, div, li, dt, dd, blockquote, cite';

/** The text of each line of the page as a block. */
function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const builder = new BlockBuilder((block) => blocks.push(block));
  let line: Element | null = null;
  for (const node of textNodesIn(root)) {
    const next = node.parentElement?.closest(lines) ?? null;
    if (next !== line) builder.cut();
    line = next;
    builder.add(node);
  }
  builder.cut();
  return blocks;
}

/** Whom a page with this body names, each once. */
function named(html: string): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const { texts } = peopleHere(peopleSelectors([]), [], blocksOf(document.body));
  const all = [...texts].flatMap(([{ data }, spans]) =>
    spans.map(({ start, end }) => data.slice(start, end)),
  );
  return [...new Set(all)];
}

test.each([
  [
    'above how long ago in German',
    '<div>Leopold Häusler</div><div>vor 3 Stunden</div><p>Ja.</p><div>Moni</div><div>vor einer Woche</div><p>Nein.</p><div>Sepp</div><div>gestern</div><p>Doch.</p>',
    ['Leopold Häusler', 'Moni', 'Sepp'],
  ],
  [
    'beside days in Polish',
    '<div>Ala Makota, 3 maja 2024, 15:05</div><p>Tak.</p><div>Zbyszek, wczoraj 15:05</div><p>Nie.</p>',
    ['Ala Makota', 'Zbyszek'],
  ],
  [
    'before a word in Portuguese and above a day',
    '<div><b>Lurdes Aragão</b> disse:</div><div>3 de maio de 2024 às 15:05</div><p>Não sei.</p><div><b>Zé Pinto</b> disse:</div><div>4 de maio de 2024 às 9:05</div><p>Sim.</p>',
    ['Lurdes Aragão', 'Zé Pinto'],
  ],
  [
    'between a day and a word in Russian',
    '<blockquote><div>3 мая 2024 в 15:05, Ольга сказала:</div><p>Да.</p></blockquote><blockquote><div>4 часа назад, Вера_П сказала:</div><p>Нет.</p></blockquote>',
    ['Ольга', 'Вера_П'],
  ],
  [
    'between a word in German and a day',
    '<p>von <b>Bergziege</b> » Fr 3. Mai 2024, 15:05</p><p>Ja.</p><p>von <b>Leo H</b> » Sa 4. Mai 2024, 15:05</p>',
    ['Bergziege', 'Leo H'],
  ],
  [
    'after words that begin quotes in Spanish',
    '<blockquote><cite>Escrito por Olalla</cite><p>Hola.</p></blockquote><p>Sí.</p><blockquote><cite>Escrito por Teodoro</cite><p>No.</p></blockquote>',
    ['Olalla', 'Teodoro'],
  ],
  [
    'between numbers and days in Japanese',
    '<dl><dt>1 ：ゆずぽん：2024/05/03(金) 15:05:00 ID:abc</dt><dd>はい。</dd><dt>2 ：たけのこ ◆abc：2024/05/03(金) 15:06:00</dt><dd>いいえ。</dd></dl>',
    ['ゆずぽん', 'たけのこ'],
  ],
  [
    'in links with which they sign in Spanish',
    '<p>Creo que no. <a href="/wiki/Ayuda:Fuentes">Fuentes</a> <a href="/wiki/Usuario:Lurdes">Lurdes</a> (<a href="/x">discusión</a>) 15:05 3 may 2024 (UTC)</p><p>Sí. --<a href="/wiki/Usuario:Pepe_M">Pepe M</a> <sup><a href="/y">Ven a verme</a></sup> 16:05 3 may 2024 (UTC)</p>',
    ['Lurdes', 'Pepe M'],
  ],
  [
    'in the same words as known names',
    '<p><small>par <a href="/user/1">Mémé Lucette</a></small></p><p><small>par <a href="/user/2">jmb</a></small></p><p><a href="/a/3">La soupe</a> <small>par Ô Paulette</small></p><p><a href="/a/4">Le loup</a> <small>par berger du 12</small></p>',
    ['Mémé Lucette', 'jmb', 'Ô Paulette', 'berger du 12'],
  ],
])('names stand %s', (_, html, names) => expect(named(html).toSorted()).toEqual(names.toSorted()));

test.each([
  ['a heading and its list', '<p>Version für Windows:</p><p>neu</p><p>Version für Linux:</p><p>alt</p>'],
  ['one quote', '<blockquote><cite>Regeln des Hauses</cite><p>Ruhe.</p></blockquote>'],
  [
    'the same words once around a name',
    '<p><small>par <a href="/user/2">jmb</a></small></p><p><small>par ailleurs</small></p>',
  ],
])('no name stands in %s', (_, html) => expect(named(html).filter((name) => name !== 'jmb')).toEqual([]));

test('the same words after several speakers are no part of their names', () => {
  const talk =
    '<p>Le 12 mars 2022 à 21:04:33 Kaptain a écrit : oui</p><p>Le 12 mars 2022 à 21:06:10 Lucie54 a écrit : non</p>';
  expect(named(talk)).toEqual(['Kaptain', 'Lucie54']);
});
