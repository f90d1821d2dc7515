import { describe, expect, it } from 'vitest';
import { deskCommand } from './desk-command.ts';

const defaults = { port: 4310, host: '127.0.0.1', 'data-folder': '.data/desk' };

describe('the command line of the desk', () => {
  it('starts a desk for this machine alone when nothing is said', () => {
    expect(deskCommand([], {})).toEqual({ name: 'start', settings: defaults, options: {} });
  });

  it('takes the environment, and flags before it', () => {
    const environment = { PORT: '1', HOST: '0.0.0.0', STAFF_TOKEN: 'a-long-enough-token', DATABASE_URL: '' };
    expect(deskCommand(['--port', '2', '--public-address=https://desk.example'], environment)).toEqual({
      name: 'start',
      settings: {
        ...defaults,
        port: 2,
        host: '0.0.0.0',
        'staff-token': 'a-long-enough-token',
        'public-address': 'https://desk.example',
      },
      options: {},
    });
  });

  it('takes the origins of pages that may use the desk', () => {
    expect(deskCommand(['--web-origins', 'https://a.example,http://localhost:8080'], {})).toMatchObject({
      settings: { 'web-origins': ['https://a.example', 'http://localhost:8080'] },
    });
    expect(deskCommand([], { WEB_ORIGINS: '*' })).toMatchObject({ settings: { 'web-origins': ['*'] } });
  });

  it('publishes a file', () => {
    expect(deskCommand(['publish', 'list.json', '--data-folder', 'here'], {})).toEqual({
      name: 'publish',
      file: 'list.json',
      settings: { ...defaults, 'data-folder': 'here' },
      options: {},
    });
    expect(deskCommand(['publish', 'list.json', '--out', 'web', '--shrink-is-meant'], {})).toMatchObject({
      name: 'publish',
      options: { out: 'web', 'shrink-is-meant': true },
    });
  });

  const key = `${'A'.repeat(43)}=`;
  it.each([
    [['key', 'new', 'list.json'], { name: 'key new', file: 'list.json' }],
    [['key', 'new'], { name: 'key new', file: null }],
    [['key', 'fingerprint'], { name: 'key fingerprint' }],
    [['key', 'rotate', 'head'], { name: 'key rotate', role: 'head' }],
    [
      ['key', 'rotate', 'release', '--release-keys', `${key},${key}`, '--threshold', '2'],
      { name: 'key rotate', options: { 'release-keys': [key, key], threshold: 2 } },
    ],
    [['key', 'cosign', 'release.json', 'list.json'], { release: 'release.json', file: 'list.json' }],
    [['doctor'], { name: 'doctor' }],
  ])('works with keys: %j', (args, asked) => {
    expect(deskCommand(args, {})).toMatchObject(asked);
  });

  it('takes from the environment no option of a single command', () => {
    expect(deskCommand(['publish', 'list.json'], { OUT: 'web' })).toMatchObject({ options: {} });
  });

  it.each([
    [['--port', 'many'], {}, '“port”'],
    [['--port', '65536'], {}, '“port”'],
    [[], { PUBLIC_ADDRESS: 'desk.example' }, '“public-address”'],
    [['--web-origins', 'https://forum.example/'], {}, '“web-origins'],
    [['--web-origins', 'forum.example'], {}, '“web-origins'],
    [[], { DATABASE_URL: 'mysql://x' }, '“database-url”'],
    [[], { STAFF_TOKEN: 'short' }, '“staff-token”'],
    [['--staff-token', 'a-long-enough-token'], {}, '--staff-token'],
    [['--colour'], {}, '--colour'],
    [['publish'], {}, 'publish FILE'],
    [['publish', 'one', 'two'], {}, 'publish FILE'],
    [['stop'], {}, 'publish FILE'],
    [['key'], {}, 'key new FILE'],
    [['key', 'rotate', 'everything'], {}, 'key rotate ROLE'],
    [['key', 'new', 'list.json', '--release-keys', 'AAAA'], {}, '“release-keys'],
    [['key', 'new', 'list.json', '--threshold', '0'], {}, '“threshold”'],
  ])('says what is wrong with %j %j', (args, environment, said) => {
    const command = deskCommand(args, environment);
    expect(command).toMatchObject({ name: 'wrong', sentence: expect.stringContaining(said) });
  });
});
