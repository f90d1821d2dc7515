// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { postByKind } from './post-by-kind.ts';

const page = 'https://forum.example/thread?tid=7';
beforeEach(() => void location.assign(page));

/** Where the text of the `<u>` of this body stands. */
function placeIn(html: string) {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const text = document.querySelector('u')?.firstChild;
  if (!text) throw new Error('no text');
  return postByKind(text);
}

test.each([
  ['<div id="pid902"><em>2#</em><p><u>x</u></p></div>', '#pid902', 2],
  ['<li id="comment-12"><a href="#">#5</a><u>x</u></li>', '#comment-12', 5],
  ['<div id="post_3"><span>第 12 楼</span><u>x</u></div>', '#post_3', 12],
  ['<div id="post_3"><blockquote><b>4楼</b></blockquote><u>x</u><i>12楼</i></div>', '#post_3', 12],
  ['<li id="p_88102"><i>2楼 11-24 08:40</i><u>x</u></li>', '#p_88102', 2],
  ['<div id="note-3"><a href="#note-3">#3</a><u>x</u></div>', '#note-3', 3],
  ['<div id="reply7"><p>在 3楼 说过 <u>x</u></p></div>', '#reply7', undefined],
])('%s is told by its id and its label', (html, hash, floor) => {
  expect(placeIn(html)).toEqual({ permalink: page + hash, ...(floor ? { floor } : {}) });
});

test.each([
  [
    '<article id="comment-9365c2a88a001fbc77745f6e08e2bd7c"><u>x</u></article>',
    '#comment-9365c2a88a001fbc77745f6e08e2bd7c',
  ],
  [
    '<li><div><a rel="self bookmark" href="#forum5">1.</a><u>x</u></div><ul><li><a rel="bookmark" href="#forum6">2.</a></li></ul></li>',
    '#forum5',
  ],
])('%s is told by its id or its link', (html, hash) => {
  expect(placeIn(html)).toEqual({ permalink: page + hash });
});

test.each([
  '<main><u>x</u><li><a rel="bookmark" href="#forum5">1.</a></li></main>',
  '<li><u>x</u><a rel="bookmark" href="#forum5">1.</a><a rel="bookmark" href="#forum6">2.</a></li>',
  '<div id="comment-feedbeef"><u>x</u></div>',
])('%s has no link of its own', (html) => {
  expect(placeIn(html)).toEqual({});
});

test.each(['<div id="posts"><u>x</u></div>', '<div id="col-12"><i>3楼</i><u>x</u></div>'])(
  '%s is no post',
  (html) => {
    expect(placeIn(html)).toEqual({});
  },
);
