import { mayBeName } from './name-parts.ts';

/** A point in a name: after a title or an initial, or within a word that is no file or host. */
const point =
  /(?<=^\p{Lu}\p{L}{0,2})\.(?=\s\p{Lu})|(?<=\s\p{Lu})\.(?=\s\p{Lu}|$)|(?<=\p{L})\.(?=\p{L})(?!(?:\p{Ll}{2,4}|\p{Lu}{2,4})$)/gu;
const sentence = /[,，.。!！?？、；;:：“”"]/;
/** Forum software takes 15 bytes for a name, which are seven Chinese letters; a title has more. */
const hanLimit = 7;

/** Whether a text has no more Chinese letters than a name has. Pure. */
export const isShortAsName = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu) ?? []).length <= hanLimit;

/** Whether a text where names stand may be one, and is no title or sentence of many words. Pure. */
export const isAsShortAsName = (text: string): boolean =>
  mayBeName(text) &&
  !sentence.test(text.replace(point, '')) &&
  isShortAsName(text) &&
  text.split(/\s/).length <= 3;

/** The same of a text that stands alone: it is no counter, either. Pure. */
export const isShortLikeName = (text: string): boolean => isAsShortAsName(text) && !/^(?:第|\d)/.test(text);

/** A small word in the middle of a name: “Ludwig van Beethoven”. */
const particle = /^(?:van|von|der?|den|del?|da|di|du|la|le|bin|al|ter|zu)$/;

/** An account and what its owner is called, “marlowe_9 (Marlowe Thorpe)”; the last bracket may be cut off. */
const accountAndOwner = /^(\S+)\s[(（]([^()（）]+)[)）]?$/;
/** The two, where a text is both; else none. Pure. */
export const besideAccount = (text: string): string[] => accountAndOwner.exec(text)?.slice(1) ?? [];

/** Whether a text that stands alone is written like a name, and not like a title or a sentence. Pure. */
export function isWrittenAsName(text: string): boolean {
  const both = besideAccount(text);
  if (both.length > 0) return both.every(isWrittenAsName);
  const words = text.split(/\s/);
  return (
    isShortLikeName(text) &&
    (words.length === 1 ||
      words.every(
        (word, at) =>
          /^[\p{Lu}\p{Lo}]/u.test(word) || (at > 0 && at < words.length - 1 && particle.test(word)),
      ))
  );
}
