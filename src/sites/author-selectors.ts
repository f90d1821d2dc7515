/** What the names and pictures of writers are called in the markup of many kinds of forums. */
const generic = [
  '[rel~="author" i]',
  '[itemprop~="author" i]',
  ...'author username user-name userName user_name nickname nick-name nick poster commenter byline by-author'
    .split(' ')
    .flatMap((name) => [
      `.${name}`,
      `[class$="-${name}" i]`,
      `[class$="_${name}" i]`,
      `[class*="-${name} " i]`,
    ]),
  ...'screen-name screenName display-name displayName uname hnuser p_author_name authi post-author topic-author'
    .split(' ')
    .map((name) => `.${name}`),
  'cite.fn',
  '[class*="nickname" i]',
  '[class*="username" i]',
  '[class*="user-name" i]',
  '[class*="user_name" i]',
  '[class*="authorname" i]',
  '[class*="author-name" i]',
  '[class*="author_name" i]',
  // Pictures of people: an element of its own, or any picture served as one.
  '[class*="avatar" i]',
  '[class*="userpic" i]',
  '[class*="gravatar" i]',
  'img[src*="avatar" i]',
  'img[alt*="avatar" i]',
  'img[alt*="头像"]',
  // Links to the page of a person.
  ...[
    '/user/',
    '/users/',
    '/member/',
    '/members/',
    '/people/',
    '/profile/',
    '/profile.php',
    '/u/',
    'space-uid-',
    'mod=space',
    '/home/main',
    '/space.bilibili',
    'memberlist.php?mode=viewprofile',
    'user?id=',
  ].map((part) => `a[href*="${part}" i]`),
  'a[href^="/@"]',
];

/** Where the person reading is named: the account they are logged in to. */
const account = [
  '[class*="logged-in-as" i]',
  '[class*="user-menu" i]',
  '[class*="usermenu" i]',
  '[class*="user-panel" i]',
  '[class*="account-menu" i]',
  '[class*="current-user" i]',
  '[class*="login-info" i]',
  '[id*="current-user" i]',
  '#um',
  '#username_logged_in',
  '#wp-admin-bar-my-account',
];

/** Selectors of what names or shows the writers on the page at `url`. */
export const authorSelectors = (_url: string): string[] => generic;

/** Selectors of what names or shows the person reading the page at `url`. */
export const accountSelectors = (_url: string): string[] => account;
