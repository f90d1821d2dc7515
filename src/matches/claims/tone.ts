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
求助 求推荐 怎么 如何 多少 哪里 哪家 哪个 哪些 什么 好吗 好吃吗 推荐 测评 教程 攻略 经验
科普 建议 正确 按时 及时 规定 公告 通告 启用 开通 开工 施工 检修 养护 演练 培训 讲座 宣传 招聘 活动 优惠 开放 恢复 稳定 平稳
良好 无人伤 修复 均已 放心 预约 服务 感谢 点赞 救出 找到 获救 脱险 调查 责任 新规 政策 调整 下调 解除
减弱 就医 遵医嘱 办理 有序
是因为 原因是 属于 正常现象 专家介绍 专家表示 专家解释 医生介绍 医生表示 医生解释 研究表明 研究显示 检测显示 结果显示
适量 过量 不用担心 有助于 有利于 请 市民 旅客 相关部门 有关部门 工作人员 负责人 记者 介绍 表示 指出 提示
`;

/**
 * Expressions of those who speak of a statement instead of making it: who ask whether it is so, report that
 * it goes round, weigh what supports it, or give their own account against it.
 */
const distant = `
是否 是不是 会不会 能不能 有没有 要不要 是真的吗 真的吗 真有用吗 有用吗 靠谱吗 可信吗 可以吗 为什么 为何 为啥 请问 求问 求解 求科普 想问 请教 咨询一下 吗 有人知道 有人试过 有懂的
传言 传闻 流言 这个说法 这种说法 这类说法 该说法 有种说法 有说法 一种说法 网上说法 一说 此说 疑问 质疑 热议 刷屏 疯传 热传 传开 帖子 发帖人 发布者 网民 引发讨论 引发关注 播放量 辟谣 谣
依据 根据 证据 实验 监测 核查 核实 通报 回应 澄清 误解 误会 误区 夸大 夸张 危言耸听 无关 没关系 关系不大 不影响 没必要 没有必要 没有定论 尚无定论 不必 无需 恐慌 跟风 正常 充足 补货 合格 达标
其实 实际上 事实上 只是 只会 顶多 最多 不过是 反而 而不是 并不 并非 并未 并没 所谓
派出所 公安局 教育局 税务局 气象台 卫健委 疾控 水务局 交警 交管 车管所 社保局 社保中心 医保局 客服 物业 发布会 首席 检测单位 研究人员
的文章 的帖子 的视频 的图 的语音 的消息 的说法 的新闻 阅读量 转发量 已删除
有人担心 有网友担心 有人以为 不少人以为 求证 截图
`;

/**
 * Expressions of those who will have none of it: who doubt it openly, put it down to a mistake, or say that
 * all goes on as before.
 */
const dismissive = `
怎么可能 怎么会 哪来 哪有 何来 从何 无从谈起 谁说的 谁见过 想都别想 扯不上 谈不上 说不上 算不上 八竿子 半点关系 一点关系 没有关系 什么关系 跟这没 有什么关系
没这回事 没这事 没这种 没有这种 没有这样 没有这个 没有此类 没有类似 没见谁 没听过 没听说 从没 从未 没接到 未接到 没收到 没发现 查不到 找不到 搜不到
一例也没 一例都没 一个也没 一个都没 一起也没 一起都没 一次也没 一次都没 一点也不 一点都不 没有一例 没有一个 没有一起 没有一家 半个也没 影子都没
根本没 根本不 根本就 压根没 压根不 压根就 从来没 完全没 完全不 绝对没 绝对不 绝不 绝无 毫无 丝毫 决不
照样 照常 照旧 照喝 照吃 照开 照用 一切正常 一路畅通 好好的 好得很 稳得很 没毛病 虚惊 随便吃 放心吃 安全得很
自己吓自己 吓唬人 心理安慰 心理作用 安慰剂 想象力 想太多 想多了 编故事 讲故事 段子 桥段 电影看多 小说看多 神话 童话 笑话 玩笑 逗 扯淡 瞎扯 鬼扯 胡诌 胡编 瞎编 离谱 荒唐 荒谬 可笑 好笑
看错 看岔 搞错 弄错 认错 接错 听错 记错 传错 搞混 混淆 误以为 误当 误认 曲解 不现实 没有出处 没出处 没来由 毫无来由 没依据 没道理 说不通 经不起 禁不起 站不住 不靠谱 不可信 不可能
听信 误信
没有发布 未曾发布 没有作出 没有下达 起不到 起不了 不起作用
赖不到 怪不到 轮不到 用不到 用不着 犯不着 大可不必 答案是否 除非 年年有 又开始 老掉牙 旧事 旧闻 多年前 几年前 早就传 去年就传
`;

/** The cues of several kinds, by first letter. */
class CueTable {
  readonly #cues = new Map<number, { cue: string; kind: number }[]>();
  /** Which pairs, by slot, begin a cue: most letters are seen not to without a look at the map. */
  readonly #pairs = new Uint8Array(0x10000);
  readonly #lone = new Uint8Array(0x10000);
  readonly #kinds: number;

  constructor(...lists: string[]) {
    this.#kinds = lists.length;
    for (const [kind, list] of lists.entries()) {
      for (const cue of list.trim().split(/\s+/)) {
        const first = cue.charCodeAt(0);
        this.#cues.set(first, [...(this.#cues.get(first) ?? []), { cue, kind }]);
        if (cue.length === 1) this.#lone[first] = 1;
        else this.#pairs[slotOf(first, cue.charCodeAt(1))] = 1;
      }
    }
  }

  /**
   * How many different cues of each kind stand in units `[start, end)`, each kind counted up to `mostCues`.
   */
  count(units: Uint16Array, start: number, end: number): number[] {
    const seen = new Set<string>();
    const counts: number[] = new Array(this.#kinds).fill(0);
    for (let index = start; index < end; index++) {
      const unit = units[index] ?? 0;
      if (this.#pairs[slotOf(unit, units[index + 1] ?? 0)] === 0 && this.#lone[unit] === 0) continue;
      for (const { cue, kind } of this.#cues.get(unit) ?? []) {
        if (!isAt(units, index, end, cue) || seen.has(cue)) continue;
        seen.add(cue);
        counts[kind] = Math.min(mostCues, (counts[kind] ?? 0) + 1);
      }
    }
    return counts;
  }
}

const slotOf = (first: number, second: number) => (first * 31 + second) & 0xffff;

/** So many different cues of a kind count, each so much; what a tone takes off is never all. */
const mostCues = 2;
const hearsayWeight = 0.15;
const plainWeight = 0.15;
const distantWeight = 0.3;
const dismissiveWeight = 0.5;
const leastBelief = 0.1;

const mannerCues = new CueTable(hearsay, plain);
const beliefCues = new CueTable(distant, dismissive);

/**
 * How much what folded units `[start, end)` say sounds like a rumour passed on: above 1 where people warn and
 * tell what they heard, below 1 where they advise, explain or announce. Between 0.7 and 1.3.
 */
export function claimTone(units: Uint16Array, start: number, end: number): number {
  const [heard = 0, plainly = 0] = mannerCues.count(units, start, end);
  return 1 + hearsayWeight * heard - plainWeight * plainly;
}

/**
 * What `claimTone` said, less where people speak of a statement without making it, and whether they will have
 * none of it.
 */
export function claimBelief(
  units: Uint16Array,
  start: number,
  end: number,
  tone: number,
): { belief: number; isDismissive: boolean } {
  const [apart = 0, dismissed = 0] = beliefCues.count(units, start, end);
  const less = distantWeight * apart + dismissiveWeight * dismissed;
  return {
    belief: Math.max(leastBelief, tone - less),
    isDismissive: dismissed > 0,
  };
}

function isAt(units: Uint16Array, start: number, end: number, cue: string): boolean {
  if (start + cue.length > end) return false;
  for (let index = 0; index < cue.length; index++) {
    if (units[start + index] !== cue.charCodeAt(index)) return false;
  }
  return true;
}
