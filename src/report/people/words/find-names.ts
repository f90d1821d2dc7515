import type { Span } from '../../../contract/span.ts';
import { withEmoji } from '../names/with-emoji.ts';

/** What somebody is called on the page. */
export interface Name {
  text: string;
  /**
   * Whether it stands first in the element it is from; what follows there may be a rank or a place as well.
   */
  isFirst: boolean;
  /**
   * Whether it is one of somebody's several names, or the name in small letters: found only where somebody is
   * spoken to or called by it.
   */
  isSpoken?: true;
}

/**
 * Where a text holds one of `names`. One of three Chinese letters or five others that stands first in its
 * element is found wherever it is no part of a longer word. Any other may be a word of the language, such as
 * 大蒜: it is found where the text speaks of it as somebody (after “by”, “回复” and the like, before “说” and the
 * like, or to somebody) or where it stands by itself. Emoji with which it begins or ends go with it. Pure.
 */
export function findNames(text: string, names: readonly Name[]): Span[] {
  const spans: Span[] = [];
  eachPlace(text, names, (name, start) => {
    if (isUnmistakable(name) || isCalledAt(text, name, start))
      spans.push({ start, end: start + name.text.length });
  });
  return withEmoji(text, spans);
}

/** Tells of each place where a text holds one of `names` and it is no part of a longer word. Pure. */
export function eachPlace<Held extends Name>(
  text: string,
  names: readonly Held[],
  tell: (name: Held, start: number) => void,
): void {
  const byStart = startsOf(names);
  for (let at = 0; at < text.length - 1; at += 1) {
    const started = byStart.get(text.charCodeAt(at))?.get(text.charCodeAt(at + 1));
    if (!started) continue;
    for (const name of started) {
      const end = at + name.text.length;
      if (
        text.startsWith(name.text, at) &&
        isWholeWord(name.text, text.slice(at - 1, at), text.slice(end, end + 1))
      )
        tell(name as Held, at);
    }
  }
}

/** Whether a text calls somebody by a name that it holds at `start`. Pure. */
export function isCalledAt(text: string, name: Name, start: number): boolean {
  const end = start + name.text.length;
  return isCalled(name, text.slice(Math.max(0, start - 20), start), text.slice(end, end + 12));
}

/**
 * Names by their first two units, so that a page of thousands of blocks is looked through once for all of
 * them.
 */
type Starts = Map<number, Map<number, Name[]>>;
const starts = new WeakMap<readonly Name[], Starts>();
function startsOf(names: readonly Name[]): Starts {
  const known = starts.get(names);
  if (known) return known;
  const found: Starts = new Map();
  for (const name of names) {
    const [first, second] = [name.text.charCodeAt(0), name.text.charCodeAt(1)];
    const after = found.get(first) ?? new Map<number, Name[]>();
    after.set(second, [...(after.get(second) ?? []), name]);
    found.set(first, after);
  }
  starts.set(names, found);
  return found;
}

const isUnmistakable = ({ text, isFirst }: Name): boolean =>
  isFirst && [...text].length >= (/\p{Script=Han}/u.test(text) ? 3 : 5);

const isWholeWord = (name: string, before: string, after: string): boolean =>
  !(/^\w/.test(name) && /\w$/.test(before)) && !(/\w$/.test(name) && /^\w/.test(after));

const isCalled = ({ text, isFirst, isSpoken }: Name, before: string, after: string): boolean =>
  calledBefore.test(before) ||
  calledAfter.test(after) ||
  (signedBefore.test(before) && /^\s*(?:$|\n)/.test(after)) ||
  ((isFirst || isSpoken === true) && isSpokenTo(text, before, after)) ||
  (thankedBefore.test(before) && /^\s?(?:[,，.。!！]|$)/.test(after)) ||
  (/^\p{Lu}\p{Ll}/u.test(text) && withinBefore.test(before) && withinAfter.test(after)) ||
  (!isSpoken && apartBefore.test(before) && apartAfter.test(after));

/** Whether a text speaks to or of somebody as it does of nothing that is no person. */
const isSpokenTo = (text: string, before: string, after: string): boolean =>
  (spokenToBefore.test(before) && /^\s?[,，!！]/.test(after)) ||
  (sentenceBefore.test(before) && doesAfter.test(after)) ||
  (/[\p{Script=Latin}\d],\s$/u.test(before) &&
    (spokenToAfter.test(after) || (/^\p{Lu}/u.test(text) && /^,\s/.test(after)))) ||
  spokenOfAfter.test(after);

/** After such a word, or after the stars before what somebody does in a chat: “* name waves”. */
const calledBefore =
  /(?:^\*{1,3}|[@＠]|\bby|\bto|\bfrom|回复|回覆|引用|引自|作者|楼主|来自|感谢|谢谢|同意|楼上|(?<![|｜]\s?)编辑|contributions\sfor)\s?[:：]?\s?$/i;
const calledAfter =
  /^\s?(?:[:：]|说|說|称|写道|表示|认为|声称|转发|的(?:发言|帖子|文章|主页|个人|回复|评论|微博|博客|动态|空间|留言|(?:用户)?贡献)|在(?:话题|主题|帖子|文章)?\s?[“「《]|发表于|發表於|发布于|回复|评论|编辑|wrote|said|says|posted|shared|replied|edited|'s\b|’s\b)/i;

/** Below what somebody wrote: “Best, name”. */
const signedBefore =
  /(?:祝好|此致|敬上|敬礼|谢谢|顺祝?|[-–—]{1,2}|\b(?:best|regards|wishes|cheers|yours|sincerely|thanks))\s?[,，.。!！]?\s$/i;

/** “Hi name,”, or “name,” at the head of a sentence. */
const spokenToBefore = /(?:(?:^|[\n.!?。！？>])\s?|\b(?:hi|hello|hey|dear|thanks|thank you),?\s)$/i;

/** The head of a sentence, where any word has a capital, and what hardly anything but a person does. */
const sentenceBefore = /(?:^|[\n.!?。！？>]\s?|\s[-–—]\s)$/;
const doesAfter =
  /^\s?(?:\s(?:has|had|did|told|tells|asks|asked|got|gets|gave|gives|went|came|thinks|thought|knows|knew|means|meant|wants|wanted|made|took|thank(?:s|\syou))\b|加油|之前|刚才|刚刚|昨天|今天)/;

/** Where somebody is addressed, or called by a title, in languages that put it after the name. */
const spokenOfAfter =
  /^\s?(?:[你您妳]|同学|同學|老师|老師|先生|女士|小姐|大哥|大姐|大神|大大|太太|师傅|師傅|医生|醫生|教授|さん|くん|ちゃん|様|님|씨)/;

/** “…, name.” at the end of a sentence. */
const spokenToAfter = /^\s?(?:[.!?](?:\s|$)|$)/;

const thankedBefore =
  /(?<!\p{L})(?:thanks|thank you|cheers|thx|agree with|merci|danke|gracias|grazie|obrigad[oa]|спасибо),?\s$/iu;

/** Within a sentence, where no word but a name has a capital; not where it may be a place or a month. */
const withinBefore = /(?<!\b(?:in|on|at|of|near|since|until|till|during|the|an?))(?<=\p{Ll})\s$/u;
const withinAfter = /^(?:['’]s\b|\s(?!\p{Lu})|[.,;:!?)](?:\s|$)|$)/u;

/** By itself: all of a text, or a part of a heading such as “张三 - 论坛”. */
const apartBefore = /(?:^|[-–—|_·•»]\s?)\s*$/;
const apartAfter = /^\s*(?:$|\s?[-–—|_·•«])/;
