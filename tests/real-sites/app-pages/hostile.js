import { rumour } from './posts.js';

// Everything a page can lay its hands on that a script beside it might use.
const refuse = () => {
  throw new Error('not here');
};
for (const [prototype, names] of [
  [Highlight.prototype, ['add', 'delete', 'clear']],
  [MutationObserver.prototype, ['takeRecords', 'disconnect']],
  [TreeWalker.prototype, ['nextNode', 'nextSibling']],
  [Element.prototype, ['matches', 'closest', 'getBoundingClientRect', 'checkVisibility']],
  [StaticRange.prototype, ['constructor']],
])
  for (const name of names) Object.defineProperty(prototype, name, { value: refuse });
for (const name of ['nodeType', 'parentNode', 'firstChild', 'nextSibling', 'isConnected'])
  Object.defineProperty(Node.prototype, name, { get: refuse });
window.getComputedStyle = refuse;
window.Highlight = refuse;
window.StaticRange = refuse;

new MutationObserver(() => {
  throw new Error('an observer that throws');
}).observe(document.body, { childList: true, subtree: true });

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function () {
  return attach.call(this, { mode: 'closed' });
};

const thread = document.querySelector('#thread');
const add = (number) => {
  const post = document.createElement('p');
  post.textContent = `有人讲${rumour(number)}。`;
  thread.append(post);
};
for (let number = 1; number <= 60; number += 1) add(number);

const hidden = document.createElement('div');
const root = hidden.attachShadow({ mode: 'open' });
root.append(`暗处也有人讲${rumour(900)}。`);
document.body.append(hidden);
window.readHidden = () => root.textContent;

window.hostile = {
  clear: () => CSS.highlights.clear(),
  spy: () => [...CSS.highlights.keys()].length,
  shuffle() {
    const posts = [...thread.children];
    for (const [at, post] of posts.entries()) {
      if (at % 3 === 0) post.remove();
      else if (at % 3 === 1) thread.prepend(post);
    }
    for (let number = 100; number < 120; number += 1) add(number);
  },
};
