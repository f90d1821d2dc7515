import { escapeHtml, type SampleThread } from './sample-thread.ts';

const forumName = '小城论坛';

/** The page that lists the threads. */
export function indexPage(threads: readonly SampleThread[]): string {
  const rows = threads.map(
    (thread) => `
      <li>
        <a href="/thread/${thread.id}">${escapeHtml(thread.title)}</a>
        <p><span class="board">${escapeHtml(thread.board)}</span>${byline(thread)} · ${thread.replies.length} 条回复</p>
      </li>`,
  );
  return page(forumName, `<h1 class="welcome">今天大家在聊</h1><ul class="threads">${rows.join('')}</ul>`);
}

/**
 * The page of one thread: the opening post as it is, the replies by Waline's client, which with
 * `inClosedRoot` stand in a closed shadow root.
 */
export function threadPage(thread: SampleThread, walineAddress: string, inClosedRoot = false): string {
  const settings = {
    serverURL: walineAddress,
    path: `/thread/${thread.id}`,
    lang: 'zh-CN',
    pageSize: 50,
    commentSorting: 'oldest',
    meta: ['nick'],
    login: 'disable',
    dark: 'auto',
    // Each of these would load something from another host or offer what a local forum does not have.
    emoji: false,
    search: false,
    imageUploader: false,
    highlighter: false,
    texRenderer: false,
    reaction: false,
    pageview: false,
    comment: false,
    noRss: true,
    noCopyright: true,
  };
  return page(
    `${thread.title} - ${forumName}`,
    `<p class="path"><a href="/">${forumName}</a> › ${escapeHtml(thread.board)}</p>
    <article class="post">
      <h1>${escapeHtml(thread.title)}</h1>
      <p class="byline">${byline(thread)}</p>
      <div class="post-text"><p>${escapeHtml(thread.post.text)}</p></div>
    </article>
    <section id="replies" aria-label="回复"></section>
    <script type="module">
      import { init } from '/waline.js';
      let el = document.querySelector('#replies');
      if (${inClosedRoot}) {
        const root = el.attachShadow({ mode: 'closed' });
        root.innerHTML = '<link rel="stylesheet" href="/waline.css"><div></div>';
        el = root.querySelector('div');
      }
      init({ el, ...${JSON.stringify(settings)} });
    </script>`,
  );
}

/**
 * A page that shows a thread in frames alone: one of its own origin, one without an address, one of another
 * site.
 */
export function framesPage(thread: SampleThread, walineAddress: string, elsewhere: string): string {
  const path = `/thread/${thread.id}`;
  return page(
    `${thread.title} - ${forumName}`,
    `<iframe src="${path}"></iframe>
    <iframe srcdoc="${escapeHtml(threadPage(thread, walineAddress))}"></iframe>
    <iframe src="${elsewhere}${path}"></iframe>`,
  );
}

/** A round picture with a colour of its own for each name, so that no avatar comes from another host. */
export function avatar(hash: string): string {
  const hue = Number.parseInt(hash.slice(0, 4), 16) % 360 || 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 45% 62%)"/><circle cx="20" cy="15" r="7" fill="#fff"/><path d="M6 40a14 14 0 0 1 28 0z" fill="#fff"/></svg>`;
}

function byline(thread: SampleThread): string {
  const [day, time = ''] = thread.post.at.split('T');
  return `${escapeHtml(thread.post.author)} 发表于 <time datetime="${thread.post.at}">${day} ${time.slice(0, 5)}</time>`;
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" href="/avatar.svg?of=00b8">
  <link rel="stylesheet" href="/waline.css">
  <link rel="stylesheet" href="/forum.css">
</head>
<body>
  <header class="top"><a href="/">${forumName}</a><span>街坊邻里，有话好好说</span></header>
  <main>${main}</main>
  <footer>示例论坛：内容为演示而写，其中混有已被辟谣的说法。</footer>
</body>
</html>`;
}
