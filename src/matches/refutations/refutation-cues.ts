/**
 * Expressions by which a text refutes what it repeats, per language. They are compiled into every list beside
 * its words, so one pass finds both, through the same disguises.
 */
export interface RefutationCues {
  /** Says of what stands in the same sentence, or in the one before or after, that it is not so. */
  verdicts: string;
  /** Denies what follows or precedes it in the same clause. */
  denials: string;
  /** Denies what follows right after it. */
  closeDenials: string;
  /** Takes a verdict or denial back: asks for one, misses one, or contradicts it. */
  reversals: string;
}

/** Expressions that deny a part of what a passage retells; see `deniesWording`. */
interface DenyingExpressions {
  negations: string;
}

interface DenyingExpressionsZh extends DenyingExpressions {
  /** Begin like a negation and deny nothing. */
  noNegations: string;
  /** Letters that deny or end what follows them. */
  letters: string;
  /** Letters that make an inability of `不` and the verb before it. */
  complements: string;
}

export const refutationCues: {
  zh: RefutationCues & { denying: DenyingExpressionsZh };
  en: RefutationCues & { denying: DenyingExpressions };
} = {
  zh: {
    verdicts: `
      辟谣 谣言 谣传 造谣 传谣 不实 不属实 失实 虚假 假消息 假新闻 假信息 假图 假视频 假的 系假 纯属虚构 纯属编造 纯属捏造
      子虚乌有 无稽之谈 无中生有 凭空捏造 系捏造 系编造 系伪造 编的 瞎编 胡编 瞎说 胡说 胡扯 没有的事 没那回事 没这事 并非事实 不是事实 非事实 与事实不符 不符合事实 没有事实依据
      没有科学依据 无科学依据 缺乏科学依据 毫无根据 没有根据 没有依据 无依据 没有证据 不可信 不足信 不靠谱 切勿轻信 不要轻信
      请勿轻信 别信 不要相信 莫轻信 误传 误读 讹传 以讹传讹 伪科学 断章取义 移花接木 张冠李戴 旧闻 旧图 旧视频 摆拍 恶意剪辑
      没有这回事 没有此事 并无此事 无此事 查无此事 没这回事 从未发布 未发布过 从未说过 没有说过 予以否认 否认了 坚决否认 澄清
      真相是 事实是 这是错误的 说法错误 是错误的 是错的 说不通 讲不通 站不住脚 不成立 骗局 并不科学 不科学 已被证伪 系误解 是误解 智商税
      说法不对 说法有误 说法不准 说法不成立 说法没有 不准确 不确切 与实际不符 不符合实际 与事实相反 没有道理 毫无道理 没影的事 没谱的事 空穴来风 捕风捉影
      查无实据 查无此案 查无此人 无任何依据 没有任何依据 没有任何证据 没有任何根据 没有任何研究 缺乏依据 缺少依据 缺乏证据 缺乏根据 没有可靠证据 没有确切证据
      没有研究表明 没有研究证明 没有研究能 没有科学证据 尚无证据 尚无研究 尚无依据 并无证据 并无依据 并无根据 目前没有证据 没有先例 没有相关规定 没有这条规定
      没有这项规定 没有这个规定 没有接到 未接到 没有收到过 不攻自破 别再信 勿轻信 别信了 不必当真 别当真 别被骗 别传了 别再传 不要传播 请勿传播 请勿转发 不要转发
      不信谣 不传谣 属误读 属误会 属误解 系误读 系误会 是误读 是误会 一场误会 合成的 系合成 拼接的 后期制作 是演练 系演练 夸大其词 危言耸听 耸人听闻 无稽
      不可能存在 没有必然联系 没有直接关系 没有直接联系 没有因果关系 没有任何关系 毫无关系 并无关系 无必然联系 无直接关系
      杜撰 为假 有误 失真 子虚 不可取 误区 流言 错误说法 错误做法 错误观念 错误认识 错误信息 想多了 没影 不存在的 不可能的 根本不存在 真相来了 关于网传
      未发布 无此预 无此类 无此项 无此情 切莫相信 切勿相信 请勿相信 别被忽悠 别上当 被否定 ai生成 ai合成 p图 ps的 p的 这回事 治不了 是假象 鬼话 是伪造 伪造的
      没有医学依据 无医学依据 缺乏医学依据 没有医学证据 没有临床证据 没有临床依据 没有理论依据 没有法律依据 没有得到任何研究 没有研究支持 缺乏研究支持
      与实际情况不符 与情况不符 与实情不符 编造信息 编造消息 编造事实 编出来的 编造的 捏造的 造出来的 拿旧文件 拿旧通知 拿旧照片 拿旧新闻 系夸大 属夸大 夸大了
    `,
    denials: `
      并不 并非 并没有 并未 并无 从未 从没 不会 不能 不可能 无法 不存在 未发现 没有发现 没有发生 未发生 没有出现 未出现 不是
      没有任何 尚未发现 不代表 不等于 没必要 无需 不需要 根本没 根本就没 压根没 压根就没
    `,
    closeDenials: '没有 并无 哪来的 哪有',
    reversals: `
      不是谣言 并非谣言 不算谣言 绝非谣言 不是造谣 没有造谣 没造谣 不是传谣 非谣言 不是假的 不是假消息 不是假新闻 不是虚假
      说是谣言 说我造谣 说我们造谣 说成谣言 当谣言 当成谣言 叫谣言 就说谣言 求辟谣 求官方辟谣 等辟谣 等官方辟谣 坐等辟谣
      快来辟谣 出来辟谣 谁来辟谣 请辟谣 没辟谣 未辟谣 不辟谣 没有辟谣 还没辟谣 没人辟谣 无人辟谣 尚未辟谣 辟谣吗 辟不辟谣
      敢辟谣 别辟谣 急着辟谣 忙着辟谣 谣言吗 谣言吧 谣言么 是不是谣言 是否谣言 真的假的 是真是假 真假不知 假的吗 是假的吧
      是假的吗 不是旧闻 不是旧图 不是摆拍 编的吗 不是编的 不是瞎编 不是瞎说 不是胡说 希望是谣言 但愿是谣言 希望是假的 但愿是假的 说是假的 求真相 有图有真相 不是骗局 不是错的 是错的吗 求澄清
      没有澄清 不澄清 谁来澄清 出来澄清 会不会 能不能 是不是 不得不 不是吗 要不是 不是吧 不是说 不会吧 不能不 不是没有 不能跟 不能和 不能与 不能同 不能一起 不能再
      可能不会 不会有错 不会错
    `,
    denying: {
      negations: `
        不会 不能 不可能 不是 不存在 不含 不属于 不等于 不代表 不影响 没有 并没 并不 并未 并无 并非 从未 从不 从没 尚无 尚未 尚不
        未发生 未发现 未出现 未见 未接 无人 无法 不建议 不推荐 不宜 不提倡
      `,
      noNegations: `
        不能跟 不能和 不能与 不能同 不能吃 不能喝 不能用 不能碰 不能买 不能去 不能再 不能让 不能多 不能一起 不能不 不会吧 不是吧 不是吗 不是说
        没有不 会不会 能不能 是不是 有没有 要不要 可能不会 说不是
      `,
      letters: '不没未无非别禁停取预',
      complements: '了着到走上起成住动掉',
    },
  },
  en: {
    verdicts: `
      hoax|hoaxes|false|untrue|not true|isn't true|is fake|are fake|was fake|fake news|fake video|fake photo|debunked|debunks
      debunking|myth|myths|misinformation|disinformation|fabricated|baseless|unfounded|bogus|no evidence|no scientific evidence
      no truth|no basis|misleading|fact check|fact checkers|rumor control|old photo|old video|doctored|photoshopped
      out of context|never happened|did not happen|didn't happen|denied|denies|deny|conspiracy theory|pseudoscience|scam|refuted
      refutes|disproved|discredited|not real|is wrong|are wrong|contrary to|do not believe|don't believe|satire|satirical
      no proof|zero evidence|zero proof|not a shred of|no hard evidence|no convincing evidence|no sign that|no indication|no truth to|not accurate|inaccurate|isn't backed|not backed|not supported by|unsupported
      unsubstantiated|unverified claim|a lie|lies about|made up|nonsense|incorrect|refute|refuting|forgery|forged|dispute|disputes
      disputed|retracted|digitally altered|ai-generated|ai generated|manipulated|quash|quashes|quashed|dismiss|dismisses
      dismissed|mythbusting|mythbusters|a fake|that's fake|edited to mislead|not the case|get wrong|cures nothing|was invented|not a single case|no reports of|no credible|no record of|old wives|urban legend|misconception
    `,
    denials: `
      does not|doesn't|do not|don't|did not|didn't|cannot|can't|is not|isn't|are not|aren't|was not|wasn't|were not|will not
      won't|never|there is no|there are no|there was no|no longer|has not|have not|nor does|hasn't|haven't|weren't|would not|wouldn't|could not|couldn't|has never|nothing suggests
    `,
    closeDenials: 'no|not a|not any|without any',
    reversals: `
      not a hoax|isn't a hoax|no hoax|not fake|isn't fake|not fake news|not a myth|isn't false|not false|not misinformation
      is it true|is this true|is this fake|is it fake|is this a hoax|is it a hoax|nobody denied|did not deny|didn't deny|not denied
      does not deny|won't deny|can't deny|not debunked|hasn't been debunked|never debunked|please debunk|not a conspiracy theory
      call it fake news|called it fake news|calling it a hoax|not a scam|not baseless|not unfounded|false sense|false alarm or
    `,
    denying: {
      negations:
        'not|never|no|cannot|nobody|none|nor|without|doesn|don|didn|isn|aren|wasn|weren|won|wouldn|couldn|hasn|haven',
    },
  },
};

/** The cues of a class as words. */
export function cueWords(cues: string): string[] {
  const parting = cues.includes('|') ? /\||\n/ : /\s+/;
  return cues
    .split(parting)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}
