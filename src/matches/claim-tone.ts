/** Expressions of those who pass on what they heard, warn, or are upset. */
const hearsay = `
千万 赶紧 赶快 快去 快转 快看 快跑 快告诉 速转 急转 小心 注意 当心 转发 转给 转告 转了 奔走相告 告诉家人 告诉爸妈
听说 据说 都说 说是 有人说 朋友说 同学说 老人说 透露 内部消息 最新消息 群里 朋友圈 亲眼看 爆料 揭秘 曝光 紧急 速看
同事 亲戚 邻居 表哥 表姐 闺蜜 我妈 我爸 我姨 我叔 我舅 我奶奶 外婆 婆婆 姐妹 兄弟 大哥 师傅 哥们 各位 家长们 宝妈 大家快 大家别
吓 可怕 惨 天呐 不敢 敢信 还敢 居然 竟然 难怪 怪不得 要命 害死 良心 囤 保重 看好 别再 别去 别吃 别买 别喝 别碰 别坐 别走
别点 别让 别出 别开 别给 啊 呗 啦 嘛 咱
`;

/** Expressions of those who ask, advise, explain, teach, announce or report that all is well. */
const plain = `
请问 求问 求助 求推荐 怎么 如何 多少 哪里 哪家 哪个 哪些 什么 有没有 能不能 要不要 会不会 好吗 好吃吗 推荐 测评 教程 攻略 经验
科普 建议 正确 按时 及时 规定 公告 通告 启用 开通 开工 施工 检修 养护 演练 培训 讲座 宣传 招聘 活动 优惠 开放 恢复 正常 稳定 平稳
良好 达标 合格 无人伤 修复 均已 放心 可以 预约 服务 志愿 感谢 致敬 点赞 救出 找到 获救 脱险 调查 责任 新规 政策 调整 下调 解除
减弱 预防 提前 就医 遵医嘱 办理 有序 充足
其实 实际上 是因为 原因是 属于 正常现象 夸张 夸大 误区 专家介绍 专家表示 专家解释 医生介绍 医生表示 医生解释 研究表明 研究显示 检测显示 结果显示
适量 过量 不必 不用担心 无需 有助于 有利于
`;

interface Cue {
  cue: string;
  isHearsay: boolean;
}

const cuesByFirst = new Map<number, Cue[]>();
for (const [list, isHearsay] of [
  [hearsay, true],
  [plain, false],
] as const) {
  for (const cue of list.trim().split(/\s+/)) {
    const first = cue.charCodeAt(0);
    cuesByFirst.set(first, [...(cuesByFirst.get(first) ?? []), { cue, isHearsay }]);
  }
}

/** Most letters begin no cue, and are seen not to without a look at the map. */
const beginsCue = new Uint8Array(0x10000);
for (const first of cuesByFirst.keys()) beginsCue[first] = 1;

/** So many different cues of either kind count, each so much. */
const mostCues = 2;
const hearsayWeight = 0.1;
const plainWeight = 0.15;

/**
 * How much what folded units `[start, end)` say sounds like a rumour passed on: above 1 where people warn and tell what they
 * heard, below 1 where they ask, advise, explain or announce. Between 0.7 and 1.2.
 */
export function claimTone(units: Uint16Array, start: number, end: number): number {
  const seen = new Set<Cue>();
  for (let index = start; index < end; index++) {
    const unit = units[index] ?? 0;
    if (beginsCue[unit] === 0) continue;
    for (const cue of cuesByFirst.get(unit) ?? []) if (isAt(units, index, end, cue.cue)) seen.add(cue);
  }
  let heard = 0;
  for (const { isHearsay } of seen) if (isHearsay) heard++;
  return 1 + hearsayWeight * Math.min(mostCues, heard) - plainWeight * Math.min(mostCues, seen.size - heard);
}

function isAt(units: Uint16Array, start: number, end: number, cue: string): boolean {
  if (start + cue.length > end) return false;
  for (let index = 0; index < cue.length; index++) {
    if (units[start + index] !== cue.charCodeAt(index)) return false;
  }
  return true;
}
