import type { Name } from './find-names.ts';
import type { PrivateElement } from './private-elements.ts';
import { shownTexts } from './shown-texts.ts';

/**
 * What the author elements of the page call people: each line of each of their texts that may be a name. One
 * that is in `claims`, which lists say of the page, is found only where somebody is called by it: the claim
 * stays readable.
 */
export function namesIn(elements: PrivateElement[], claims: readonly string[]): Name[] {
  const names = new Map<string, boolean>();
  for (const { element, kind } of elements) {
    if (kind !== 'author') continue;
    shownTexts(element)
      .flatMap((text) => text.split(/\n|\s{2,}/))
      .map(withoutLabel)
      .filter(mayBeName)
      .forEach((name, at) => void names.set(name, names.get(name) || at === 0));
  }
  return [...names].map(([text, isFirst]) => ({
    text,
    isFirst: isFirst && !claims.some((claim) => claim.includes(text)),
  }));
}

const withoutLabel = (line: string): string =>
  line
    .trim()
    .replace(/^(?:(?:posted |written )?by\b|作者\s?[:：]|楼主\s?[:：])\s*/i, '')
    .replace(/^[@＠]|(?<![\s:：,，])[\s:：,，]+$/g, '');

const mayBeName = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= 24 &&
  /\p{L}/u.test(line) &&
  !notNames.has(line.toLowerCase()) &&
  !isTimeOrCount.test(line);

const isTimeOrCount = /^(?:\d.*(?:前|ago|[年月日楼帖分级]|posts?)|lv\.?\s?\d+|刚刚|昨天.*|yesterday.*)$/i;

/**
 * What stands in author elements for a part somebody plays or for something to press: words of every other
 * text.
 */
const notNames = new Set(
  `楼主 层主 作者 博主 版主 超级版主 管理员 站长 编辑 记者 游客 匿名 匿名用户 网友 用户 会员 注册会员 头像 主页 我的主页 个人主页
  个人资料 帖子 主题 回复 评论 精华 积分 威望 金币 粉丝 关注 加关注 已关注 私信 消息 发消息 加好友 引用 举报 收藏 分享 点赞
  转发 登录 注册 退出 在线 离线 发表于 来自 说道 只看该作者 只看楼主 普通人
  op mod admin administrator moderator author editor guest anonymous member user users staff avatar profile account
  reply replies quote edit post posts topics joined follow following followers message online offline says wrote login logout`
    .trim()
    .split(/\s+/),
);
