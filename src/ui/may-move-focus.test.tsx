// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mayMoveFocus } from './may-move-focus.ts';

beforeEach(() =>
  render(
    <>
      <form class="note">
        <p>
          <input id="inside" />
        </p>
      </form>
      <textarea id="elsewhere" />
    </>,
    document.body,
  ),
);
afterEach(() => render(null, document.body));

const focus = (id: string) => document.getElementById(id)?.focus();

it('the focus may be moved where it is nowhere', () => {
  expect(document.activeElement).toBe(document.body);
  expect(mayMoveFocus('.note')).toBe(true);
});

it('the focus may be moved out of a part that is done with, however deep in it', () => {
  focus('inside');
  expect(mayMoveFocus('.note')).toBe(true);
  expect(mayMoveFocus('#inside')).toBe(true);
});

it('the focus stays where a person has gone on meanwhile', () => {
  focus('elsewhere');
  expect(mayMoveFocus('.note')).toBe(false);
});

it('the focus may be moved once what had it is gone', () => {
  focus('elsewhere');
  render(null, document.body);
  expect(mayMoveFocus('.note')).toBe(true);
});
