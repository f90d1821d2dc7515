import { webAddress } from '../contract/web-address.ts';

/** Whether an address by its shape leads to somebody's page or picture. Pure. */
export function namesAccount(address: string): boolean {
  const url = webAddress(address);
  return url !== null && (host.test(url.hostname) || path.test(url.pathname) || query.test(url.search));
}

const host = /(^|\.)(gravatar\.com|space\.bilibili\.com)$|^avatars?\d*\./i;
const path =
  /\/(users?|u|members?|profiles?|people|authors?|space|accounts?)\/[^/]|\/(profile|member|space)\.php$|\/user$|\/space-(uid|username)-|\/[@~][^/]|\/home\/main$|(avatars?|userpics?)\/|\.(png|jpe?g|gif|webp|avif|svg|php)$(?<=(avatar|userpic)[^/]*)/i;
const query =
  /[?&;](u?uid|user_?(id|name)?|author_?(id|name)?|member_?(id|name)?|account)=[^&;]|[?&;](mod=space|(mode|action|do)=(view)?profile)(?![\w-])/i;
