import { type Span, shiftSpan } from '../../../contract/span.ts';
import { dayOrClock, nameParts } from '../names/name-parts.ts';
import { labelsOfColumn } from '../names/writer-labels.ts';
import { isAsShortAsName, isWrittenAsName } from '../names/written-as-name.ts';

/** A line that says no more than who did what shows at most this, in UTF-16 units. */
const lineLimit = 200;

/** Words without which a pattern matches no line, and the pattern with names in `list` and `other`. */
type Saying = readonly [cue: string, line: string];

const quote = '["“”「」]?';
const list = `${quote}(?<list>[^\\n:：。！？!?|<>"“”「」]{1,100}?)${quote}`;
const other = `${quote}(?<other>[^\\n:：,，。！？!?|<>"“”「」]{2,24}?)${quote}`;
/** Before a list: “Reactions: ”, “Liked by ”. */
const label = '^\\s*(?:[^\\n:：]{2,30}[:：]\\s?|[a-z ]{0,20}\\bby\\s)?';
/** How many more there are, after “等”: “1,204 人”, “1.2万人”. */
const howMany = '\\s?[\\d,.]*\\s?万?[多余]?[人位名]';
/** What follows a verb, to the end of the line. */
const rest = '[^\\n。！？!?;；:：]{0,40}[.。…]{0,3}\\s*$';
const adverbs = '\\s?(?:等人?)?(?:也|都|刚刚?|已经?|一起|共同|等\\s?人){0,2}';
const room =
  '(?:group|chat|channel|conversation|room|call|meeting|server|game|discussion|topic|thread|team|stream)';
const thing =
  'post|photo|picture|video|comment|message|reply|reaction|answer|question|article|story|topic|thread|page|link|event|profile|status';
const acts =
  '赞同|点赞|赞|收藏|关注|分享|转发|喜欢|评论|回复|感谢|推荐|回答|发布|发表|上传|提问|参与|加入|退出|离开|进入|撤回|打赏|投票|修改|更新|创建|采纳|引用|邀请|提到';
const onPage = '问题|回答|文章|想法|动态|视频|评论|帖子|主题|话题|说说|日志|照片|相册|图片|微博|专栏';
const rooms = '群聊?|本群|该群|聊天室|直播间|房间|会议|频道';

/** How the new value of something is said, which may be somebody. */
const changed = /(?:变更|更改|改|变|设置|设定)为|\bchanged\sfrom\s|\sset\sto\s/i;
/** Whether a line says what became of something. Pure. */
export const saysWhatChanged = (line: string): boolean => line.length <= lineLimit && changed.test(line);

const sayings: readonly Saying[] = [
  // How many more there are.
  [
    `等${howMany}|其[他它]\\s?\\d`,
    `${label}${list}\\s?(?:等|[和与及、]\\s?其[他它](?=\\s?\\d))${howMany}${rest}`,
  ],
  [
    '(?:and|&)\\s(?:\\d|others)',
    `${label}${list},?\\s(?:and|&)\\s(?:\\d[\\d,.]*\\s?[km]?\\s(?:other\\s)?(?:others?|more|guests?|people|users|members|fans|friends)|others)\\b${rest}`,
  ],
  // What they do or did, here.
  [
    '\\s(?:is|are)\\s(?:now\\s)?(?:typing|recording|viewing|browsing|watching|replying)',
    `^${list}\\s(?:is|are)\\s(?:now\\s)?(?:typing|recording|replying|(?:viewing|browsing|watching)\\sthis)\\b${rest}`,
  ],
  [
    `\\s(?:like|love|react|replie|comment|share|upvote|follow|join|left|unsent|delete|pin)`,
    `^${list}\\s(?:(?:also|both|all|just|has|have)\\s){0,2}(?:joined(?=[.!]?\\s*$)|(?:likes?d?|loves?d?|reacted\\sto|replied\\sto|commented\\son|shared|upvoted|(?:started\\s)?follow(?:ed|ing)|joined|left|unsent|deleted|pinned)\\s(?:(?:this|your|an?)(?:\\s(?:${thing}))?|you|the\\s${room}|#\\S+))[.!]?\\s*$`,
  ],
  [
    acts,
    `^${list}${adverbs}(?:${acts})(?:了\\s?(?:(?:[该这此本]|[一\\d]\\s?)[^\\n。！？!?;；:：]{1,12}|[你您他她]|ta|${onPage})|了?(?:${rooms}))\\s*$`,
  ],
  ['觉得|正在', `^${list}${adverbs}(?:觉得\\s?\\S{1,4}|正在(?:输入|讲话|说话|录音|直播)\\S{0,4})\\s*$`],
  // What one says or does to another.
  ['[拍戳]了[拍戳]', `^${list}\\s?[拍戳]了[拍戳]\\s?${other}(?:的\\S{1,10})?\\s*$`],
  [
    '回复|[▸▶►→↪↩↳]|repl(?:y|ied|ying)\\sto',
    `^(?:${list}\\s?(?:[(（][^()（）]{1,10}[)）])?\\s?)?(?:回复了?|[▸▶►→↪↩↳]|in\\sreply\\sto|repl(?:ied|ying)\\sto)(?!\\s?@?(?:${dayOrClock}))\\s?@?${other}\\s?[·•|,，]?\\s?(?:${dayOrClock})`,
  ],
  [
    '[将把]|邀请|领取',
    `^${list}\\s?(?:[将把](?=[^\\n]+(?:移出|踢出|设为|禁言))|邀请了?(?=[^\\n]+(?:加入|进入)了?(?:${rooms}))|领取了?(?=[^\\n]+红包))\\s?${other}\\s?(?:移出|踢出|设为|禁言|加入|进入|的\\s?红包)`,
  ],
  ['改了?群|改了?频道', `^${list}\\s?[修更]改了?(?:群|频道)(?:名|公告|头像)`],
  ['感谢', `感谢\\s?${list}\\s?的\\s?(?:打赏|投稿|供图|赞助)`],
  [
    '\\syour?\\b',
    `^${list}\\s(?:(?:also|just|has|have)\\s){0,2}(?:mentioned|tagged|invited|messaged|thanked|sent|added|accepted|quoted|answered)\\syour?\\b${rest}`,
  ],
  [
    '(?:added|removed|invited|kicked|banned)\\s',
    `^${list}\\s(?:added|removed|invited|kicked|banned)\\s${other}(?:\\s(?:to|from)\\s(?:the|this)\\s${room}|(?<=^you\\s[^\\n]+))[.!]?\\s*$`,
  ],
  [
    '(?:seen|assigned|solved|answer|solution)\\s(?:by|to)\\s',
    `^\\s*(?:seen|assigned|solved|(?:best|accepted|top)\\s(?:answer|solution))\\s(?:by|to)\\s${list}\\s*$`,
  ],
  // What became of a task: “Assignee changed from A to B”.
  [
    changed.source,
    `^\\s*(?:${labelsOfColumn}|指[派定]给?)\\s?(?:changed\\sfrom\\s|[从由])\\s?${list}(?:\\s?(?:变更|更改|改|变)为|\\sto\\s)\\s?${other}\\s*$`,
  ],
  [changed.source, `^\\s*(?:${labelsOfColumn}|指[派定]给?)\\s?(?:set\\sto\\s|被?设[置定]为)\\s?${list}\\s*$`],
  // What wikis say of an edit, and below a page.
  [
    '(?:talk|contribs|留言|讨论|对话|贡献)[^()（）\\n]{0,24}[)）]',
    `(?:${dayOrClock})\\s(?:[mbn]\\s)?(?!\\d)(?<list>[^\\n()（）|]{2,30}?)\\s?[(（](?:talk|contribs|留言|讨论|对话|贡献)[^()（）\\n]{0,24}[)）]`,
  ],
  [
    '由',
    `(?:修订|编辑|更新|修改|发布|上传|创建)于?\\s?(?:${dayOrClock})[^\\n]{0,16}?[,，]?\\s?由\\s?(?<list>[^\\s。,，()（）]{2,16}?)(?=\\s?(?:[。.,，()（）]|$|编辑|修改|发布|更新))`,
  ],
];

const kin = '(?:爸爸|妈妈|爷爷|奶奶|外公|外婆|姥爷|姥姥|家长)';
/** The most common family names. */
export const familyNames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤康易乔赖文樊殷施梅阮裘祁柳倪';
/** What is before a colon, where people follow. */
const roles =
  '值日生|班主任|记者|通讯员|摄影|撰文|供稿|供图|主编|导演|老师|教练|队长|组长|班长|负责人|主持人?|主讲人?|讲师|授课|嘉宾|译者|\\p{Script=Han}{2,4}之星|获奖者|与会者|参加者';

const named: readonly Saying[] = [
  [
    `(?:${roles})\\s?[:：]`,
    `(?:^|[\\s。；;])(?:${roles})\\s?[:：]\\s?(?<list>[\\p{L}\\s、，,·]{2,80}?)(?=\\s*$|\\s+\\p{Script=Han}{2,4}\\s?[:：])`,
  ],
  // Who reported, as newspapers say it.
  [
    '(?:记者|通讯员)\\s|[文图摄][/／]',
    '(?:(?:记者|通讯员)\\s|(?<!\\p{L})[文图摄][/／]\\s?)(?<list>\\p{Script=Han}{2,4}(?:[、\\s]\\p{Script=Han}{2,4}){0,3}?)(?=\\s*$|[)）]|\\s?(?:报道|摄影?$)|\\s(?:记者|通讯员|实习|摄影|[文图摄][/／]))',
  ],
  [
    '(?:记者|通讯员)\\p{Script=Han}',
    '(?:记者|通讯员)(?<list>\\p{Script=Han}{2,4})(?=\\s?[/／]\\s?\\p{Script=Han}{2,8}报导|摄影?\\s*(?:[)）]|$))',
  ],
  // Whose account, as the menu of somebody logged in begins.
  [
    '的[账帐][号户]',
    '(?:^|\\p{Script=Han}\\s)\\s*(?<list>(?:(?!\\p{Script=Han}\\s)[^\\n:：。！？!?|<>“”]){1,24}?\\p{Script=Han}?)\\s?的[账帐][号户]\\s*$',
  ],
  // The heads of a mail.
  [
    '<[^<>]*(?:@|\\sat\\s)',
    '(?:[:：,，;；]\\s?|^(?=[^\\s<]+\\s[^<]))"?(?<list>[^<>:：,;"\\n]{2,40}?)"?\\s?<[^<>\\s]{1,40}(?:@|\\sat\\s)[^<>\\s]{2,60}>',
  ],
  [
    '(?:hi|hello|hey|dear)\\s',
    '^\\s*(?:hi|hello|hey|dear)\\s(?!(?:list|sir|madam|every\\w+|folks|friends?|guys|team|there|again|world|customers?|colleagues?|neighbou?rs?|members?|readers?|parents|editors?|diary|santa|god|ladies|both|mum|mom|dad)\\b)(?<list>[^\\n,，.!！?]{2,40}?)\\s?[,，!！]',
  ],
  // Who made what the line begins with.
  [
    '\\sby\\s',
    "(?:^|[·•|]\\s?)[^\\n.!?:：,，·•|]{2,40}(?<!(?:powered|hosted|sort|sorted|filter|group|order|design|theme|made|sponsored|published|supported|provided|rights))\\sby\\s(?<list>[\\p{L}'’.-]+(?:\\s[\\p{L}'’.-]+){1,2})\\s*$",
  ],
  ['is\\snow\\sknown', '\\sis\\snow\\sknown\\sas\\s(?<list>\\S{2,32})\\s*$'],
  // Parents, by the names of their children.
  [kin, `^\\s*(?<list>(?:\\p{Script=Han}{2,4}|[a-z]+)${kin})\\s*(?:\\d+\\s?[人位]|\\+\\s?\\d+)\\s*$`],
  [kin, `^\\s*(?<list>[${familyNames}]\\p{Script=Han}{2}${kin})\\s*$`],
];

const patterns = [...sayings, ...named].map(([cue, line]) => ({
  cue: new RegExp(cue, 'iu'),
  pattern: new RegExp(line, 'dgiu'),
}));

/** No name begins like this. */
export const beginsNoName =
  /^(?:请|[我你您](?:邀请|将|把)|[本此该][页文帖站条]|来到|访问|光临|加入|大家|各位|的|(?:the|this|that|our|your|my|his|her|their|its|it|he|she|they|we|i|you|what|many|most|some|all|to|no|an?|in|on|of|as|guests?)(?![\p{L}\p{N}_]))/iu;

/**
 * Where short lines say who did something here, how many others did, or to whom: “A, B and 3 others like
 * this”, “A、B 赞同了该回答”, “A 拍了拍 B”. `text` is in simplified Chinese and without emoji. Pure.
 */
export function namedInLines(text: string): Span[] {
  const likely = patterns.filter(({ cue }) => cue.test(text));
  if (likely.length === 0) return [];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    if (line.length > lineLimit) return [];
    return likely.flatMap(({ pattern }) =>
      [...line.matchAll(pattern)]
        .flatMap(({ indices }) => Object.values(indices?.groups ?? {}))
        .flatMap((group) =>
          group ? namesOfList(line, group[0], group[1]).map((name) => shiftSpan(name, from)) : [],
        ),
    );
  });
}

/** What parts the names of a list. */
const between =
  /\s?[,，、]\s?(?:and\s|&\s)?|\s(?:and|&|和|与|及)\s|(?<=[a-z])[和与及](?=[a-z])|(?<=\p{Script=Han})\s(?=\p{Script=Han})/giu;
/** How many more there are and what they did, which other patterns leave out. */
const count = new RegExp(`等${howMany}?$|^\\d+\\s|\\bothers$|^(?:${acts})了?$`, 'iu');

/** The names of a list; none where anything in it is no name. */
function namesOfList(line: string, from: number, to: number): Span[] {
  const names: Span[] = [];
  let start = from;
  for (const { index, 0: gap } of [...line.slice(from, to).matchAll(between), { index: to - from, 0: '' }]) {
    const item = line.slice(start, from + index);
    const name = /^(?:you|我|你|您)?$/i.test(item.trim()) ? undefined : nameOf(item);
    if (name === null) return [];
    if (name) names.push(shiftSpan(name, start));
    start = from + index + gap.length;
  }
  return names;
}

/** A letter that stands in place of a picture, before the name that begins with it. */
const initial = /^\s*(\p{L})\s(?=\1)/iu;

function nameOf(item: string): Span | null {
  if (count.test(item)) return null;
  const skipped = initial.exec(item)?.[0].length ?? 0;
  const [name, ...more] = nameParts(item.slice(skipped));
  if (!name || more.length > 0) return null;
  const text = item.slice(skipped + name.start, skipped + name.end);
  // Of several words a small one is left where the others are labels: “local people”.
  const isRest = text.length < item.trim().length && /^\p{Ll}+$/u.test(text);
  return !isRest &&
    !beginsNoName.test(text) &&
    isAsShortAsName(text) &&
    (isWrittenAsName(text) || /\d/.test(text))
    ? shiftSpan(name, skipped)
    : null;
}
