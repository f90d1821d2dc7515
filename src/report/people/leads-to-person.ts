import { webAddress } from '../../contract/web-address.ts';

/**
 * Whether an address by its shape leads to somebody's page or picture, as the path, the query or the action
 * of a forum's software says so. Pure.
 */
export function leadsToPerson(address: string): boolean {
  const url = webAddress(address);
  if (url === null) return false;
  if (host.test(url.hostname)) return true;
  if (toOwnDoings.test(url.pathname) || toOwnDoings.test(url.search)) return false;
  return path.test(url.pathname) || query.test(url.search) || pathInQuery.test(url.search);
}

const host = /(^|\.)(gravatar\.com|space\.bilibili\.com)$|^avatars?\d*\./i;

/** Where accounts are made, entered, left and set up, and where people are listed. */
const toOwnDoings =
  /(?:^|[/=_-])(?:log-?(?:in|out|on|off)|sign[-_]?(?:in|out|up)|register|registration|password|forgot|lostpw|settings|preferences|notifications?|messages?|search)(?:$|[/&;.?])/i;

const somebody = 'users?|members?|profiles?|people|authors?|space|accounts?|blogger|ucenter';
const path = new RegExp(
  [
    `/(?:${somebody}|u)/[^/]`,
    `/(?:view|show)?-?_?(?:profile|member|space|user|author)(?:_?info|_?profile|_?show|_?view)?\\.(?:php|asp|aspx|jsp|cgi)$`,
    '/(?:user|me)$',
    '/(?:space|user|member|profile|home|u)-(?:uid-|username-|id-)?\\d+(?:\\.html?|/|$)|/space-(?:uid|username)-|/(?:member|user|u)\\d+(?:\\.html?|/)?$',
    '/[@~][^/]',
    '/home/main$',
    '(?:avatars?|userpics?)/',
    '\\.(?:png|jpe?g|gif|webp|avif|svg|php)$(?<=(?:avatar|userpic)[^/]*)',
  ].join('|'),
  'i',
);
const query =
  /[?&;](?:(?:u|to)?uid|(?:[a-z]{1,8}_?)?user_?(?:id|name)|user|author_?(?:id|name)?|member_?(?:id|name)?|mid|showuser|account)=[^&;]|[?&;](?:mod=space|(?:mode|action|act|do|op|page|view|module)=(?:view_?|show_?)?(?:profile|user(?:_?info)?|member))(?![\w-])/i;
/** Without rewriting, the path is in the query. */
const pathInQuery = new RegExp(`[?&=]/?(?:${somebody})/[^/&]`, 'i');
