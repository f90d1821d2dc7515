import { type ColumnKind, columnKinds, type TableColumns } from '../../contract/list-formats.ts';

const names: Record<ColumnKind, readonly string[]> = {
  word: ['word', 'words', 'keyword', 'keywords', 'term', '词', '词语', '关键词', '關鍵詞', '詞語', '敏感词'],
  claim: [
    'claim',
    'claimreviewed',
    'rumour',
    'rumor',
    'statement',
    'text',
    '说法',
    '谣言',
    '传言',
    '說法',
    '謠言',
    '傳言',
    '内容',
  ],
  status: ['status', 'verdict', 'rating', 'label', '状态', '结论', '判定', '狀態', '結論'],
  correction: [
    'correction',
    'correctionurl',
    'url',
    'link',
    'source',
    'sourceurl',
    '更正',
    '链接',
    '辟谣链接',
    '网址',
    '連結',
    '網址',
  ],
  correctionTitle: ['correctiontitle', 'title', 'headline', '标题', '更正标题', '標題'],
  publisher: [
    'publisher',
    'factchecker',
    'organisation',
    'organization',
    'agency',
    '发布者',
    '发布机构',
    '机构',
    '来源',
    '發布者',
    '機構',
  ],
  publishedAt: [
    'publishedat',
    'date',
    'published',
    'datepublished',
    'day',
    '日期',
    '发布日期',
    '发布时间',
    '時間',
    '时间',
    '發布日期',
  ],
  category: ['category', 'topic', 'type', '类别', '分类', '類別', '分類'],
  explanation: ['explanation', 'summary', 'reason', 'note', 'notes', '说明', '解释', '理由', '說明', '解釋'],
};

/** What the names in the header of a table say its columns hold, for the person to look at. Pure. */
export function guessColumns(header: readonly string[]): TableColumns {
  // What stands in brackets behind a name says more about it: “Link (URL)”.
  const written = header.map((name) =>
    name
      .toLowerCase()
      .replace(/[(（].*/, '')
      .replace(/[\s_-]/g, ''),
  );
  const columns: TableColumns = {};
  for (const kind of columnKinds) {
    const at = written.findIndex((name) => names[kind].includes(name));
    if (at >= 0) columns[kind] = at;
  }
  // Something must be looked for: what stands first, as a rule.
  if (columns.word === undefined && columns.claim === undefined && header.length > 0) {
    const taken = Object.values(columns);
    const free = header.findIndex((_name, at) => !taken.includes(at));
    if (free >= 0) columns.word = free;
  }
  return columns;
}
