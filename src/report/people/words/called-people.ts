import type { Span } from '../../../contract/span.ts';
import { spanInSource } from '../../../matches/patterns/plain-text.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { inPlainWords } from '../days/in-plain-words.ts';
import { dayOrClock, nameParts, startOfDay } from '../names/name-parts.ts';
import { withoutSigns } from '../names/without-signs.ts';
import { labelsOfLast, labelsOfWriter } from '../names/writer-labels.ts';
import { isShortAsName } from '../names/written-as-name.ts';
import { beginsNoName, familyNames, namedInLines } from './named-in-lines.ts';

/** An asterisk stands for a letter that is not shown. */
const word = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.·'’*＊-]{0,23}(?<![.'’-])";
const end = '(?![\\p{L}\\p{N}_])';
const phrase = `(?:(?:mr|mrs|ms|mx|dr|st|prof|[a-z])\\.[^\\S\\n])?${word}(?:[^\\S\\n](?!and\\s)${word}){0,2}`;
/** A name of up to three words, which `fewerWords` makes fewer. */
const words = `(?<name>${phrase})${end}`;
/** A name that ends where what follows it begins, since Chinese has no spaces. */
const glued = '(?<name>[\\p{L}\\p{N}_.·-]{2,20}?)';
const several = (item: string) =>
  `(?<name>${item}(?:\\s?(?:[,，、]|\\sand\\s)\\s?(?!以及|等\\s?\\d)${item}){0,40})`;
const time = '(?:\\d|昨天|今天|前天|刚刚|半小时|星期|周[一二三四五六日])';
const begin = '(?<![\\p{L}\\p{N}_.·-])';
/** What mail has after a name: the list that passed it on, and an address. */
const mail = `(?:via\\s${phrase}${end}\\s)?(?:[<(\\[][^<>()[\\]\\n]{3,60}[>)\\]]\\s)?`;
const bracketed = (inner: string) => `[(（]\\s?${inner}\\s?[)）]`;
/** What the owner of an account is called, in brackets after it. */
const ownerAfter = (cue: string) => `(?<=${cue}${word}\\s?)${bracketed(`(?<name>${phrase})`)}`;
const floor = '(?:第?\\s?\\d+\\s?[楼层#]\\s?)?';
/** What somebody is said to have written. */
const post = '(?:发言|帖子|主题|回复|回答|评论)';
const greeting = '(?:[您你]|早上?|[上中下]午|晚上?)好';

/** Words without which a pattern matches nothing, which most texts lack; and the pattern around them. */
type Saying = readonly [cue: string, around: (cue: string) => string];

const label = (cue: string) => `${cue}\\s?[:：]\\s?`;
const chat = '(?:撤回了?一条消息|(?:加入|退出)了?(?:群聊|本群|该群|聊天室))';

/** What stands after a name, in headings of quotes and posts. */
const before: Saying[] = [
  [
    '(?:wrote|writes|said|says)',
    (cue) => `${begin}(?<!\\bvia\\s)(?!via\\s)${words}(?=\\s${mail}${cue}\\s?(?:[:：]|on\\s|$))`,
  ],
  [
    '(?:发表|发布|回复|评论|提问|回答|编辑|更新|上传|创建|修改|转发|分享|投稿)于',
    (cue) => `${begin}(?<![，,；;])${glued}(?=\\s?${cue}\\s?[:：]?\\s?(?:${time}|$))`,
  ],
  ['(?:写[道到]|说道)', (cue) => `${begin}${glued}(?=\\s?${cue}\\s?(?:[:：]|$))`],
  ['由', (cue) => `(?<=${cue}\\s?)${glued}(?=\\s?于\\s?${time})`],
  ['的身份(?:登[录陆]|发[言表布]|评论|回复|留言|提问|浏览)', (cue) => `(?<=以\\s?)${glued}(?=\\s?${cue})`],
  [
    '(?:留言|发表|评论|回复)\\s?[:：]?\\s?$',
    (cue) => `${begin}(?<!由\\s?)${glued}(?=\\s?于\\s?${time}[^\\n]{0,24}?${cue})`,
  ],
  [
    '(?:(?:in\\sreply|replied)\\sto\\s|(?:signed|replied|commented|posted|answered)\\s[^\\n]{0,16}?\\d[^\\n]{0,24}$)',
    (cue) => `(?<=^\\s?)${words}(?=\\s${cue})`,
  ],
  ['added\\son\\s[^\\n]{4,30}[:：]\\s?$', (cue) => `(?<=^\\s?)${words}(?=\\s${cue})`],
  [
    '(?:opened|closed|reopened|merged|edited|moved|approved|reviewed)\\sthis\\b',
    (cue) => `(?<=^\\s?)${words}(?=\\s${cue})`,
  ],
  ['(?:replied|answered|commented|asked)\\s?[:：]', (cue) => `${begin}${words}(?=\\s${cue})`],
  // What stands over a post that somebody passed on.
  ['(?:re(?:posted|tweeted|blogged)|boosted)\\s?$', (cue) => `(?<=^\\s?)${words}(?=\\s${cue})`],
  ['(?:转发|转推)了\\s?$', (cue) => `(?<=^\\s?)${glued}(?=\\s?${cue})`],
  // What somebody did, as feeds say it: “name 赞过的回答”.
  [
    '(?:赞|点赞|收藏|关注|分享|转发|喜欢|评论|回复)过的\\p{Script=Han}{2,4}\\s?$',
    (cue) => `(?<=^\\s?)${glued}(?=\\s?${cue})`,
  ],
  ['在[^\\n]{1,40}(?:提到|回复|评论|点赞|赞|引用|感谢)了[你您]', (cue) => `(?<=^\\s?)${glued}(?=\\s?${cue})`],
  ['回复', (cue) => `(?<=^\\s?)${glued}(?=\\s?${cue}\\s?@?[^\\s:：]{2,16}\\s?[:：])`],
  // Below a comment: “ – name 24 November”.
  [
    '[-–—]{1,2}\\s?',
    (cue) =>
      `(?<=(?:^|\\s|[.。!！?？])${cue})(?!${dayOrClock})(?<name>${word}(?:[^\\S\\n]${word}){0,2}?)(?=(?:\\s?[∞⊙·|]\\s?\\p{L}{2,8})?\\s(?:\\([^()\\n]{2,40}\\)\\s)?(?:${dayOrClock}))`,
  ],
  // Where the floor of a post comes first.
  ['\\d\\s?[楼层#]\\s?[.、\\]】]\\s?', (cue) => `(?<=${cue})${glued}(?=\\s?(?:[:：(（\\n]|$)|\\s${time})`],
  ['(?:\\d\\s?[楼层#]|沙发|板凳|地板)\\s?[:：]\\s?', (cue) => `(?<=${cue})${glued}(?=\\s?[:：]|\\s${time})`],
  [
    '引用',
    (cue) =>
      `(?<=${cue}\\s?[:：]?\\s?${floor}[:：]?\\s?@?)${glued}(?=\\s?(?:说?\\s?[:：]|的\\s?(?:${post}|话)|[在于]\\s?${time}))`,
  ],
  [
    '(?:回复|来自|转发)',
    (cue) => `(?<=^\\s?${cue}\\s?${floor}@?)${glued}(?=\\s?的\\s?${post}\\s?[:：]?\\s?$)`,
  ],
  ['[说:：]', (cue) => `(?<=^\\s?)${glued}(?=\\s?[在于]\\s?${time}[^\\n]{0,24}${cue}\\s?$)`],
  // A mail or a post by its head, in which what somebody is called stands in brackets: “account (name)”.
  ['的大作', (cue) => `(?<=在\\s?)${glued}(?=\\s?(?:${bracketed('[^()（）\\n]{1,40}')}\\s?)?${cue})`],
  ['的大作', (cue) => `${ownerAfter('在\\s?')}(?=\\s?${cue})`],
  [`(?:${greeting}|欢迎(?:您|你|回来|光临|[!！。]|$))`, (cue) => `${begin}${glued}(?=\\s?[,，]\\s?${cue})`],
  [`${greeting}\\s?[!！。]?\\s?$`, (cue) => `(?<=^\\s?)${glued}(?=\\s${cue})`],
  // How writers sign on talk pages, and what chats say of somebody.
  [
    '(?:talk|contribs|讨论|留言|对话|贡献)[^()（）\\n]{0,24}[)）]',
    (cue) =>
      `${begin}(?:${words}|${glued.replace('name', 'chinese')})(?=\\s?[(（][^()（）\\n]{0,24}${cue}[^\\S\\n]?(?:${dayOrClock}))`,
  ],
  // What leads to somebody's own pages.
  [
    '的\\s?(?:账号|帐号|个人主页|主页|个人空间|个人资料|头像)\\s?$',
    (cue) => `^\\s?(?:点击)?(?:打开|查看|访问|进入)?\\s?${glued}(?=\\s?${cue})`,
  ],
  [
    "['’]s\\s(?:profile(?:\\spicture)?|avatar|account)\\s?$",
    (cue) => `^\\s?(?:(?:view|open|visit|see)\\s)?${words}(?=${cue})`,
  ],
  ['邀请', (cue) => `${begin}${glued}(?=[”"」]?\\s?${cue}[^\\n]{1,40}加入)`],
  [chat, (cue) => `${begin}${glued}(?=[”"」]?\\s?${cue})`],
];

/** What stands before a name: in lines about who wrote, beside labels, and where the reader is named. */
const after: Saying[] = [
  [
    '\\b(?:posted|written|started|created|edited|submitted|asked|answered|replied|printed|liked|upvoted|added|uploaded|opened|closed|merged|reviewed|approved|reported|shared|filed|forwarded|requested|suggested|invited|thanked|favou?rited|quoted?)\\s(?:by|from)\\s?[:：]?\\s?',
    (cue) => cue + several(phrase),
  ],
  [
    '\\b(?:photo(?:graph(?:ed|y)?)?|image|picture|illustrat(?:ion|ed)|art(?:work)?|words|text|video|music|translat(?:ion|ed))\\sby\\s?[:：]?\\s',
    (cue) => cue + several(phrase),
  ],
  ['\\blast\\s(?:post|reply|poster)\\s?(?:by\\s?[:：]?|[:：])\\s?', (cue) => cue + words],
  [
    '\\bby\\s',
    (cue) =>
      `(?:\\b(?:posted|written|started|created|edited|modified|updated|opened|closed|merged|uploaded|asked|answered|replied)\\s[^\\n]{0,20}?\\d[^\\n]{0,24}?|^\\s?)${cue}${words}`,
  ],
  ['\\brepl(?:y|ies)\\sfrom\\s', (cue) => cue + several(phrase)],
  ['(?:引用(?:自|回复)?|引言回复)\\s?[:：]\\s?', (cue) => `${cue}${glued}(?=\\s?$)`],
  ['^\\s?quot(?:e|ing)\\s?[:：]?\\s', (cue) => `${cue}${words}(?=\\s?[:：]?\\s?$)`],
  [label(`(?:^|\\n)[^\\S\\n]{0,8}(?:${labelsOfWriter.english}|cc|[a-z]{3,12}-by)`), (cue) => cue + words],
  ['\\breply(?:ing)?\\sto\\b\\s?[:：]?\\s?', (cue) => `${cue}${words}(?=\\s?(?:[:：]|$))`],
  // Without a colon, a label and a name are all of a line.
  [`^\\s?(?!申请|受理|办理|审核)(?:${labelsOfWriter.chinese}|UP)\\s`, (cue) => `${cue}${words}(?=\\s?$)`],
  [
    label(
      `(?:${labelsOfWriter.chinese}|${labelsOfLast.chinese}|[大小副](?:吧主|群主|版主|斑竹)|最新会员|新会员|新进会员|在线会员|在线用户|(?:当前|目前|正在)(?:在线|在看|浏览|查看|阅读)(?:[本此该]?(?:[版帖页]|版[面块]|板块|帖子|页面|主题))?(?:的?(?:会员|用户|人)|\\s?\\d{1,6}\\s?[人位名])?|(?:今[天日])?(?:过)?生日(?:的?(?:会员|用户|人))?)`,
    ),
    (cue) => cue + several(word),
  ],
  [
    label(
      '\\b(?:registered\\susers|members\\sonline|online\\s(?:users|members)|birthdays|active\\s(?:users|members)|users\\sbrowsing\\sthis\\s\\w+|moderators?|author|newest\\smember)',
    ),
    (cue) => cue + several(`${phrase}(?:\\s[[(]\\w+[\\])])?`),
  ],
  [
    label(`\\b(?:users|members)\\s(?:active|online|here)\\b[^\\n:：]{0,30}`),
    (cue) => cue + several(`${phrase}(?:\\s[[(]\\w+[\\])])?`),
  ],
  [`(?:${labelsOfLast.chinese})\\s`, (cue) => `${cue}${words}(?=\\s?[(（]?\\s?(?:${dayOrClock}))`],
  [label(`(?:${labelsOfWriter.chinese})`), ownerAfter],
  ['\\b(?:newest|latest)\\smember\\s?(?:is|[,:：])?\\s?', (cue) => cue + words],
  ['欢迎(?:我们的)?新会员\\s?[,，:：]?\\s?', (cue) => cue + words],
  [
    '(?:\\bwelcome(?:\\sback)?\\s?[,，:：]|\\b(?:logged\\sin|signed\\sin|commenting|posting|replying)\\sas|^\\s?(?:hello|hi|good\\s(?:morning|afternoon|evening))\\s?[,，])\\s?',
    (cue) => cue + words,
  ],
  // What somebody does here under that name, on a button or beside a field.
  [
    '^\\s?(?:comment|post|reply|write|continue)\\sas\\s(?!(?:an?|the|soon|needed|before|if|is|you)\\b)',
    (cue) => `${cue}${words}(?=\\s?$)`,
  ],
  ['^\\s?(?:my\\s)?(?:account|user)\\s?[:：(（]\\s?', (cue) => cue + words],
  // A whole sentence after it is what the writer says.
  [
    `(?:欢迎(?:您|你)?(?:回来|登录)?|${greeting}|当前用户|(?:当前|已)登录)\\s?[,，:：！!]\\s?`,
    (cue) => `${cue}${words}(?!\\s?。)(?<![！!]\\s?${word}(?=\\s?[,，]))`,
  ],
  ['(?:欢迎(?:您|你)?回来|已登[录入陆]为|登录身份(?:为|是)?|登录为)\\s?[:：]?\\s?', (cue) => cue + words],
  [
    '(?:\\buser(?:[\\s_]talk)?|(?:用户|使用者)(?:讨论|对话|贡献)?|\\bcontributions)[:：/]',
    (cue) => cue + words,
  ],
  [
    '邀请了?(?!下面|以下|更多|这些|好友|朋友)\\s?[:：]?\\s?',
    (cue) => `${cue}${several(word)}(?=\\s?(?:来|一起)?(?:回答|作答|解答|参与|讨论))`,
  ],
  ['(?:引用|引述)\\s?[《「]', (cue) => `${cue}${words}(?=\\s?[(（》」])`],
  ['(?:引用|引述)\\s?[《「]', (cue) => `${ownerAfter(cue)}(?=\\s?[》」])`],
  [
    '(?:编辑|修改)\\s?[:：]\\s?',
    (cue) => `${cue}${words}(?=\\s(?:[(（]\\d[^()（）\\n]{6,40}[)）],?\\s?)?(?:${dayOrClock}))`,
  ],
  // Who made an article, in a line of them: “编辑 | …　审核 | …”.
  [
    '(?<!\\p{L})(?:(?:(?:\\p{Script=Han}{2})?编辑|编者|责编|美编|校对|审核|审校|监制)\\s?[:：|｜丨]|(?:文|图|作者|记者|通讯员|摄影|撰文)\\s?[|｜丨])\\s?',
    (cue) => cue + several('\\p{Script=Han}{2,4}(?!\\p{L})'),
  ],
  ['(?:\\blog\\s?out|\\bsign\\sout|退出|注销|登出)\\s?[\\[［(（]\\s?', (cue) => cue + words],
];

const compiled = (sayings: readonly Saying[], isBefore: boolean) =>
  sayings.map(([cue, around]) => ({
    cue: new RegExp(cue, 'iu'),
    pattern: new RegExp(around(cue), 'dgiu'),
    isBefore,
  }));
const patterns = [...compiled(before, true), ...compiled(after, false)];

/** A name that runs on ends before this. */
const tail = /(?:退出登录|退出|注销|登出|讨论|对话|留言|的)$/;

/**
 * Where a text calls somebody by name, as the headings of posts and quotes, welcomes and lists of people do.
 * Pure.
 */
export const calledPeople = onceATurn((source: string): Span[] =>
  inSource(source, (text) => [...namesCalled(text), ...namedInLines(text)]),
);

/** The same of an element that is a line of its own inside of another, such as a chip. Pure. */
export const calledInLine = (source: string): Span[] => inSource(source, namedInLines);

function inSource(source: string, find: (text: string) => Span[]): Span[] {
  const plain = withoutSigns(source);
  return find(inPlainWords(plain.text)).map((span) => spanInSource(plain, span));
}

const namesCalled = (text: string): Span[] =>
  patterns.flatMap(({ cue, pattern, isBefore }) =>
    [...(cue.test(text) ? text.matchAll(pattern) : [])].flatMap(({ indices }) => {
      const [from, last] = indices?.groups?.name ?? indices?.groups?.chinese ?? [0, 0];
      // A day that follows is read as more words of a name: “octavia-b Nov 13”.
      const day = isBefore ? -1 : text.slice(from, last + 3).search(startOfDay);
      const to = day < 0 ? last : from + day;
      return itemsOf(text.slice(from, to)).flatMap(({ start, end }) => {
        // Some of its words could be a name where all of them are none: “Global moderators”.
        const whole = nameParts(text.slice(from + start, from + end)).at(-1);
        if (!whole) return [];
        // A label that follows is no word of a name: “oldmaple Log out”.
        const item = text.slice(from + start, isBefore ? from + end : from + start + whole.end);
        const name = fewerWords(item, isBefore).replace(
          /^(?:(?:引用|回复)?(?:第?\d+\s?[楼层#]|楼主|层主)|[ap]m(?=\s))\s?/i,
          '',
        );
        const at = from + (isBefore ? end - name.length : start);
        return beginsNoName.test(name) || !isShortAsName(name)
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
  const apart = (isBefore ? all.slice(-2) : all.slice(0, 2)).join(' ');
  if (isNameApart(apart)) return apart;
  return all.slice(first, isBefore || next < 0 ? all.length : next).join(' ');
}

/** Whether a text is a Chinese name with a space in it: “顾 行舟”. Pure. */
export const isNameApart = (text: string): boolean =>
  familyApart.test(text) && nameParts(text.slice(2)).length > 0;
const familyApart = new RegExp(`^[${familyNames}]\\s\\p{Script=Han}{1,2}$`, 'u');

/** The items of a list of names. */
const itemsOf = (list: string): Span[] =>
  [...list.matchAll(/(?:(?!\s?[,，、]|\sand\s).)+/gs)].map(({ index, 0: item }) => {
    const end = index + item.trimEnd().length;
    return { start: index + (/^(?:\s?and\s|[,，、\s])*/.exec(item)?.[0].length ?? 0), end };
  });
