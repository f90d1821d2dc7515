import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

/** Texts of about `size` characters each, `total` in all, made of the paragraphs of the checked-in corpus. */
export function benchTexts(language: 'zh' | 'en', total: number, size = 10_000): string[] {
  const path = new URL(`./corpus/manpages-${language}.txt.gz`, import.meta.url);
  const corpus = gunzipSync(readFileSync(path)).toString('utf8');
  const texts: string[] = [];
  for (let at = 0; texts.length * size < total; at = (at + size) % (corpus.length - size)) {
    // Through bytes and back, so that each text is a string of its own and not a slice of the corpus.
    texts.push(Buffer.from(corpus.slice(at, at + size), 'utf16le').toString('utf16le'));
  }
  return texts;
}

/**
 * `count` different words of the jieba dictionary, the same ones each time: a dense list, far denser than a
 * real one.
 */
export function denseWords(count: number): string[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((word) => word.length > 1 && /^\p{Script=Han}+$/u.test(word));
  return sample(all, count);
}

/**
 * `count` different words of at least five letters that occur in the English corpus, but none of its most
 * common ones. A text holds five times as many of them as of a Chinese list of that size, and ten times as
 * many when parts of words count.
 */
export function englishWords(count: number): string[] {
  const times = new Map<string, number>();
  for (const text of benchTexts('en', 560_000)) {
    for (const word of text.toLowerCase().match(/\b[a-z]{5,}\b/g) ?? [])
      times.set(word, (times.get(word) ?? 0) + 1);
  }
  const words = [...times].filter(([, seen]) => seen <= 8).map(([word]) => word);
  return sample(words, Math.min(count, words.length));
}

function sample(all: readonly string[], count: number): string[] {
  const chosen = new Set<string>();
  let seed = 12345;
  while (chosen.size < count) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    chosen.add(all[Math.floor((seed / 2 ** 32) * all.length)] ?? '');
  }
  return [...chosen];
}
