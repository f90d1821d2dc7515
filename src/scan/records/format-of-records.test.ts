import { expect, test } from 'vitest';
import { formatOfRecords } from './format-of-records.ts';

test.each([
  ['a', 'id,title,text\n1,x,y\n2,z,w\n', 'table', ','],
  ['a', 'id\ttitle\n1\tx\n', 'table', '\t'],
  ['posts.csv', 'text\nx\n', 'table', ','],
  ['a', '{"a":1}\n{"a":2}\n', 'json-lines', ','],
  ['a', '{\n "a": 1\n}\n', 'json', ','],
  ['a', '[{"a":1},{"a":2}]', 'json', ','],
  ['a', '-- MySQL dump 10.13\n\nCREATE TABLE `a` (`b` int);\n', 'sql', ','],
  ['a', '--\n-- PostgreSQL database dump\n--\nCOPY public.a (b) FROM stdin;\n', 'sql', ','],
  ['a', '\uFEFF<?xml version="1.0"?><rss></rss>', 'markup', ','],
  ['a', '<html><p>x</p></html>', 'lines', ','],
  ['a', '网传自来水有毒。\n专家说没有。\n', 'lines', ','],
  ['a', '# Notes\nCreate something new.\n', 'lines', ','],
] as const)('%s that begins “%s” is %s', (name, head, format, separator) =>
  expect(formatOfRecords(name, head, null)).toEqual({ format, separator }),
);
