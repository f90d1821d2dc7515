const han = /\p{Script=Han}/gu;
const latinWord = /\p{Script=Latin}+/gu;
/** So many of them are a word, more or less. */
const hansInWord = 2;
/** So many words in a row are a sentence, and no name or address. */
const sentence = /(?<!\p{Script=Latin})(?:\p{Script=Latin}+[,;]? ){2}\p{Script=Latin}/u;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * The language of a text on a page in `pageLanguage`, as screen readers and fonts need it; null where nobody
 * can tell, and it is as good as that of what stands around it. Pure.
 */
export function ownLanguage(text: string, pageLanguage: string): string | null {
  const isChinesePage = pageLanguage.startsWith('zh');
  const chinese = count(text, han) / hansInWord;
  const latins = count(text, latinWord);
  if (chinese > 0 && (isChinesePage || chinese >= latins)) return isChinesePage ? pageLanguage : 'zh';
  if (latins === 0) return null;
  if (!isChinesePage) return pageLanguage;
  return sentence.test(text) ? 'en' : null;
}
