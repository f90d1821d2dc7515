import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { makePosts, newPost, rumour } from './posts.js';

const button = (props, label) => h('button', { type: 'button', ...props }, label);

// Text and elements side by side in one parent is what breaks when somebody else changes the nodes.
const Post = ({ post, onLike, onEdit }) =>
  h(
    'article',
    { className: 'post' },
    h(
      'p',
      null,
      post.edited ? '编辑过：' : null,
      post.text,
      post.likes > 0 ? h('b', null, `（${post.likes} 赞）`) : null,
    ),
    button({ className: 'like', onClick: onLike }, '赞'),
    button({ className: 'edit', onClick: onEdit }, '改'),
  );

function Thread() {
  const [posts, setPosts] = useState(() => makePosts(3000));
  const [detail, setDetail] = useState(null);
  const change = (id, how) =>
    setPosts((all) => all.map((post) => (post.id === id ? { ...post, ...how(post) } : post)));
  const edit = ({ id, text }) => ({ edited: true, text: `${text}又听说${rumour(6000 + id)}。` });
  const open = () => {
    history.pushState({}, '', '#detail');
    setDetail(newPost());
  };
  if (detail)
    return h(
      'main',
      null,
      h('p', null, detail.text),
      button({ id: 'back', onClick: () => setDetail(null) }, '返回'),
    );
  return h(
    'main',
    null,
    button({ id: 'insert', onClick: () => setPosts((all) => [newPost(), ...all]) }, '发帖'),
    button({ id: 'delete', onClick: () => setPosts((all) => all.slice(2)) }, '删'),
    button({ id: 'sort', onClick: () => setPosts((all) => [...all].reverse()) }, '倒序'),
    button({ id: 'open', onClick: open }, '打开'),
    h(Virtuoso, {
      id: 'scroller',
      style: { height: 500 },
      data: posts,
      computeItemKey: (_, { id }) => id,
      itemContent: (_, post) =>
        h(Post, {
          post,
          onLike: () => change(post.id, ({ likes }) => ({ likes: likes + 1 })),
          onEdit: () => change(post.id, edit),
        }),
    }),
  );
}

createRoot(document.querySelector('#app')).render(h(Thread));
