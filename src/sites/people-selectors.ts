/** Selectors of what names or shows people on a page. */
export interface PeopleSelectors {
  /** What the page's site profile says to cover. */
  profiled: string;
  /** What names and pictures of writers are called on many kinds of pages. */
  author: string;
  /** Where the person reading is named. */
  account: string;
}

/** What the names and pictures of writers are called where no site profile knows better. */
const inClass = [
  ...'author nick-name poster commenter byline by-author'
    .split(' ')
    .flatMap((name) => [
      `.${name}`,
      `[class$="-${name}" i]`,
      `[class$="_${name}" i]`,
      `[class*="-${name} " i]`,
      `[class*="_${name} " i]`,
    ]),
  // However it is joined to what is before it: “tk-nick”, “vnick”.
  '[class$="nick" i]',
  '[class*="nick " i]',
  '[class*="userlink" i]',
  '[class*="user-link" i]',
  ...'screen-name screenName up-name display-name displayName uname post-author topic-author'
    .split(' ')
    .map((name) => `.${name}`),
  // What is no sign of a person, and no button.
  ':is(.user, [class$="-user" i]):not(svg, i, :empty, button, [class*="btn" i])',
  'cite.fn',
  // What microformats say of people: https://microformats.org/wiki/h-card, and hCard before it.
  '.vcard .fn',
  '.h-card .p-name',
  '[class*="nickname" i]',
  '[class*="userid" i]',
  '[class*="user-id" i]',
  '[class*="user_id" i]',
  // However the parts of a class are joined: “author-name”, “AuthorInfo-name”, “user__name”.
  ...'author user member poster persona profile owner creator sender writer friend reviewer'
    .split(' ')
    .map((who) => `[class*="${who}" i][class*="name" i]`),
  // Pictures of people: an element of its own, or any picture served as one.
  '[class*="avatar" i]',
  '[class*="userpic" i]',
  '[class*="gravatar" i]',
  '[class*="userphoto" i]',
  '[class*="user-photo" i]',
];
/** The same names as ids, which the parts of components have. */
const inId = 'username user-name user_name nickname nick-name nick_name author-name author_name uname'
  .split(' ')
  .flatMap((name) => [`[id="${name}" i]`, `[id$="-${name}" i]`, `[id$="_${name}" i]`])
  .concat('[id$="userlink" i]');
// To ask first whether there is a class or an id at all takes a quarter of the time on a page of tables.
const author = [
  `[class]:is(${inClass.join(',')})`,
  `[id]:is(${inId.join(',')})`,
  '[rel~="author" i]',
  '[itemprop~="author" i]',
  'img[src*="avatar" i]',
  'img[alt*="avatar" i]',
  'img[alt*="头像"]',
];

/** Where the person reading is named: the account they are logged in to. */
const account = [
  `[class]:is(${'logged-in-as user-menu usermenu user-panel account-menu current-user login-info'
    .split(' ')
    .map((name) => `[class*="${name}" i]`)
    .join(',')})`,
  '[id]:is([id*="current-user" i], #um, #username_logged_in, #wp-admin-bar-my-account)',
];

const nothing = ':not(*)';

/**
 * The selectors for a page whose site profile says to cover `profiled`; a general rule for all other people
 * on it.
 */
export const peopleSelectors = (profiled: string[]): PeopleSelectors => ({
  profiled: profiled.join(',') || nothing,
  author: author.join(','),
  account: account.join(','),
});
