/**
 * What columns are called that say who wrote something, or how to reach them. A scan is after claims, not
 * people: such columns are dropped as the file is read. Compared in small letters without blanks and signs.
 */
const personal = {
  names: [
    'author',
    'authors',
    'creator',
    'displayname',
    'firstname',
    'fullname',
    'lastname',
    'nick',
    'nickname',
    'nicename',
    'owner',
    'poster',
    'realname',
    'screenname',
    'sender',
    'surname',
    'accounts',
    'member',
    'members',
    'membername',
    'user',
    'userlogin',
    'username',
    'users',
    '作者',
    '发布人',
    '发布者',
    '发帖人',
    '发帖者',
    '发言人',
    '姓名',
    '昵称',
    '暱稱',
    '用户',
    '用户名',
    '用戶',
    '用戶名',
    '發佈者',
    '發帖人',
    '真实姓名',
    '網名',
    '网名',
    '账号',
    '帳號',
    '賬號',
  ],
  identifiers: ['openid', 'uid', 'unionid', 'userid', '用户id', '用戶id', '身份证', '身份证号', '身分證'],
  reach: [
    'address',
    'cellphone',
    'email',
    'emailaddress',
    'mail',
    'mobile',
    'phone',
    'phonenumber',
    'qq',
    'tel',
    'telephone',
    'wechat',
    'weixin',
    'whatsapp',
    '住址',
    '地址',
    '微信',
    '手机',
    '手机号',
    '手機',
    '电话',
    '邮箱',
    '郵箱',
    '電子郵件',
    '電話',
  ],
  traces: ['agent', 'avatar', 'ip', 'ipaddress', 'useragent', 'useip', 'userip', 'ip地址', '头像', '頭像'],
  secrets: ['pass', 'passwd', 'password', 'salt', 'token', '密码', '密碼'],
} as const;

const known: ReadonlySet<string> = new Set(Object.values(personal).flat());
/** What has one of these words is about a person whatever stands beside it: `comment_author_email`. */
const parts = ['author', 'creator', 'poster', 'sender', 'email', 'avatar', 'nickname'];
const chineseParts = ['作者', '用户', '用戶', '昵称', '暱稱', '邮箱', '郵箱', '手机', '手機', '头像', '頭像'];

/** Whether what a column, a key or a table is called says that it holds people and no text. Pure. */
export function isPersonal(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_.:@#/()-]+/)
    .filter((word) => word !== '');
  if (known.has(words.join('')) || words.some((word) => parts.includes(word))) return true;
  // `reg_ip`, `post_user_id`: the last word or two say what a column holds.
  const last = words.at(-1) ?? '';
  return (
    known.has(last) ||
    known.has(words.slice(-2).join('')) ||
    chineseParts.some((part) => last.startsWith(part) || last.endsWith(part))
  );
}
