import { webAddress } from '../../../contract/web-address.ts';
import { onceATurn } from '../../../platform/turn-map.ts';

/**
 * Whether an address by its shape leads to somebody's page or picture, as the path, the query or the action
 * of a forum's software says so. Pure.
 */
export const leadsToPerson = onceATurn((address: string): boolean => {
  const url = webAddress(address);
  if (url === null) return false;
  if (host.test(url.hostname)) return true;
  if (nameIn(url) !== null)
    return /[?&;]redlink=1/.test(url.search) || !(doing.test(url.search) || tool.test(titleIn(url)));
  if (toOwnDoings.test(url.pathname) || toOwnDoings.test(url.search)) return false;
  return path.test(url.pathname) || query.test(url.search) || pathInQuery.test(url.search);
});

const host = /(^|\.)(gravatar\.com|space\.bilibili\.com)$|^avatars?\d*\./i;

/** Where accounts are made, entered, left and set up, and where people are listed. */
const toOwnDoings =
  /(?:^|[/=_-])(?:log-?(?:in|out|on|off)|sign[-_]?(?:in|out|up)|register|registration|password|forgot|lostpw|settings|preferences|notifications?|messages?|search)(?:$|[/&;.?])/i;

const somebody = 'users?|members?|profiles?|people|authors?|space|accounts?|blogger|ucenter';
const path = new RegExp(
  [
    // What is below somebody's path, with an address of its own, is what they wrote. Below something else
    // that one letter says the kind of, “u” says that of a part of it.
    `/(?:${somebody}|(?<!^/[a-z]/[^/]+/)u)/(?!(?:index|list|browse|online)(?![\\w-]))[^/]+(?!/(?:post|status|statuses|comment|topic)/[^/])(?:/|$)`,
    `/(?:view|show)?-?_?(?:profile|member|space|user|author)(?:_?info|_?profile|_?show|_?view)?\\.(?:php|aspx?|jspa?|cgi|do|action|pl)$`,
    '/(?:user|user_?center|me|my|account|profile)/?$',
    '/(?:space|user|member|profile|home|u)-(?:uid-|username-|id-)?\\d+(?:\\.html?|/|$)|/space-(?:uid|username)-|/(?:member|user|u)\\d+(?:\\.html?|/)?$',
    // What is below somebody's path is one of their posts, or its counters.
    '/@[^/]+/?$|/~[^/]',
    '/home/main$',
    '(?:avatars?|userpics?)/',
    '\\.(?:png|jpe?g|gif|webp|avif|svg|php)$(?<=(?:avatar|userpic)[^/]*)',
  ].join('|'),
  'i',
);
const query =
  /[?&;](?:(?:u|to)?uid|(?:[a-z]{1,8}_?)?user_?(?:id|name)|user|author_?(?:id|name)?|member_?(?:id|name)?|mid|showuser|account)=[^&;]|[?&;](?:mod=space(?![^#]{0,80}&do=)|(?:mode|action|act|do|op|page|view|module)=(?:view_?|show_?)?(?:profile|user(?:_?info)?|member))(?![\w-])/i;
/** Without rewriting, the path is in the query. */
const pathInQuery = new RegExp(`[?&=]/?(?:${somebody})/[^/&]`, 'i');

/** A page of a wiki that belongs to somebody, and one on what somebody did. */
const ofUser =
  /(?:^|\/)(?:user(?:[ _]talk)?|用户(?:讨论|对话)?|用戶(?:討論|對話)?|使用者(?:討論|讨论|對話)?)[:：]([^/#]+)/i;
const onUser =
  /(?:^|\/)(?:special|特殊|特別)[:：][^/:：]{0,40}(?:contrib|user(?!log)|log(?!in|out)|贡献|貢獻|用户|用戶|使用者|日志|日誌)[^/]*/i;
/** What is done with such a page, and its versions; a link to write one is how a missing one is shown. */
const doing = /[?&;](?:(?:ve)?action=(?!view)|do=(?!show)|oldid=|diff=)/i;
/** What can be done with somebody or their pages is a page of the wiki itself. */
const tool = /(?:^|\/)(?:special|特殊|特別)[:：](?![^/]{0,40}(?:contrib|贡献|貢獻))/i;

/** Who a wiki says a page belongs to: `User:Name`, `Special:Contributions/Name`. Pure. */
export const nameInAddress = onceATurn((address: string): string | null => {
  const url = webAddress(address);
  return url && nameIn(url);
});

function nameIn(url: URL): string | null {
  const title = titleIn(url);
  const special = onUser.exec(title);
  const name = special
    ? (url.searchParams.get('target') ??
      /^\/([^/]+)/.exec(title.slice(special.index + special[0].length))?.[1])
    : ofUser.exec(title)?.[1];
  return name?.replaceAll('_', ' ').trim() || null;
}

/** The page of a wiki that an address leads to, which one without rewriting has in its query. */
export const titleIn = ({ searchParams, pathname }: URL): string =>
  ['title', 'id'].map((key) => searchParams.get(key)).find((title) => title?.includes(':')) ??
  decoded(pathname);

/** A path as it is read; one that is not well-formed is decoded as far as it can be. */
export const decoded = (path: string): string =>
  new URLSearchParams(`path=${path.replace(/[+&]/g, encodeURIComponent)}`).get('path') ?? path;
