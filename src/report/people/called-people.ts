import type { Span } from '../../contract/span.ts';
import { dayOrClock, nameParts } from './name-parts.ts';

const word = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.·'’-]{0,23}(?<![.'’-])";
const end = '(?![\\p{L}\\p{N}_])';
const phrase = `${word}(?:[^\\S\\n]${word}){0,2}`;
/** A name of up to three words, which `fewerWords` makes fewer. */
const words = `(?<name>${phrase})${end}`;
/** A name that ends where what follows it begins, since Chinese has no spaces. */
const glued = '(?<name>[\\p{L}\\p{N}_.·-]{2,20}?)';
const several = (item: string) => `(?<name>${item}(?:\\s?(?:[,，、]|\\sand\\s)\\s?${item}){0,40})`;
const time = '(?:\\d|昨天|今天|前天|刚刚|半小时|星期|周[一二三四五六日])';
const begin = '(?<![\\p{L}\\p{N}_.·-])';
/** The address after a name, as mail has it. */
const mail = '(?:[<(\\[][^<>()[\\]\\n]{3,60}[>)\\]]\\s)?';
/** Before the letters of some names. */
const sign = '(?:\\p{So}\\s?)?';
const floor = '(?:第?\\s?\\d+\\s?[楼层#]\\s?)?[:：]?\\s?@?';

/** What stands after a name, in headings of quotes and posts. */
const before = [
  `${begin}${words}(?=\\s${mail}(?:wrote|writes|said|says)\\s?(?:[:：]|on\\s|$))`,
  `${begin}${glued}(?=\\s?(?:发表于|發表於|发布于|發佈於|回复于|评论于)\\s?[:：]?\\s?(?:${time}|$))`,
  `${begin}${glued}(?=\\s?(?:写道|寫道|说道|說道)\\s?(?:[:：]|$))`,
  `(?<=由\\s?)${glued}(?=\\s?于\\s?${time})`,
  `${begin}(?<!由\\s?)${glued}(?=\\s?于\\s?${time}[^\\n]{0,24}?(?:留言|发表|评论|回复)\\s?[:：]?\\s?$)`,
  `(?<=^\\s?)${words}(?=\\s(?:(?:in\\sreply|replied)\\sto\\s|(?:signed|replied|commented|posted|answered)\\s[^\\n]{0,16}?\\d[^\\n]{0,24}$))`,
  `(?<=^\\s?)${glued}(?=\\s?(?:回复|回覆)\\s?@?[^\\s:：]{2,16}\\s?[:：])`,
  `(?<=^\\s?)${glued}(?=\\s?等\\s?\\d{0,6}\\s?人\\s?(?:共|赞|点赞|回复|觉得))`,
  // Below a comment: “ – name 24 November”.
  `(?<=(?:^|\\s|[.。!！?？])[-–—]{1,2}\\s?)(?!${dayOrClock})(?<name>${word}(?:[^\\S\\n]${word}){0,2}?)(?=\\s(?:\\([^()\\n]{2,40}\\)\\s)?(?:${dayOrClock}))`,
  // Where the floor of a post comes first.
  `(?<=\\d\\s?[楼层#]\\s?[.、\\]】]\\s?${sign})${glued}(?=\\s?(?:[:：(（\\n]|$)|\\s${time})`,
  `(?<=(?:\\d\\s?[楼层#]|沙发|板凳|地板)\\s?[:：]\\s?${sign})${glued}(?=\\s?[:：]|\\s${time})`,
  `(?<=引用\\s?[:：]?\\s?${floor})${glued}(?=\\s?(?:[:：]|的\\s?(?:发言|帖子|回复|话|评论)|在\\s?${time}))`,
  `${begin}${glued}(?=\\s?[,，]\\s?(?:欢迎|您好|你好))`,
];

/** What stands before a name: in lines about who wrote, beside labels, and where the reader is named. */
const after = [
  `\\b(?:posted|written|started|created|edited|submitted|asked|answered|replied|printed|liked|upvoted|quoted?)\\s(?:by|from)\\s?[:：]?\\s?${several(phrase)}`,
  `\\blast\\s(?:post|reply|poster)\\s?(?:by\\s?[:：]?|[:：])\\s?${words}`,
  `(?:\\b(?:posted|written|started|created|edited|modified|updated|asked|answered|replied)\\s[^\\n]{0,20}?\\d[^\\n]{0,24}?|^\\s?)\\bby\\s${words}`,
  `\\brepl(?:y|ies)\\sfrom\\s${words}`,
  `(?:^|\\n)\\s?(?:from|cc|sender|name|poster)\\s?[:：]\\s?${words}`,
  `\\breply\\sto\\s?[:：]?\\s?${words}(?=\\s?(?:[:：]|$))`,
  `(?:作者|楼主|层主|UP主|博主|吧主|群主|姓名|昵称|网名|笔名|署名|发信人|寄信人|留言人|留言者|评论人|评论者|发帖人|发布者|发布人|发表人|最后发表|最后回复|最后回复者|最新会员|新会员|新进会员|版主|在线会员|在线用户|当前在线)\\s?[:：]\\s?${several(word)}`,
  `\\b(?:registered\\susers|members\\sonline|online\\s(?:users|members)|active\\s(?:users|members)|users\\sbrowsing\\sthis\\s\\w+|moderators?|author|newest\\smember)\\s?[:：]\\s?${several(`${phrase}(?:\\s\\[\\w+\\])?`)}`,
  `\\b(?:newest|latest)\\smember\\s?(?:is|[,:：])?\\s?${words}`,
  `欢迎(?:我们的)?新会员\\s?[,，:：]?\\s?${words}`,
  `(?:\\bwelcome(?:\\sback)?\\s?[,，:：]|\\b(?:logged\\sin|signed\\sin|commenting|posting|replying)\\sas|^\\s?(?:hello|hi)\\s?[,，])\\s?${words}`,
  `(?:欢迎(?:您|你)?(?:回来|登录)?|您好|你好|当前用户|当前登录)\\s?[,，:：！!]\\s?${words}`,
  `(?:欢迎(?:您|你)?回来|已登录为|登录身份(?:为|是)?|登录为)\\s?[:：]?\\s?${words}`,
  `(?:\\blog\\s?out|\\bsign\\sout|退出|注销|登出)\\s?[\\[［(（]\\s?${words}`,
];

const patterns = [
  ...before.map((pattern) => ({ pattern: new RegExp(pattern, 'dgiu'), isBefore: true })),
  ...after.map((pattern) => ({ pattern: new RegExp(pattern, 'dgiu'), isBefore: false })),
];

/** Without one of these no pattern can match: hardly any text has one. */
const cues =
  /wrote|writes|sa(?:id|ys)|\b(?:by|from|to)\b|last (?:post|reply)|users|members?|moderator|author|welcome|logged in|signed in|hello|hi\b|log ?out|sign out|signed|repl(?:y|ies|ied)|commented|posted|answered|sender|name|poster|cc\b|commenting|replying|\s[-–—]|等|楼|层|\d#|沙发|板凳|地板|姓名|昵称|网名|笔名|署名|信人|留言|评论|回[复覆]|主[:：]|发表|發表|发布|發佈|写道|寫道|说道|說道|由|引用|欢迎|您好|你好|作者|楼主|发帖人|最后回复|会员|版主|在线|登录|当前|退出|注销|登出/i;

/** No name begins like this, and one that runs on ends before this. */
const noName =
  /^(?:请|来到|访问|光临|加入|大家|各位|的|(?:the|this|that|our|your|my|his|her|their|its|it|he|she|they|we|i|you|what|many|most|some|all|to|no|an?|in|on|of|as|guests?)(?![\p{L}\p{N}_]))/iu;
const tail = /(?:退出登录|退出|注销|登出|的)$/;

/**
 * Where a text calls somebody by name, as the headings of posts and quotes, welcomes and lists of people do.
 * Pure.
 */
export function calledPeople(text: string): Span[] {
  if (!cues.test(text)) return [];
  return patterns.flatMap(({ pattern, isBefore }) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.name ?? [0, 0];
      return itemsOf(text.slice(from, to)).flatMap(({ start, end }) => {
        const name = fewerWords(text.slice(from + start, from + end), isBefore).replace(
          /^(?:\d+\s?[楼层#]|[ap]m(?=\s))\s?/i,
          '',
        );
        const at = from + (isBefore ? end - name.length : start);
        return noName.test(name)
          ? []
          : nameParts(name.replace(tail, '')).map((span) => ({ start: at + span.start, end: at + span.end }));
      });
    }),
  );
}

/** Of several words only as many as are written like a name are one; the word at the pattern always is. */
function fewerWords(name: string, isBefore: boolean): string {
  const all = name.split(/\s/);
  const isNot = (each: string) => !/^\p{Lu}/u.test(each);
  const first = isBefore ? all.slice(0, -1).findLastIndex(isNot) + 1 : 0;
  const next = all.findIndex((each, at) => at > 0 && isNot(each));
  return all.slice(first, isBefore || next < 0 ? all.length : next).join(' ');
}

/** The items of a list of names. */
const itemsOf = (list: string): Span[] =>
  [...list.matchAll(/(?:(?!\s?[,，、]|\sand\s).)+/gs)].map(({ index, 0: item }) => {
    const end = index + item.trimEnd().length;
    return { start: index + (/^(?:\sand\s|[,，、\s])*/.exec(item)?.[0].length ?? 0), end };
  });
