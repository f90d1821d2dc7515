/**
 * What the name of a writer is labelled with: before a colon, or at the head of a column. Sources of
 * expressions; Chinese ones stand anywhere in a line.
 */
export const labelsOfWriter = {
  english:
    'user ?names?|authors?|op|posters?|senders?|(?:thread |topic )?starters?|started by|posted by|member name|names?|from',
  // Right after a name, what somebody is here is a badge, and words of theirs follow.
  chinese:
    '(?<![\\p{L}\\p{N}_])(?:[本该原][帖贴楼吧版群]?)?(?:楼主|层主|UP主|博主|吧主|群主|版主|斑竹)|用户名|会员名|用户昵称|昵称|网名|姓名|笔名|署名|作者|(?:发[帖表布信]|[寄来写投]信|留言|评论|上传|转[录载发]|提问|咨询|反映|投诉|举报|求助|申请|联系|受理|[经承]办|办理|答复|回复|审核|邀请|推荐|分享|发起)(?:人|者)',
};
/** The same for whoever wrote last. */
export const labelsOfLast = {
  english: 'last (?:post|poster|reply|post by|reply by|active)|latest (?:post|reply)',
  chinese: '最后发表|最后回复|最后回帖|最后发帖|最后更新|最后回复者|最后发表人|最新回复',
};
/** What heads a column of names, but in a line says who speaks or how many there are. */
export const labelsOfColumn =
  'who|assignees?|reporters?|owners?|reviewers?|editors?|uploaders?|creators?|(?:assigned|created|updated|uploaded|edited)\\s(?:to|by)|users?|members?|moderators?|on\\s(?:duty|call)|in\\scharge|用户|使用者|值[班日]|会员|成员|发言人|\\p{Script=Han}{2}[人者员]';
