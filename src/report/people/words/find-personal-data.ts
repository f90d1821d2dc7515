import { mergeSpans, type Span } from '../../../contract/span.ts';
import { detectors, detectorsOfNoPerson } from '../../../matches/patterns/detectors.ts';
import { partedText, plainText, spanInSource } from '../../../matches/patterns/plain-text.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { withEmoji } from '../names/with-emoji.ts';
import { withoutSigns } from '../names/without-signs.ts';
import { calledPeople } from './called-people.ts';

/** All of the matcher's detectors but those that are said to tell of no person. */
const strict = [...detectors].filter(([name]) => !detectorsOfNoPerson.has(name)).map(([, find]) => find);

/**
 * What may well be personal data though no checksum proves it. A list entry must not fire on such, but a
 * cover over one number too many costs a click, and one too few somebody's privacy.
 */
const loose = [
  // A mobile number glued to letters or grouped in any way.
  /(?<!\d)(?:86[ -]?)?1[3-9]\d(?:[ .\-–—]?\d){8}(?!\d)/g,
  // One of which some digits are not shown.
  /(?<!\d)1[3-9]\d[*＊]{3,6}\d{2,4}(?!\d)/g,
  // A landline with its area code, an international number.
  /(?<!\d)0\d{2,3}[ \-–—)）]{1,2}\d{7,8}(?!\d)/g,
  /\+\d{1,3}(?:[ \-().]{0,2}\d){7,12}(?!\d)/g,
  // Numbers as long as those of identity cards and bank cards, in groups or in one, right or mistyped.
  /(?<!\d)[1-9]\d{13,17}[\dXx](?!\d)/g,
  /(?<!\d)\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?(?!\d)/g,
  // The form of an identity card in groups of any length, a birth date in it.
  /(?<![\dA-Za-z])[1-9](?:[ -]?\d){5}[ -]?(?:1[ -]?9|2[ -]?0)(?:[ -]?\d){2}[ -]?[01](?:[ -]?\d)[ -]?[0-3](?:[ -]?\d){4}[ -]?[\dXx](?![\dA-Za-z])/g,
  // What may be a file name, a version or an account of a server as well as an address, and a plate after any
  // word.
  /[\w.%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}/g,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•]?(?=[A-Z\d]*\d[A-Z\d]*\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![A-Za-z0-9])/g,
  // An address spelled so that machines miss it.
  /(?<![\w.+-])[\w.+-]{2,}\s?(?:\(at\)|\[at\]|（at）|＠|#)\s?[\w-]+(?:\.[A-Za-z]{2,})+/gi,
  // An account after its name. "QQ" alone is a word of many sentences, so a number must follow.
  /(?:QQ|扣扣)(?:群|号)?\s?[:：]?\s?\d{5,12}/gi,
  /(?:微信|威信|薇信|weixin|vx|line\sid|(?<=\p{Script=Han}\s?)(?:wechat|telegram|whatsapp)|(?:wechat|telegram|whatsapp)(?=\s?[号號群]))(?:号|號|群)?\s?[:：]?\s?[A-Za-z][\w-]{5,19}/giu,
  // In English any word may come after the same: “WeChat messages”.
  /(?:wechat|telegram|whatsapp)(?:\sid)?\s?(?:[:：]\s?|(?=[A-Za-z-]{1,19}[\d_]))[A-Za-z][\w-]{5,19}/gi,
  /(?:手机|电话|tel|phone)(?:号码?)?\s?[:：]?\s?\d{7,12}/gi,
  // The address of somebody's computer, which wikis and guestbooks show in place of a name. One that ends in
  // two zeros is that of a network, or what browsers say of their version.
  /(?<![\d.v])(?<!版本\s?)(?!(?:\d{1,3}\.){2}0\.0(?!\d))(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}\.(?:25[0-5]|2[0-4]\d|1?\d?\d|\*|x{1,3})(?![\d\w]|\.\d)/gi,
];

/** An address as archives of mail spell it, all of a text or in brackets: “name at host.example”. */
const spelled = /(?<=^\s{0,9}|<)[\w.+-]{2,64} at (?:[\w-]+\.){1,8}[A-Za-z]{2,24}(?=\s*$|>)/g;

/** A person called by name: `@name`, `u/name`, or an answer to somebody. */
const mentions = [
  /(?<![\p{L}\p{N}_.:/-])\/?u\/[\w-]{3,24}(?![\w/-])/gu,
  // Not in an address of mail.
  /(?<!\w(?=@[\w-]{1,63}\.\w))[@＠](?!\d{1,2}:\d\d|我的?(?!\p{L}))[\p{L}\p{N}_·-]{2,24}(?:\.[\w-]{1,24}){0,3}/gu,
  /(?<=(?:回复|回覆|引用|楼主)\s?)[\p{L}\p{N}_·-]{2,16}(?=\s?[:：](?!\s?\d))/gu,
];

/**
 * Where a text holds phone, identity or card numbers, mail addresses, accounts, or names somebody. Sorted,
 * parted. `called` is where it calls people by name.
 */
export function findPersonalData(text: string, called = calledPeople(text)): Span[] {
  const { unsigned, spans } = mentionsIn(text);
  const mentioned = spans.map((span) => spanInSource(unsigned, span));
  return mergeSpans([...findNumbersAndAddresses(text), ...withEmoji(text, [...mentioned, ...called])]);
}

/** The same without those it names. */
export const findNumbersAndAddresses = onceATurn((text: string): Span[] => {
  const plain = plainText(text);
  // A list takes what follows `0.` for a fraction.
  const withoutPoints = text.replace(/(?<![\d.])0\./g, '0,');
  return mergeSpans([
    ...strict.flatMap((find) => find(withoutPoints)),
    ...spansOf(loose, text),
    ...(text.includes(' at ') ? spansOf([spelled], text) : []),
    ...(plain.from === null ? [] : spansOf(loose, partedText(text))),
    ...(plain.text === text ? [] : spansOf(loose, plain.text).map((span) => spanInSource(plain, span))),
  ]);
});

/** Whom a text calls by name with a sign or an answer: `@name`, `u/name`. */
export function mentionedIn(text: string): string[] {
  const { unsigned, spans } = mentionsIn(text);
  return spans.map(({ start, end }) => unsigned.text.slice(start, end).replace(/^(?:[@＠]|\/?u\/)/i, ''));
}

/** Where a text mentions somebody once its signs are left out. */
const mentionsIn = onceATurn((text: string) => {
  const unsigned = withoutSigns(text);
  return { unsigned, spans: spansOf(mentions, unsigned.text) };
});

const spansOf = (patterns: readonly RegExp[], text: string): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
