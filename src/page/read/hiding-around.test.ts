// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Look } from '../look-of.ts';
import { hidingAround } from './hiding-around.ts';

/** The elements of a body with this HTML by their ids, each taken as it looks by `looks`. */
function page(html: string, looks: Record<string, Look>) {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const byId = (id: string) => document.getElementById(id) as Element;
  return {
    byId,
    looks: new WeakMap<Node, Look>(Object.entries(looks).map(([id, look]) => [byId(id), look])),
  };
}

const nested = '<div id="outer"><div id="middle"><p id="inner">大蒜</p></div></div>';

test('what hides a text furthest out is told, also where something within hides it too', () => {
  const { byId, looks } = page(nested, { outer: 'nothing', middle: 'container', inner: 'break' });
  expect(hidingAround(byId('inner').firstChild as Node, looks)).toBe(byId('outer'));
  expect(hidingAround(byId('outer'), looks)).toBe(byId('outer'));
});

test('what is read hides nothing, however it is laid out', () => {
  const { byId, looks } = page(nested, { outer: 'container veiled', middle: 'apart', inner: 'inline' });
  expect(hidingAround(byId('inner').firstChild as Node, looks)).toBeNull();
});

test('what was only assumed is looked at and remembered', () => {
  const { byId, looks } = page('<template id="outer"></template>', { outer: 'assumed' });
  expect(hidingAround(byId('outer'), looks)).toBe(byId('outer'));
  expect(looks.get(byId('outer'))).toBe('nothing');
});

test('what hides a host hides what is in its shadow root', () => {
  const { byId, looks } = page('<div id="outer"><div id="host"></div></div>', { outer: 'nothing' });
  const root = byId('host').attachShadow({ mode: 'open' });
  root.append('大蒜');
  expect(hidingAround(root.firstChild as Node, looks)).toBe(byId('outer'));
});
