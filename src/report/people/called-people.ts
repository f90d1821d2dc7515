import type { Span } from '../../contract/span.ts';
import { spanInSource } from '../../matches/patterns/plain-text.ts';
import { dayOrClock, nameParts } from './name-parts.ts';
import { withoutSigns } from './without-signs.ts';
import { labelsOfLast, labelsOfWriter } from './writer-labels.ts';

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
const floor = '(?:第?\\s?\\d+\\s?[楼层#]\\s?)?[:：]?\\s?@?';

/** What stands after a name, in headings of quotes and posts. */
const before = [
  `${begin}${words}(?=\\s${mail}(?:wrote|writes|said|says)\\s?(?:[:：]|on\\s|$))`,
  `${begin}${glued}(?=\\s?(?:发表于|發表於|(?:发布|發佈|回复|评论|提问|回答|编辑|更新|上传|创建|修改|转发|分享|投稿)[于於])\\s?[:：]?\\s?(?:${time}|$))`,
  `${begin}${glued}(?=\\s?(?:写道|寫道|说道|說道)\\s?(?:[:：]|$))`,
  `(?<=由\\s?)${glued}(?=\\s?于\\s?${time})`,
  `${begin}(?<!由\\s?)${glued}(?=\\s?于\\s?${time}[^\\n]{0,24}?(?:留言|发表|评论|回复)\\s?[:：]?\\s?$)`,
  `(?<=^\\s?)${words}(?=\\s(?:(?:in\\sreply|replied)\\sto\\s|(?:signed|replied|commented|posted|answered)\\s[^\\n]{0,16}?\\d[^\\n]{0,24}$))`,
  `(?<=^\\s?)${words}(?=\\s(?:opened|closed|reopened|merged|edited|moved|approved|reviewed)\\sthis\\b)`,
  `(?<=^\\s?)${glued}(?=\\s?(?:回复|回覆)\\s?@?[^\\s:：]{2,16}\\s?[:：])`,
  `(?<=^\\s?)${glued}(?=\\s?等\\s?\\d{0,6}\\s?人\\s?(?:共|赞|点赞|回复|觉得|关注|收藏|喜欢|同意|参与))`,
  // Below a comment: “ – name 24 November”.
  `(?<=(?:^|\\s|[.。!！?？])[-–—]{1,2}\\s?)(?!${dayOrClock})(?<name>${word}(?:[^\\S\\n]${word}){0,2}?)(?=\\s(?:\\([^()\\n]{2,40}\\)\\s)?(?:${dayOrClock}))`,
  // Where the floor of a post comes first.
  `(?<=\\d\\s?[楼层#]\\s?[.、\\]】]\\s?)${glued}(?=\\s?(?:[:：(（\\n]|$)|\\s${time})`,
  `(?<=(?:\\d\\s?[楼层#]|沙发|板凳|地板)\\s?[:：]\\s?)${glued}(?=\\s?[:：]|\\s${time})`,
  `(?<=引用\\s?[:：]?\\s?${floor})${glued}(?=\\s?(?:[:：]|的\\s?(?:发言|帖子|回复|话|评论)|在\\s?${time}))`,
  `${begin}${glued}(?=\\s?[,，]\\s?(?:您好|你好|欢迎(?:您|你|回来|光临|[!！。]|$)))`,
  // How writers sign on talk pages, and what chats say of somebody.
  `${begin}(?:${words}|${glued.replace('name', 'chinese')})(?=\\s?[(（][^()（）\\n]{0,24}(?:talk|contribs|讨论|討論|留言|对话|對話|贡献|貢獻)[^()（）\\n]{0,24}[)）][^\\S\\n]?(?:${dayOrClock}))`,
  `${begin}${glued}(?=[”"」]?\\s?(?:邀请|邀請)[^\\n]{1,40}加入|[”"」]?\\s?(?:撤回了?一条消息|(?:加入|退出)了?(?:群聊|本群|该群|聊天室)))`,
];

/** What stands before a name: in lines about who wrote, beside labels, and where the reader is named. */
const after = [
  `\\b(?:posted|written|started|created|edited|submitted|asked|answered|replied|printed|liked|upvoted|added|uploaded|opened|closed|merged|reviewed|approved|reported|shared|quoted?)\\s(?:by|from)\\s?[:：]?\\s?${several(phrase)}`,
  `\\blast\\s(?:post|reply|poster)\\s?(?:by\\s?[:：]?|[:：])\\s?${words}`,
  `(?:\\b(?:posted|written|started|created|edited|modified|updated|opened|closed|merged|uploaded|asked|answered|replied)\\s[^\\n]{0,20}?\\d[^\\n]{0,24}?|^\\s?)\\bby\\s${words}`,
  `\\brepl(?:y|ies)\\sfrom\\s${words}`,
  `(?:^|\\n)[^\\S\\n]{0,8}(?:${labelsOfWriter.english}|cc|[a-z]{3,12}-by)\\s?[:：]\\s?${words}`,
  `\\breply\\sto\\s?[:：]?\\s?${words}(?=\\s?(?:[:：]|$))`,
  // Without a colon, a label and a name are all of a line.
  `^\\s?(?:${labelsOfWriter.chinese}|UP)\\s${words}(?=\\s?$)`,
  `(?:${labelsOfWriter.chinese}|${labelsOfLast.chinese}|最新会员|新会员|新进会员|在线会员|在线用户|当前在线)\\s?[:：]\\s?${several(word)}`,
  `\\b(?:registered\\susers|members\\sonline|online\\s(?:users|members)|active\\s(?:users|members)|users\\sbrowsing\\sthis\\s\\w+|moderators?|author|newest\\smember)\\s?[:：]\\s?${several(`${phrase}(?:\\s\\[\\w+\\])?`)}`,
  `\\b(?:newest|latest)\\smember\\s?(?:is|[,:：])?\\s?${words}`,
  `欢迎(?:我们的)?新会员\\s?[,，:：]?\\s?${words}`,
  `(?:\\bwelcome(?:\\sback)?\\s?[,，:：]|\\b(?:logged\\sin|signed\\sin|commenting|posting|replying)\\sas|^\\s?(?:hello|hi)\\s?[,，])\\s?${words}`,
  `(?:欢迎(?:您|你)?(?:回来|登录)?|您好|你好|当前用户|当前登录)\\s?[,，:：！!]\\s?${words}`,
  `(?:欢迎(?:您|你)?回来|已登录为|登录身份(?:为|是)?|登录为)\\s?[:：]?\\s?${words}`,
  `(?:\\buser(?:[\\s_]talk)?|用户(?:讨论|对话)?|用戶(?:討論|對話)?|使用者(?:討論|對話)?|\\bcontributions|用户贡献|用戶貢獻|使用者貢獻)[:：/]${words}`,
  `(?:\\blog\\s?out|\\bsign\\sout|退出|注销|登出)\\s?[\\[［(（]\\s?${words}`,
];

const patterns = [
  ...before.map((pattern) => ({ pattern: new RegExp(pattern, 'dgiu'), isBefore: true })),
  ...after.map((pattern) => ({ pattern: new RegExp(pattern, 'dgiu'), isBefore: false })),
];

/** Without one of these no pattern can match: hardly any text has one. */
const cues =
  /wrote|writes|sa(?:id|ys)|\b(?:by|from|to)\b|this\b|\bup\b|[一-龥][于於]|last (?:post|reply)|users|members?|moderator|author|welcome|logged in|signed in|hello|hi\b|log ?out|sign out|signed|repl(?:y|ies|ied)|commented|posted|answered|sender|name|poster|cc\b|commenting|replying|\s[-–—]|等|楼|层|\d#|沙发|板凳|地板|姓名|昵称|网名|笔名|署名|信人|留言|评论|回[复覆]|主[:：]|发表|發表|发布|發佈|写道|寫道|说道|說道|由|引用|欢迎|您好|你好|作者|楼主|发帖人|最后回复|会员|版主|在线|登录|当前|退出|注销|登出|talk|contrib|user|用户|用戶|使用者|邀请|邀請|撤回|加入|[(（](?:讨论|討論|对话|對話|贡献|貢獻)|上传者|版主|斑竹|starter/i;

/** No name begins like this, and one that runs on ends before this. */
const noName =
  /^(?:请|来到|访问|光临|加入|大家|各位|的|(?:the|this|that|our|your|my|his|her|their|its|it|he|she|they|we|i|you|what|many|most|some|all|to|no|an?|in|on|of|as|guests?)(?![\p{L}\p{N}_]))/iu;
const tail = /(?:退出登录|退出|注销|登出|的)$/;

/**
 * Where a text calls somebody by name, as the headings of posts and quotes, welcomes and lists of people do.
 * Pure.
 */
export function calledPeople(source: string): Span[] {
  if (!cues.test(source)) return [];
  const plain = withoutSigns(source);
  return namesCalled(plain.text).map((span) => spanInSource(plain, span));
}

const namesCalled = (text: string): Span[] =>
  patterns.flatMap(({ pattern, isBefore }) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.name ?? indices?.groups?.chinese ?? [0, 0];
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
