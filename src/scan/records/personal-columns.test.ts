import { expect, test } from 'vitest';
import { isPersonal } from './personal-columns.ts';

test.each([
  'author',
  'Author',
  'post_author',
  'comment_author_email',
  'wp:comment_author_IP',
  'dc:creator',
  'userName',
  'user_id',
  'post_user_id',
  'nick',
  'e-mail',
  'reg_ip',
  'wp_users',
  '作者',
  '发帖人',
  '用户名',
  '用户昵称',
  '联系邮箱',
])('%s holds a person', (name) => expect(isPersonal(name)).toBe(true));

test.each([
  'text',
  'body',
  'title',
  'user_comment',
  'user_posts',
  'content:encoded',
  'description',
  'script',
  '内容',
  '正文',
])('%s may hold a claim', (name) => expect(isPersonal(name)).toBe(false));
