import { describe, expect, it } from 'vitest';
import { deskCommand } from './desk-command.ts';

const defaults = {
  port: 4310,
  host: '127.0.0.1',
  'data-folder': '.data/desk',
  'desk-id': 'main',
  'list-name': 'corrections',
};

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
    expect(
      deskCommand(['publish', 'list.json', '--out', 'web', '--shrink-is-meant', '--clock-is-right'], {}),
    ).toMatchObject({
      name: 'publish',
      options: { out: 'web', 'shrink-is-meant': true, 'clock-is-right': true },
    });
    const waiting = (hours: string) => deskCommand(['publish', 'list.json', '--wait-hours', hours], {});
    expect(waiting('4')).toMatchObject({ options: { 'wait-hours': 4 } });
    for (const hours of ['0', '25', '1.5']) expect(waiting(hours)).toMatchObject({ name: 'wrong' });
  });

  it('takes where staff have accounts, and the secret from the environment alone', () => {
    const at = ['--oidc-issuer', 'https://id.example', '--oidc-client-id', 'desk'];
    expect(deskCommand(at, { OIDC_CLIENT_SECRET: 'secret' })).toMatchObject({
      settings: {
        'oidc-issuer': 'https://id.example',
        'oidc-client-id': 'desk',
        'oidc-client-secret': 'secret',
      },
    });
    for (const wrong of [
      ['--oidc-issuer', 'http://id.example'],
      ['--oidc-client-secret', 'secret'],
    ])
      expect(deskCommand(wrong, {})).toMatchObject({ name: 'wrong' });
  });

  const key = `${'A'.repeat(43)}=`;
  it.each([
    [['partner', 'list'], { name: 'partner list' }],
    [['partner', 'add', '省求证台'], { name: 'partner add', partnerName: '省求证台' }],
    [['partner', 'remove', 'desk-1'], { name: 'partner remove', partner: 'desk-1' }],
    [['bundle', 'out', '7', 'claim.zip'], { name: 'bundle out', claim: '7', file: 'claim.zip' }],
    [
      ['bundle', 'in', 'claim.zip', '--receipt', 'receipt.json'],
      { name: 'bundle in', file: 'claim.zip', options: { receipt: 'receipt.json' } },
    ],
    [['bundle', 'receipt', 'receipt.json'], { name: 'bundle receipt', file: 'receipt.json' }],
    [['key', 'new', 'list.json'], { name: 'key new', file: 'list.json' }],
    [['key', 'new'], { name: 'key new', file: null }],
    [['key', 'fingerprint'], { name: 'key fingerprint' }],
    [['key', 'rotate', 'head'], { name: 'key rotate', role: 'head' }],
    [
      ['key', 'rotate', 'release', '--release-keys', `${key},${key}`, '--threshold', '2'],
      { name: 'key rotate', options: { 'release-keys': [key, key], threshold: 2 } },
    ],
    [
      ['key', 'rotate', 'release', '--desk-signs', 'no'],
      { name: 'key rotate', options: { 'desk-signs': 'no' } },
    ],
    [['key', 'cosign', 'release.json', 'list.json'], { release: 'release.json', file: 'list.json' }],
    [['doctor'], { name: 'doctor' }],
    [
      ['seat', 'new', 'Seat 1', '--roles', 'reviewer,approver', '--days', '30'],
      { name: 'seat new', seatName: 'Seat 1', options: { roles: ['reviewer', 'approver'], days: 30 } },
    ],
    [['seat', 'close', 'seat-1'], { name: 'seat close', seat: 'seat-1' }],
    [['seat', 'unbind', 'seat-1'], { name: 'seat unbind', seat: 'seat-1' }],
    [
      ['seat', 'bind', 'seat-1', '--email', 'one@desk.example'],
      { name: 'seat bind', seat: 'seat-1', options: { email: 'one@desk.example' } },
    ],
    [['audit', 'verify'], { name: 'audit verify' }],
  ])('works with keys and seats: %j', (args, asked) => {
    expect(deskCommand(args, {})).toMatchObject(asked);
  });

  it.each([[['--help']], [['-h']], [['seat', 'new', '--help']]])('says what it can do: %j', (args) => {
    const { name, sentence = '' } = { sentence: '', ...deskCommand(args, {}) };
    expect([name, sentence]).toEqual(['help', expect.stringMatching(/seat new NAME[\s\S]*--data-folder/)]);
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
    [[], { S3_URL: 'https://s3.example/bucket' }, '“s3-url”'],
    [[], { S3_URL: 'https://key:secret@s3.example' }, '“s3-url”'],
    [[], { STAFF_TOKEN: 'short' }, '“staff-token”'],
    [['--staff-token', 'a-long-enough-token'], {}, '--staff-token'],
    [['--colour'], {}, '--colour'],
    [['publish'], {}, 'publish FILE'],
    [['publish', 'one', 'two'], {}, 'publish FILE'],
    [['stop'], {}, 'publish FILE'],
    [['key'], {}, 'key new FILE'],
    [['key', 'rotate', 'everything'], {}, 'key rotate ROLE'],
    [['key', 'new', 'list.json', '--release-keys', 'AAAA'], {}, '“release-keys'],
    [['key', 'new', 'list.json', '--threshold', '0'], {}, 'from 1 to 16'],
    [['key', 'new', 'list.json', '--mirrors', 'http://mirror.example/'], {}, 'https://mirror.example/'],
  ])('says what is wrong with %j %j', (args, environment, said) => {
    const command = deskCommand(args, environment);
    expect(command).toMatchObject({ name: 'wrong', sentence: expect.stringContaining(said) });
  });
});
