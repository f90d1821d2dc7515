import type { Span } from '../../../contract/span.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { inPlainWords } from '../days/in-plain-words.ts';
import { inSimplified } from '../days/in-simplified.ts';
import { labelsOfWriter } from './writer-labels.ts';

/**
 * What of a text that stands where somebody is named may be the name: all of it but dates, counters and
 * labels. Pure.
 */
export const nameParts = onceATurn((source: string): Span[] => {
  const text = inPlainWords(source);
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: noise } of [...text.matchAll(noises), { index: text.length, 0: '' }]) {
    const part = trimmed(text, from, index);
    if (part && !labels.has(text.slice(part.start, part.end).toLowerCase())) parts.push(part);
    from = index + noise.length;
  }
  return parts;
});

/** Whether a text as a whole is what people may be called. */
export const mayBeName = (text: string): boolean => {
  const [part, ...more] = nameParts(text);
  return (
    part !== undefined &&
    more.length === 0 &&
    part.end - part.start === text.length &&
    text.length >= 2 &&
    text.length <= 24 &&
    /\p{L}/u.test(text)
  );
};

/** What parts a name from what is written after it. */
const mark = /[\s|·»«•:：\-–—,，;/()[\]（）【】@]/;

/** Without the space and marks around it and a label before it; null where no letter is left. */
function trimmed(text: string, from: number, to: number): Span | null {
  const part = text.slice(from, to);
  const start = from + (beforeName.exec(part)?.[0].length ?? 0);
  let end = to;
  while (end > start && mark.test(text.charAt(end - 1))) end -= 1;
  return withoutLabels(text, start, end);
}

/** Marks, and what somebody has done or is called. */
const beforeName = new RegExp(
  `^(?:[您你我]\\p{Script=Han}{2,4}的\\s|(?:已?登录为|(?:logged|signed)\\sin\\sas(?!\\p{L}))\\s?[:：]?|(?:由|按照)\\s|[^\\p{L}\\p{N}_]|(?:hi|hello|hey|welcome|您好|你好|欢迎[您你]?)\\s?[,，!！]|(?:(?:view|see|show|find|read|more|all|other)\\s){1,2}\\p{Script=Latin}{4,8}\\sby\\b|(?:(?:last|most)\\s)?(?:(?:post|recent|[a-z]{3,8}ed|written)\\s)?by\\b|\\p{Script=Han}{0,2}(?:${labelsOfWriter.chinese})\\s?[:：])*`,
  'iu',
);

/** Without what somebody is here, before or after what they are called. */
function withoutLabels(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  const shown = text.slice(start, end);
  if (noOne.test(shown) || isTwoLabels(shown)) return null;
  if (!labels.has(shown.toLowerCase())) {
    end = start + endOfName(shown);
    const own = text.slice(start, end).search(/\s?的[账帐][号户]$/);
    if (own > 0) end = start + own;
    const first = /^\S{2,}(?=\s)/.exec(text.slice(start, end))?.[0] ?? '';
    if (/^(?:\p{Script=Han}{2}|\S{4})/u.test(first) && labels.has(first.toLowerCase()))
      start += first.length + 1;
  }
  const name = text.slice(start, end);
  // A label that was before another label: “Group: member”.
  return /\p{L}/u.test(name) && !/[:：]$/.test(name) ? { start, end } : null;
}

/** Where a label of one or two words begins that ends a text, or what was done; else the end of the text. */
function endOfName(text: string): number {
  const last = text.search(/\s\S+$/);
  if (last <= 0) return text.length;
  const before = text.slice(0, last).search(/\s\S+$/);
  const isLabel = (from: number) => labels.has(text.slice(from + 1).toLowerCase());
  if (before > 0 && isLabel(before)) return before;
  return isLabel(last) || whatWasDone.test(text.slice(last + 1)) ? last : text.length;
}

/** Whether a text is one label after another, as Chinese writes them: “查看全部”. */
const isTwoLabels = (text: string): boolean =>
  text.length < 9 &&
  [...Array(text.length).keys()].some(
    (at) => at > 1 && labels.has(text.slice(0, at)) && labels.has(text.slice(at)),
  );

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** How a day begins, after other words, that names its month: “Nov 13”. */
export const startOfDay = new RegExp(`\\s${month}\\s\\d`, 'iu');
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const since = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdwy])';
const counted =
  '(?:(?:online|active|registered|hidden|new|other|more)\\s)?(?:times|photos?|videos?|posts?|topics?|threads?|replies|comments?|views?|likes?|points?|votes?|shares?|stars?|boosts?|favou?rites?|readers?|followers?|following|subscribers?|guests?|members?|users?|floor|楼|层|帖|贴|次|条|个?回复|人|位|级|篇|主题|帖子|文章|好友|获赞|精华|粉丝|关注|积分|分)';
/** Where sites say that something was written, as they have to in China. */
const regions =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|中国香港|中国澳门|中国台湾|海外|美国|英国|日本|韩国|加拿大|澳大利亚|新加坡|马来西亚|德国|法国';
/** How far something has come. */
const state =
  '(?:已|未|待)(?:登[录陆入]|办结|办理|受理|处理|审核|回复|答复|解决|完成|签到|采纳|通过|关闭|结束|开始|编辑|修改|删除|注销|置顶)|(?:办理|处理|受理|审核|进行)中';
/** What was done at a time that stands beside it. */
const done =
  '发[表布送起]|回[复覆应]|评论|提[问交]|回答|编辑|更新|上传|创建|修[改订]|删除|撤[回销]|转[发载]|分享|投稿|注[册销]|加入|登录|签到|收[藏录]|置顶|关闭|结束|开始|完成|拍摄|录制|写[作成]|刊[登载]|出版|摘[自录]|截[至止]|成立';
/** At the end of a line, after whoever did it. */
const whatWasDone = new RegExp(`^(?:${done})[于了]$`);
/** Whether a text ends in what was done: before a day that is a label, whoever did it. */
export const saysWhatWasDone = (text: string): boolean => endsInDeed.test(inSimplified(text));
const endsInDeed = new RegExp(`(?:${done})$`);
/** A counter whose number stands in another element, a rank, and those of a kind, who have no name. */
const noOne = new RegExp(
  `^(?:${counted})$|^(?:${regions})[省市]?(?:\\p{Script=Han}{2,7}[市州县区盟旗]){0,2}$|^\\p{Script=Han}{0,2}(?:${regions})\\p{Script=Han}{0,8}网友$|^(?:\\p{Script=Han}{2}|未\\p{Script=Han}{1,4})用户$|^(?:初级|中级|高级|资深|普通)\\p{Script=Han}{2,3}$|^\\S+\\s(?:member|poster)$|^(?:global|super|senior|junior|head|lead|chief|forum|board|site|community)\\s(?:mod|moderator|admin|administrator)s?$|\\(s$|^(?:${state})$|^以[上下](?:为|是|内容)|^[和与及等]?(?:其他|其它|另外|另有)$|^(?:更新|修改|编辑|完善|查看)(?:个人|账[号户]|基本)(?:信息|资料|设置)$|^read$|^(?!(?:结束|开始|完成|成立)了$)(?:${done})[于了](?:[此本该]\\p{Script=Han})?$|^的(?![\\p{Lu}士哥姐卢])|^(?:\\p{Script=Han}{2})?[您你我]的|^(?:(?:edit|view|change|see|show)\\s)?(?:your|my)\\s|(?:^|\\s)by$|^the\\s(?:\\S{1,24}\\s){0,3}(?:system|software|server|site|bot)(?:\\sitself)?$|(?:^|\\s)(?:administrators|admins|moderators|editors|authors|posters|members|users|guests|bots|staff|team)$`,
  'iu',
);

/** Whether a text beside a number says what it counts. */
export const isCounted = (text: string): boolean => beforeOrAfterCount.test(text.trim());
const beforeOrAfterCount = new RegExp(`[:：]$|^(?:${counted})(?![\\p{L}])|^[人位]`, 'iu');

const clock = '(?<!\\d)\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]m\\b)?';
/** A weekday in brackets, in Chinese or Japanese. */
const letterOfDay = '[一二三四五六日月火水木金土]';
const partOfDay = '(?:上午|下午|晚上|凌晨|早上|中午)(?=\\s?\\d)';

/** Days, and how long ago. */
const times = [
  '(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?',
  // A number with a point is hardly a day: “8.5”, but “08.05” and “8.5.2026”; nor is a part of an address.
  `(?<![\\d\\p{L}_]|\\d\\.)(?:${weekday},?\\s)?(?:\\d{1,2}\\s?[-/]\\s?\\d{1,2}(?:[-/]\\d{2,4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d\\d\\.\\d\\d)(?![\\d\\p{L}_]|\\.\\d)`,
  '\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日',
  `\\b(?:${weekday},?\\s)?${month}\\s(?:\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s(?:19|20)\\d\\d\\b)?|(?:19|20)\\d\\d\\b)`,
  `\\b(?:${weekday},?\\s)?\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:,?\\s(?:19|20)\\d\\d\\b)?`,
  // Before other letters these are words of a sentence.
  '(?:刚刚|前天|昨天|今天|半小时前)(?!(?!上午|下午|晚上|凌晨|早上|中午|发|回复|编辑|来自)\\p{Script=Han})',
  '(?<!\\d)\\d{1,9}\\s?(?:秒钟?|分钟?|个?小时|天|日|周|个月|月|年)之?前',
  `\\b(?:\\d{1,9}|an?)\\s?${since}\\sago\\b`,
  '\\b(?:yesterday|today|just now)\\b',
  // Where nothing else follows, as beside names: “3h”.
  '(?<![^\\s·•|])\\d{1,2}(?:[mhdwy]|mo)(?=\\s?(?:$|[·•|(]))',
];

/** Dates, counters and the breaks between the parts of a line. */
const noises = new RegExp(
  [
    '\\n|\\s{2,}|[|»•]|\\s[-–—·]\\s',
    `\\b(?:last|past)\\s\\d{1,9}\\s${since}\\b`,
    ...times,
    clock,
    partOfDay,
    `[(（]${letterOfDay}[)）]`,
    // With what or from where it was written.
    '\\bvia\\s[^\\s|·,，()（）]{1,12}',
    '\\blocation\\s?[:：][^\\n|]{0,40}',
    '(?<!\\p{L})(?:来自|发[布表]于(?!\\s?\\d)|IP\\s?属地)\\s?[:：]?\\s?[^\\s|·,，()（）]{1,12}',
    '[(（]\\s?(?:not |un)verified\\s?[)）]',
    '第\\s?\\d{1,9}\\s?[楼层页]|\\bpage\\s\\d{1,9}(?:\\sof\\s\\d{1,9})?\\b|#\\d{1,9}|(?<![\\d\\p{L}_])\\d{1,9}#',
    // What somebody without a name there is, beside who has one.
    '[[(（【][^[\\]()（）【】\\n]{0,12}(?:网友|用户|客户端)[\\])）】]',
    `(?<![\\d\\p{L}_])[\\d,.]{1,15}\\s?[kKmMwW万亿]?\\s?(?:${counted})(?![\\p{L}])`,
    '(?<![\\p{L}_])[\\p{L} ]{2,14}[:：]\\s?[\\d,.+/-]{1,15}(?![\\p{L}])|[(（[]\\s?[\\d,.]{1,15}\\s?[)）\\]]',
    '(?<![\\d\\p{L}_])lv\\.?\\s?\\d{1,9}(?![\\p{L}])',
  ].join('|'),
  'giu',
);

/** Whether a text tells a day of somebody's account, and not of what they wrote. */
export const isOfAccount = (text: string): boolean =>
  ofAccount.test(inSimplified(text.trimStart().slice(0, labelOfAccount)));
/** No label of such a day has more UTF-16 units: a post that is no such line is not read to its end. */
const labelOfAccount = 16;
const ofAccount =
  /^(?:注册|加入|最后登录|join(?:ed|\sdate)|registered|member since|active\s|last (?:seen|visit|active))/i;

/** Whether a text is nothing but how long ago something was, in short: “5小时”, “3 d”. */
export const isAge = (text: string): boolean => age.test(inPlainWords(text));
const age = new RegExp(`^\\d{1,3}\\s?(?:${since}|秒钟?|分钟?|个?小时|天|周|个?月|年)$`, 'iu');

/** Whether a text holds the day of a post, or how long ago it was. */
export const holdsDay = onceATurn((text: string): boolean => day.test(inPlainWords(text)));
const day = new RegExp(times.join('|'), 'iu');
/** The source of an expression that matches the day of a post, how long ago it was, or a time of day. */
export const dayOrClock = [...times, clock].join('|');
/** The first of these in a text. */
export const timeIn = onceATurn((text: string): RegExpExecArray | null => dayOrTime.exec(inPlainWords(text)));
const dayOrTime = new RegExp(dayOrClock, 'iu');
/** A part of what says when a line was written, or what stands between such parts. Sticky. */
export const partOfStamp = new RegExp(
  `${dayOrClock}|${weekday}(?![\\p{L}])|(?:星期|周)[一二三四五六日天]|${letterOfDay}(?=[)）])|${partOfDay}|(?:[ap]\\.?m\\.?|at|on|utc|gmt)(?![\\p{L}])|[\\s,，()（）[\\]|–—-]`,
  'iuy',
);

/** Labels that people call themselves by as well. */
const ordinaryWords =
  `星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
  monday tuesday wednesday thursday friday saturday sunday 沙发 板凳 地板 地下室`.split(/\s+/);
/** Whether a text is a word that names somebody only where nothing but a name stands. */
export const isOrdinaryWord = (text: string): boolean => ordinaryWords.includes(text.toLowerCase());

/** Labels of what people are, of what they do, and of what is pressed: words of every other text. */
const labels = new Set(
  `楼主 层主 up主 吧主 群主 斑竹 参与者 作者 博主 版主 超级版主 初级会员 中级会员 高级会员 金牌会员 论坛元老 新手上路 实习版主 管理员 站长 编辑 记者 游客 匿名 匿名用户 网友 用户 会员 注册会员 头像 主页 我的主页 个人主页
  个人资料 个人中心 个人空间 帖子 主题 回复 评论 精华 积分 威望 金币 粉丝 关注 加关注 已关注 私信 消息 我的消息 消息中心 发消息 发短消息 发短信 加好友 引用 举报 打赏 收藏 分享
  点赞 转发 登录 登陆 注册 立即注册 退出 退出登录 注销 登出 安全退出 在线 离线 发表于 发表 来自 说道 写道 只看 只看他 只看该作者 只看楼主 倒序浏览 正序浏览 阅读模式 显示全部楼层 电梯直达 查看 删除 移动 锁定 顶端 资料 空间 普通人
  首页 论坛 社区 帮助 帮助中心 设置 账号设置 控制面板 用户中心 会员中心 我的 我的帖子 我的收藏 提醒 通知 通知中心 短消息 短信 好友 任务 搜索 发帖 发布 签到
  用户名 昵称 密码 邮箱 忘记密码 找回密码 自动登录 更多 全部 热门 最新 新帖 导航 门户 群组 日志 相册 退出账号 切换账号 欢迎 您好 你好 早上好 下午好 晚上好 欢迎回来 请登录 首次 最后 本文 本帖 主贴 主帖
  文章 原文 标题 会员列表 后台 管理 后台管理 管理面板 历史 投稿 订阅 活跃 他 她 它 我 你 您 我们 你们 他们 大家 有人 最后发表 最后回复
  时间 日期 更新 发布时间 发表时间 更新时间 北京时间 发布于 更新于 编辑于 来源 来自 阅读 浏览 点击 内容 留言 注册时间 置顶 网友评论
  讨论 对话 贡献 用户页 讨论页 用户讨论 用户贡献 查看历史 討論 對話 貢獻 沙盒 用户日志
  unregistered op mod admin administrator moderator author editor guest guests anonymous member members user users staff avatar profile account
  reply replies quote edit post posts topic topics thread threads views joined follow following followers message messages online offline
  says wrote said login logout home help faq settings preferences search register inbox notifications alerts bookmarks more menu
  welcome hello hi hey username password email forum forums board index rules feed drafts subscriptions watched
  he she it they we you i who someone somebody everyone everybody people nobody others this that the a an me him them us
  location ip属地 participants open closed merged date subject talk contribs contributions discussion logs history block sandbox source me
  taken asked answered commented opened changed reopened resolved assigned modified edited updated published created posted replied viewed report share like delete remove hide gmt utc
  web mobile app android iphone ipad ios
  deleted removed 已注销 用户已注销 账号已注销
  创建账号 创建账户 个人工具 用户菜单 监视列表 重要通知 常规通知 差异 账号 帐号 账户 帐户
  返回顶部 回到顶部 logged 今天是 待定 暂无 收起 展开 添加
  latest last started 全体成员 全体 所有人 here channel
  re fw fwd calendar pm newbie today yesterday never and or by on in at to from with`
    .trim()
    .split(/\s+/)
    .concat(
      ordinaryWords,
      'top fan,top contributor,back to top,hi there,hey there,hello there,log in,log out,sign in,sign out,sign up,my account,my profile,your profile,your account,my posts,new posts,user cp,control panel,user control panel,private messages,last post,last reply,view profile,find posts,find all posts,send message,forgot password,remember me,mark all read,board index,edit profile,account settings,junior member,senior member,new member,dashboard,view new posts,unread posts,your posts,about me,log in to reply,user page,talk page,user talk,user contributions,edit source,view history,view source,create source,what links here,create account,personal tools,user menu,notices,watchlist'.split(
        ',',
      ),
    ),
);
