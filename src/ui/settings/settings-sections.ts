import type { MessageKey } from '../../platform/translate.ts';
import type { IconName } from '../icon.tsx';

/** The sections of the settings page in their order; the name of each is its fragment in the address. */
export const sections = [
  'lists',
  'sites',
  'words',
  'reports',
  'notifications',
  'privacy',
  'keys',
  'advanced',
] as const;
export type Section = (typeof sections)[number];

/** What each section is called, and the drawing beside it. */
export const sectionHeads: Record<Section, { words: MessageKey; icon: IconName }> = {
  lists: { words: 'section_lists', icon: 'list' },
  sites: { words: 'section_sites', icon: 'globe' },
  words: { words: 'section_words', icon: 'hidden' },
  reports: { words: 'section_reports', icon: 'send' },
  notifications: { words: 'section_notifications', icon: 'bell' },
  privacy: { words: 'section_privacy', icon: 'lock' },
  keys: { words: 'section_keys', icon: 'key' },
  advanced: { words: 'section_advanced', icon: 'gear' },
};

/** The parts of the page, each in its section, with the sentences by which a search finds it. */
export const parts = {
  join: {
    section: 'lists',
    says: ['join_title', 'join_label', 'join_hint', 'join_button', 'import_choose', 'import_hint'],
  },
  lists: {
    section: 'lists',
    says: ['lists_title', 'lists_order', 'list_categories', 'fingerprint_title', 'list_unfollow'],
  },
  sites: { section: 'sites', says: ['sites_title', 'sites_hint', 'pause_switch'] },
  own: { section: 'words', says: ['own_title', 'own_hint', 'own_label'] },
  exceptions: { section: 'words', says: ['exceptions_title', 'exceptions_hint', 'exceptions_label'] },
  hidden: { section: 'words', says: ['hidden_title', 'hidden_none'] },
  destination: {
    section: 'reports',
    says: ['destination_heading', 'destination_address', 'service_title', 'service_token', 'try_button'],
  },
  scope: { section: 'reports', says: ['scope_title', 'scope_hint', 'scope_full', 'scope_no_query'] },
  notify: { section: 'notifications', says: ['notify_title', 'notify_start', 'notify_off'] },
  badge: { section: 'notifications', says: ['badge_title', 'badge_switch', 'badge_new', 'badge_hint'] },
  kept: { section: 'privacy', says: ['kept_title', 'kept_text', 'keep_safe_ask'] },
  told: { section: 'privacy', says: ['told_title', 'told_switch', 'told_hint', 'told_forget'] },
  traces: {
    section: 'privacy',
    says: ['traces_title', 'traces_switch', 'traces_what', 'traces_limits', 'traces_forget'],
  },
  permissions: {
    section: 'privacy',
    says: ['permissions_title', 'permission_storage', 'permission_scripting', 'permission_hosts'],
  },
  keys: {
    section: 'keys',
    says: [
      'keys_title',
      'keys_change',
      'command_next_match',
      'command_previous_match',
      'command_report_page',
      'command_pause_reading',
    ],
  },
  moving: { section: 'keys', says: ['moving_title', 'moving_skip', 'moving_forget'] },
  profiles: { section: 'advanced', says: ['own_sites_title', 'own_sites_hint', 'own_sites_label'] },
  sync: { section: 'advanced', says: ['sync_title', 'sync_switch', 'sync_what'] },
  keepSettings: {
    section: 'advanced',
    says: ['keep_settings_title', 'keep_settings_save', 'keep_settings_take', 'reset_button'],
  },
} as const satisfies Record<string, { section: Section; says: readonly MessageKey[] }>;
export type Part = keyof typeof parts;

/** The section that a fragment of the address names; the first where it names none. Pure. */
export const sectionOf = (fragment: string): Section =>
  sections.find((section) => fragment === `#${section}`) ?? sections[0];

/** The parts that say every word of a search, in any letter case and width. Pure. */
export function findParts(search: string, say: (key: MessageKey) => string): Set<Part> {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = Object.entries(parts).filter(([, { section, says }]) => {
    const said = plain([sectionHeads[section].words, ...says].map(say).join('\n'));
    return words.every((word) => said.includes(word));
  });
  return new Set(found.map(([part]) => part as Part));
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
