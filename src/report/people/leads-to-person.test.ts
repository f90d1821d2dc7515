import { expect, test } from 'vitest';
import { leadsToPerson, nameInAddress } from './leads-to-person.ts';

test.each([
  'https://forum.example/user/zhangsan',
  'https://forum.example/u/zhangsan/summary',
  'https://forum.example/member/zhangsan',
  'https://forum.example/profile/zhangsan',
  'https://www.zhihu.example/people/zhangsan',
  'https://blog.example/author/zhangsan',
  'https://forum.example/@zhangsan',
  'https://social.example/@zhangsan@other.example/',
  'https://pages.example/~zhangsan/',
  'https://bbs.example/space-uid-12.html',
  'https://bbs.example/home.php?mod=space&uid=12',
  'https://bbs.example/memberlist.php?mode=viewprofile&u=2',
  'https://bbs.example/index.php?action=profile;u=2',
  'https://news.example/user?id=zhangsan',
  'https://bbs.example/thread?tid=7&authorid=12',
  'https://space.bilibili.com/12',
  'https://tieba.example/home/main?id=tb.1',
  'https://bbs.example/member.php?u=12-zhangsan',
  'https://bbs.example/index.php?/user/12-zhangsan/',
  'https://bbs.example/index.php?showuser=12',
  'https://bbs.example/?act=user&id=77',
  'https://bbs.example/viewuser.php?id=8',
  'https://bbs.example/userinfo.asp?name=zhangsan',
  'https://bbs.example/space-12.html',
  'https://wap.example/info.asp?sid=77&touserid=9',
  'https://video.example/me',
  'https://forum.example/secure/ViewProfile.jspa?name=tin',
  'https://forum.example/account/',
  'https://forum.example/avatar/zhangsan.png',
  'https://forum.example/uc_server/avatar.php?uid=12&size=small',
  'https://avatars.host.example/12?v=4',
  'https://secure.gravatar.com/x/0123',
  'https://wiki.example/wiki/User:Marlowe_Thorpe',
  'https://wiki.example/w/index.php?title=User_talk:Zhang&action=edit&redlink=1',
  'https://bbs.example/home.php?mod=space&uid=12&do=thread',
])('%s names an account', (address) => {
  expect(leadsToPerson(address)).toBe(true);
});

test.each([
  'https://forum.example/t?tid=9',
  'https://forum.example/thread-12-1-1.html',
  'https://forum.example/viewtopic.php?t=7#p9',
  'https://news.example/item?id=12',
  'https://news.example/article/people-say-garlic-helps',
  'https://social.example/@zhangsan/602/favourites',
  'https://img.example/a.png',
  'https://film.example/avatar-3-review',
  'https://forum.example/search?q=user',
  'https://shop.example/users',
  'https://school.example/user/index.php?id=3',
  'https://forum.example/user/login',
  'https://forum.example/users/sign_in?from=/t/7',
  'https://bbs.example/member.php?action=logout&logoutkey=8f',
  'https://bbs.example/member.php?mod=register',
  'https://forum.example/topic/user-12-posts-wanted',
  'https://wiki.example/wiki/Special:UserLogin',
  'https://wiki.example/wiki/Special:WhatLinksHere/Garlic',
  'https://wiki.example/wiki/Talk:Garlic',
  'https://wiki.example/w/index.php?title=User_talk:Zhang&action=edit',
  'https://wiki.example/w/index.php?title=User_talk:Zhang&diff=prev&oldid=20',
  'https://wiki.example/wiki/Special:UserRights/Zhang',
  'https://wiki.example/wiki/特殊:移动页面/用户讨论:欧阳',
  'javascript:alert(1)',
  'https://bbs.example/home.php?mod=space&do=home',
])('%s names none', (address) => {
  expect(leadsToPerson(address)).toBe(false);
});

test.each([
  ['https://wiki.example/wiki/User:Marlowe_Thorpe', 'Marlowe Thorpe'],
  ['https://wiki.example/wiki/User:Marlowe/Sandbox', 'Marlowe'],
  ['https://wiki.example/wiki/%E7%94%A8%E6%88%B7:%E6%AC%A7%E9%98%B3', '欧阳'],
  ['https://wiki.example/zh-tw/使用者討論:南宫', '南宫'],
  ['https://wiki.example/w/index.php?title=User:%E5%8F%B8%E5%BE%921987&action=edit', '司徒1987'],
  ['https://wiki.example/wiki/Special:Contributions/203.0.113.97', '203.0.113.97'],
  ['https://wiki.example/wiki/特殊:用户贡献/欧阳', '欧阳'],
  ['https://wiki.example/w/index.php?title=Special:Contributions&target=Zhang', 'Zhang'],
  ['https://wiki.example/wiki/User:%E7%94', '\ufffd'],
  ['https://wiki.example/wiki/Special:MovePage/User_talk:Zhang', 'Zhang'],
  ['https://wiki.example/wiki/Help:User', null],
  ['https://wiki.example/wiki/Special:WhatLinksHere/Garlic', null],
])('%s names %s', (address, name) => {
  expect(nameInAddress(address)).toBe(name);
});
