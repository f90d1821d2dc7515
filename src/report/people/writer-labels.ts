/**
 * What the name of a writer is labelled with: before a colon, or at the head of a column. Sources of
 * expressions; Chinese ones stand anywhere in a line.
 */
export const labelsOfWriter = {
  english:
    'user ?names?|authors?|posters?|senders?|(?:thread |topic )?starters?|started by|posted by|member name|names?|from',
  chinese:
    '用户名|会员名|用户昵称|昵称|网名|姓名|笔名|署名|作者|楼主|层主|UP主|博主|吧主|群主|版主|斑竹|发帖人|发表人|发布人|发布者|发信人|寄信人|留言人|留言者|评论人|评论者|上传者|转录者|转载者|转发者',
};
/** The same for whoever wrote last. */
export const labelsOfLast = {
  english: 'last (?:post|poster|reply|post by|reply by|active)|latest (?:post|reply)',
  chinese: '最后发表|最后回复|最后回帖|最后发帖|最后更新|最后回复者|最后发表人|最新回复',
};
/** What heads a column of names, but in a line says who speaks or how many there are. */
export const labelsOfColumn = 'users?|members?|moderators?|用户|使用者|会员|成员|发言人';
