import { createElement as h, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';

/**
 * What runs in the page of `bench/application-page.ts`: comments that are asked for once the application
 * stands, in a list that holds only those near the window.
 */

/** What its own scripts took: the first render, and the one of the comments. */
globalThis.scripts = 0;
function timed(run) {
  const began = performance.now();
  run();
  globalThis.scripts += performance.now() - began;
}

const button = (label) => h('button', { type: 'button' }, h('svg', { width: 12, height: 12 }), label);

const Comment = ({ id, author, text, likes, answers }) =>
  h(
    'article',
    { className: 'post', id: `p${id}` },
    h('div', { className: 'face' }, author.slice(-1)),
    h(
      'div',
      { className: 'body' },
      h('header', null, h('a', { href: `#u${id}` }, author), ' · ', h('time', null, `${id + 1} 分钟前`)),
      text.map((part, at) => h('p', { key: at }, at > 0 && h('b', null, '补充：'), part)),
      h('footer', null, button(`赞 ${likes}`), button('回复'), button('分享')),
      answers.map((answer, at) =>
        h(
          'div',
          { className: 'answer', key: at },
          h('a', { href: '#u' }, '楼主'),
          '：',
          h('span', null, answer),
        ),
      ),
    ),
  );

function Application() {
  const [comments, setComments] = useState([]);
  useEffect(() => {
    fetch('/comments.json')
      .then((answer) => answer.json())
      // In a task of its own, so that a trace tells it from what others do when the promise is kept.
      .then((all) => setTimeout(() => timed(() => flushSync(() => setComments(all)))));
  }, []);
  return h(
    'main',
    null,
    h('h1', null, comments.length > 0 ? `${comments.length} 条评论` : '正在加载评论'),
    h('textarea', { id: 'reply', rows: 2, placeholder: '写评论' }),
    h(Virtuoso, {
      useWindowScroll: true,
      defaultItemHeight: 180,
      increaseViewportBy: 800,
      data: comments,
      computeItemKey: (_, { id }) => id,
      itemContent: (_, comment) => h(Comment, comment),
    }),
  );
}

const root = createRoot(document.querySelector('#app'));
timed(() => flushSync(() => root.render(h(Application))));
