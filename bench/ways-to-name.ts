/** A page that shows people in one way; each place that names somebody stands between ⟦ and ⟧. */
export interface WayToName {
  /** What the way is, from the widest to the narrowest: `posts`, `name above day`, `bold`, `2 zh`. */
  way: string[];
  html: string;
}

interface Language {
  code: string;
  title: string;
  names: string[];
  words: string[];
  days: string[];
  ages: string[];
  menu: string;
  members: [string, string];
}

const zh: Language = {
  code: 'zh',
  title: '大蒜能治癌吗？',
  names:
    '老槐树 青柠 ottoline_k 晚风吹过 陈小满 momo1992 西街口的猫 阿福 Kevin_Liu 半山听雨 豆豆妈妈 九月 lanlan88'.split(
      ' ',
    ),
  words: [
    '今天群里都在传这件事，大家怎么看？',
    '没有证据，还是问医生吧。',
    '我妈也转给我了，她很相信。',
    '别再转了，没有用。',
    '不信',
  ],
  days: ['2026-11-03 21:40', '2026-11-03 22:05', '2026-11-04 08:12', '2026-11-04 09:00', '2026-11-05 10:17'],
  ages: ['3小时前', '2小时前', '5分钟前', '1天前', '2天前'],
  menu: '<a href="/">首页</a> <a href="/f/1">健康</a>',
  members: ['江上清风', '木槿'],
};
const en: Language = {
  code: 'en',
  title: 'Does garlic cure cancer?',
  names:
    'oldmaple,Quillfeather,ottoline_k,Marlowe Thorpe,Petra,momo1992,Brook Hanley,dusty.miller,Anneke,saltmarsh'.split(
      ',',
    ),
  words: [
    'Everyone in my group shares this today. What do you think?',
    'There is no evidence. Ask a doctor.',
    'My mother sent it to me as well, and she believes it.',
    'Please stop sharing this.',
    'No way',
  ],
  days: [
    'Nov 3, 2026 21:40',
    'Nov 3, 2026 22:05',
    'Nov 4, 2026 08:12',
    'Nov 4, 2026 09:00',
    'Nov 5, 2026 10:17',
  ],
  ages: ['3 hours ago', '2 hours ago', '5 minutes ago', '1 day ago', '2 days ago'],
  menu: '<a href="/">Home</a> <a href="/f/1">Health</a>',
  members: ['Hollis', 'Ludovica'],
};

type Mark = (name: string, at: number) => string;
const plainMarks: Record<string, Mark> = {
  text: (name) => name,
  bold: (name) => `<b>${name}</b>`,
  'link to nowhere': (name) => `<a href="#">${name}</a>`,
  'class of no meaning': (name) => `<span class="c7">${name}</span>`,
};
const marks: Record<string, Mark> = {
  ...plainMarks,
  'link to a person': (name, at) => `<a href="/u/${at + 31}">${name}</a>`,
  'some linked': (name, at) => (at % 2 ? `<b>${name}</b>` : `<a href="/u/${at + 31}">${name}</a>`),
};

const layouts: Record<string, (name: string, day: string, words: string) => string> = {
  'name and day above': (name, day, words) => `<p>${name} ${day}</p><p>${words}</p>`,
  'day and name above': (name, day, words) => `<p>${day} ${name}</p><p>${words}</p>`,
  'name above day': (name, day, words) => `<div>${name}</div><div>${day}</div><p>${words}</p>`,
  'day above name': (name, day, words) => `<div>${day}</div><div>${name}</div><p>${words}</p>`,
  'name above, day below': (name, day, words) => `<div>${name}</div><p>${words}</p><div>${day}</div>`,
  'name and day below': (name, day, words) => `<p>${words}</p><p>${name} ${day}</p>`,
  'name above day, below': (name, day, words) => `<p>${words}</p><div>${name}</div><div>${day}</div>`,
  'name before words, day after': (name, day, words) => `<p>${name}: ${words} <i>${day}</i></p>`,
  'name before words': (name, _, words) => `<p>${name}: ${words}</p>`,
  'name above words': (name, _, words) => `<div>${name}</div><p>${words}</p>`,
  'two cells': (name, day, words) => `<table><tr><td>${name}</td><td>${day}<br>${words}</td></tr></table>`,
};

/** What the bar of somebody logged in says; # stands for the name. */
const greetings: Record<string, string[]> = {
  zh: '欢迎回来，#|你好，#|您好，#！|#，欢迎您|欢迎您：#|当前用户：#|用户：#|已登录：#|# 您好|我的账号 #|#|早上好，#|Hi，#|# 的空间|# LV3|# 积分 328|# ▾|以 # 的身份发言'.split(
    '|',
  ),
  en: 'Welcome back, #|Hello, #|Hi #!|Welcome, #|Logged in as #|Signed in as #.|You are logged in as #|Account: #|User: #|#|Good morning, #|# ▾|# 328 points|Posting as #|Comment as #|Reply as #|My account (#)|#’s account'.split(
    '|',
  ),
};
const ways: Record<string, Record<string, string>> = {
  zh: {
    'link to leave': '<a href="/logout">退出</a>',
    'button to leave': '<button>退出登录</button>',
    'own menu': '<a href="/messages">消息</a> <a href="/settings">设置</a>',
    nothing: '',
  },
  en: {
    'link to leave': '<a href="/logout">Log out</a>',
    'button to leave': '<button>Sign out</button>',
    'own menu': '<a href="/messages">Messages</a> <a href="/settings">Settings</a>',
    nothing: '',
  },
};

/** How quotes begin. */
const quotes: Record<string, string[]> = {
  zh: '# 写道：|# 发表于 2026-11-03 21:40|引用 # 的发言：|引用：# 说：|原帖由 # 于 2026-11-03 21:40 发表|回复 3楼 # 的帖子|回复 #：|引用 3楼 #：|#：|来自 # 的帖子|# 在 2026-11-03 说：'.split(
    '|',
  ),
  en: '# wrote:|# said:|On Nov 3, 2026, # wrote:|Originally Posted by #|Quote: #|Quoting #:|In reply to #|Quote from: # on Nov 3, 2026, 21:40|posted by #|#:|# replied:|# said on Nov 3, 2026:'.split(
    '|',
  ),
};
const aroundQuotes: Record<string, (head: string, words: string) => string> = {
  quote: (head, words) => `<blockquote><p>${head}</p><p>${words}</p></blockquote>`,
  'class of a quote': (head, words) => `<div class="quote"><div>${head}</div><div>${words}</div></div>`,
  'two lines': (head, words) => `<div><div>${head}</div><div>${words}</div></div>`,
};

/** What names people beside the posts; # stands for each name. */
const lists: Record<string, string[]> = {
  zh: [
    '最后回复：# 3小时前',
    '<ul><li>大蒜的做法 # 3小时前</li><li>春天种什么 # 5小时前</li></ul>',
    '最后发表 # @ 2026-11-03',
    '在线会员：#、#、#',
    '最新会员：#',
    '正在浏览此版面的用户：#, #',
    '<h3>最近访客</h3><ul><li>#</li><li>#</li></ul>',
    '<h3>活跃用户</h3><div><p>#</p><p>#</p></div>',
    '<h3>最新回复</h3><ul><li>#：没有证据</li><li>#：别传了</li></ul>',
    '<h3>最新评论</h3><ul><li># 评论了 <a href="/t/3">大蒜的做法</a></li><li># 评论了 <a href="/t/4">春天种什么</a></li></ul>',
    '#、# 等 5 人赞了',
    '<h3>粉丝榜</h3><ol><li># 320</li><li># 210</li></ol>',
    '<table><tr><th>主题</th><th>作者</th><th>最后发表</th></tr><tr><td>大蒜的做法</td><td>#</td><td>#<br>2026-11-03</td></tr><tr><td>春天种什么</td><td>#</td><td>#<br>2026-11-04</td></tr></table>',
    '<ul><li><p>大蒜的做法和吃法大全</p><p># · 3小时前 · 12回复</p></li><li><p>春天适合种什么菜</p><p># · 5小时前 · 3回复</p></li></ul>',
    '版主：#',
    '本帖最后由 # 于 2026-11-03 编辑',
    '邀请人：#',
    '# 打赏了 5 元',
    '今天生日的会员：#、#',
  ],
  en: [
    'Last post by # 3 hours ago',
    '<ul><li>How to cook garlic # 3 hours ago</li><li>What to plant in spring # 5 hours ago</li></ul>',
    'Last reply: #, Nov 3, 2026',
    'Members online: #, #, #',
    'Newest member: #',
    'Users browsing this forum: #, # and 3 guests',
    '<h3>Recent visitors</h3><ul><li>#</li><li>#</li></ul>',
    '<h3>Top contributors</h3><div><p>#</p><p>#</p></div>',
    '<h3>Recent comments</h3><ul><li>#: There is no evidence</li><li>#: Please stop</li></ul>',
    '<h3>Recent comments</h3><ul><li># on <a href="/t/3">How to cook garlic</a></li><li># on <a href="/t/4">What to plant</a></li></ul>',
    '#, # and 5 others like this',
    '<h3>Leaderboard</h3><ol><li># 320</li><li># 210</li></ol>',
    '<table><tr><th>Topic</th><th>Author</th><th>Last post</th></tr><tr><td>How to cook garlic</td><td>#</td><td>#<br>Nov 3, 2026</td></tr><tr><td>What to plant</td><td>#</td><td>#<br>Nov 4, 2026</td></tr></table>',
    '<ul><li><p>How to cook garlic the right way</p><p># · 3 hours ago · 12 replies</p></li><li><p>What should I plant in spring</p><p># · 5 hours ago · 3 replies</p></li></ul>',
    'Moderator: #',
    'Last edited by # on Nov 3, 2026',
    'Started by #, Nov 3, 2026',
    '# is typing…',
    'Today’s birthdays: # (34), # (41)',
  ],
};

/**
 * Pages that show people in all ways these tables name, each with each: what is found by the way it is shown,
 * and not by the one page it is on.
 */
export function waysToName(): WayToName[] {
  const found: WayToName[] = [];
  for (const language of [zh, en]) {
    let used = 0;
    const nameNext = (mark: Mark, at = 0) => {
      const name = language.names[used % language.names.length] ?? '';
      used += 1;
      return mark(`⟦${name}⟧`, at);
    };
    const fill = (text: string, mark: Mark) => text.replaceAll('#', () => nameNext(mark));
    const add = (way: string[], body: string) =>
      found.push({
        way: [...way, language.code],
        html: `<!doctype html><html lang="${language.code}"><meta charset="utf-8"><title>${language.title}</title><body>${body}</body></html>`,
      });
    const { code, words, menu, title } = language;
    const [first = '', second = ''] = language.members.map(
      (name, at) => `<div><a href="/u/${at}">⟦${name}⟧</a> ${language.days[at]}<p>${words[at + 1]}</p></div>`,
    );
    for (const [layout, show] of Object.entries(layouts))
      for (const [marked, mark] of Object.entries(marks))
        for (const count of [1, 2, 3, 5])
          for (const when of ['days', 'ages'] as const) {
            const posts = words
              .slice(0, count)
              .map((each, at) => `<div>${show(nameNext(mark, at), language[when][at] ?? '', each)}</div>`);
            add(
              ['posts', layout, marked, `${count}`, when],
              `<p>${menu}</p><h1>${title}</h1>${posts.join('')}`,
            );
          }
    for (const greeting of greetings[code] ?? [])
      for (const [marked, mark] of Object.entries(plainMarks))
        for (const [way, controls] of Object.entries(ways[code] ?? {}))
          add(
            ['account', way, marked, greeting],
            `<div>${menu} <div>${fill(greeting, mark)} ${controls}</div></div><h1>${title}</h1>${first}${second}`,
          );
    for (const head of quotes[code] ?? [])
      for (const [marked, mark] of Object.entries(plainMarks))
        for (const [way, around] of Object.entries(aroundQuotes))
          add(
            ['quote', way, marked, head],
            `<h1>${title}</h1>${first}${around(fill(head, mark), words[0] ?? '')}${second}`,
          );
    for (const list of lists[code] ?? [])
      for (const [marked, mark] of Object.entries(plainMarks))
        add(
          ['list', list.replaceAll(/<[^>]*>/g, ' ').trim(), marked],
          `<h1>${title}</h1>${first}${second}<div>${fill(list, mark)}</div>`,
        );
  }
  return found;
}
