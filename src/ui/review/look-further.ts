/**
 * Where to look for what others found out: an address to which the words are put, when somebody follows it.
 */
const places: readonly [name: string, address: string][] = [
  ['Fact Check Explorer', 'https://toolbox.google.com/factcheck/explorer/search/'],
  ['Wikipedia', 'https://zh.wikipedia.org/w/index.php?search='],
  ['Bing', 'https://www.bing.com/search?q='],
  ['百度', 'https://www.baidu.com/s?wd='],
];

/** Links that look for `words` elsewhere. Nothing is sent before one is followed. Pure. */
export const lookFurther = (words: string): { name: string; url: string }[] =>
  places.map(([name, address]) => ({ name, url: address + encodeURIComponent(words.slice(0, 100)) }));
