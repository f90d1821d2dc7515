import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { changeSettings } from '../settings/settings.ts';
import { keepNewCount } from './new-count-store.ts';
import { keepPageMatches } from './page-matches-store.ts';
import { showBadge } from './show-badge.ts';

const shown = vi.hoisted(() => ({ kept: new Map<string, unknown>(), text: '', title: '' }));
vi.mock('../platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ') },
    storage: {
      session: {
        get: async () => Object.fromEntries(shown.kept),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) shown.kept.set(key, value);
        },
        remove: async (key: string) => shown.kept.delete(key),
      },
    },
    action: {
      getBadgeText: async () => '',
      getTitle: async () => 'everywhere',
      getBadgeBackgroundColor: async () => '#000000',
      setBadgeText: async ({ text }: { text: string | null }) => {
        shown.text = text ?? 'none';
      },
      setTitle: async ({ title }: { title: string }) => {
        shown.title = title;
      },
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
  },
}));
vi.mock('../platform/page-browser.ts', () => import('../platform/browser.ts'));

// There is no Cache Storage outside browsers, where the database keeps its copies.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const tabId = 7;
const all = 'badge_counts_all status_false 3';

test.each<[string, { countsNew: boolean; added: number | null; text: string; title: string }]>([
  ['all matches', { countsNew: false, added: 2, text: '3', title: 'product_name: status_false 3' }],
  [
    'what is new on a page of a patrol',
    { countsNew: true, added: 2, text: '2', title: `badge_counts_new 2\n${all}` },
  ],
  [
    'nothing where nothing is new',
    { countsNew: true, added: 0, text: 'none', title: `badge_counts_new 0\n${all}` },
  ],
  ['no more than there is', { countsNew: true, added: 9, text: '3', title: `badge_counts_new 9\n${all}` }],
  ['all on a page of no patrol', { countsNew: true, added: null, text: '3', title: all }],
])(
  'the button counts %s, and says so where the person chose',
  async (_name, { countsNew, added, text, title }) => {
    await changeSettings({ countsNew });
    await keepPageMatches(tabId, 0, {
      url: 'https://forum.example/t/1',
      place: [],
      count: 3,
      refuted: 0,
      doubted: 0,
      unreadable: 0,
      countByStatus: { false: 3 },
    });
    await keepNewCount(tabId, added);
    await showBadge(tabId);
    expect(shown).toMatchObject({ text, title });
  },
);
