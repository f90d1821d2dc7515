/**
 * What around a cue decides what it speaks of, per language: parts of regular expressions for its folded
 * sentence, in which the cue stands as `<cue>`.
 */
export interface ExceptionPatterns {
  /** Take a verdict or a denial back. */
  both: readonly string[];
  /** Take a verdict back: it is asked for, missed, doubted, contradicted, or about something else. */
  verdicts: readonly string[];
  /** Take a denial back: it denies something else. */
  denials: readonly string[];
  /** Say in a clause without a verdict that something is so. */
  affirmations: readonly string[];
  /** Subjects that refer to a neighbouring sentence. */
  referring: readonly string[];
  /** What may stand before a verdict without being its subject. */
  light: readonly string[];
  /** Verdicts that head a text whatever else stands in the heading. */
  headings: readonly string[];
  /** What may stand beside a verdict between brackets or before a colon. */
  besideHeading: readonly string[];
}

export const exceptionPatterns: { zh: ExceptionPatterns; en: ExceptionPatterns } = {
  zh: {
    both: [
      '(?:谁|哪个)(?:敢|还|又)*说[^，。！？]{0,10}<',
      '(?:别|不要|勿)再?(?:以为|当|说)[^，。！？]{0,10}<',
      '(?:难道|怎么可能|怎么会|怎么能)[^，。！？]{0,10}<',
      '(?:不是|并非)<(?:没|不)',
    ],
    verdicts: [
      '(?:不|没|没有|未|无|非|没人|没有人|无人)(?:是|算|叫|什么|个|在|有|信)?(?:官方|专家|警方|人|谁|任何人)?(?:出来|出面|站出来|公开|正式|明确)?<',
      '(?:不管|不论|无论|哪怕|就算|即使|即便|是否|是不是|管它)(?:是|是不是)?<',
      '(?:所谓的?(?:官方|专家)?|说成是?|当成是?|当作是?|叫做|打成)<',
      '(?:希望|但愿|盼)[^，。！？]{0,6}<',
      '[说笑骂怪](?:我|咱|俺)们?[^，。！？]{0,6}<',
      '[说骂怪](?:人家|别人)(?:是|在)?<',
      '(?:狡辩|嘴硬|硬说)[^，。！？]{0,6}<',
      '(?:有没有|谁能|谁来|哪位|请|求|等|等着)(?:官方|专家|人|警方|大家)?(?:能|快|赶紧|出来|出面|来)*<(?:辟谣|澄清)',
      '(?:买到|卖|收到|遇到)<假',
      '(?:专家|他|她|他们|官方|媒体|政府)<(?:瞎|胡)',
      '(?:官方|专家|媒体|政府|医院|工厂)的?(?:说法|话|通报|声明)(?:都|也|根本|完全|就)?是?<',
      '辟谣(?:都|也|全|根本|就)*是?<',
      '<辟谣>(?:都|也|全|根本|就)*是?(?:骗|假|不可信|错)',
      '<(?:别|不要|切勿|请勿|勿|莫)再?(?:轻)?(?:相)?信>(?:了|那些|这些|什么)*(?:专家|他们|她们|政府|媒体|医生|医院|工厂|新闻|他人|别人|陌生人|辟谣|官方(?!没|未|网))',
      '<(?:别|不要|切勿|请勿|勿|莫)再?(?:轻)?(?:相)?信>[^，。！？]{1,10}(?:以外|之外)',
      '>[”」』】）]?(?:吧|吗|么|？|\\?|还是真|或者?是?真)',
      '真的?[^。！？]{0,2}还是(?:个|一场|一个|什么)?<',
      '>(?:往往|已经|终于|都|最后|居然|竟然?|果然)*(?:成|是|变成?)了?真',
      '>的?[^，。！？说传称]{0,8}真的(?:来|要|发生|有(?!人))',
      '>了?，?(?:但是?|可是?|不过|然而|结果)[^。！？]{0,16}(?:真|就是|才是|确实)(?!有人)',
      '(?:都|有人|他们|总|老是)说[^。！？]{0,12}<[^>]*>[^。！？]{0,4}(?:但|可|不过|然而|结果)(?!仍|还有人|有人|很多人)',
      '<虚假>(?:宣传|广告|交易|合同|标签|标注|产地|发货|手续|证件|资质)',
      '<辟谣>(?:都|也|只|不过|就)*是(?:为了|怕|想)',
      '<假的>(?:药|口罩|酒|烟|货)',
      '<(?:谣言|流言|谣传)>(?:四起|满天)',
      '<旧[^>]*>(?:新看|重提)',
      '<不传谣>的',
    ],
    denials: [
      '>(?:完全)?(?:排除|否认|忽视|忽略|低估|小看|怀疑|不)',
      '>(?:敢|会|给)?(?:报|播|告诉|说|讲|承认|公布|提|写|通知|曝光|让)',
      '>(?:见|有|想|听|经历|遇)说?(?:过|到)',
      '>(?:普通|一般|寻常|小|第一|一次|只|仅|单|光|吓|什么)',
      '>(?:辟谣|澄清|有假)',
      '>(?:人|什么|办法|法|敢|让|给|去|来得)',
      '>[^。！？]{0,12}你们?(?:会|敢)?信(?:吗|么|？|\\?)',
      '>(?:是|什么|在|个)*(?:开玩笑|玩笑|骗|谣|假|造谣|旧|摆拍|瞎|胡|编|空穴)',
      '>[^，。！？]{0,6}[就便]',
      '>(?:出门|出去|睡|回|坐|等|上班|上学|大意|掉以轻心|跟|和|与|同|错|停止|看|想|避免|阻)',
    ],
    affirmations: ['(?:是|可是)真的(?![？?吗吧假])', '千真万确', '真的(?:要|来|会|发生|震|漏|停|封|涨)'],
    referring: [
      '[该此这那]',
      '上述|以上|网传|网上|网络|网友|网民|流传|所传|传言|传闻|谣传|楼上|相关(?:消息|信息|说法|内容|视频|图片)',
      '^(?:的|消息|信息|说法|内容|言论|视频|图片|照片|截图|文章|帖子|通知|公告)',
    ],
    light: [
      '经|核实|核查|查证|查实|查明|查|调查|证实|求证|了解|警方|官方|公安|民警|专家|医生|记者|有关部门|相关部门|部门|目前|已|均|都|全部|全|系|属于|属|是|为',
      '纯|完全|就|根本|又|也|其实|实际上|事实上|对此|今天|昨天|昨日|近日|回应|表示|指出|提醒|辟谣|通报|大家|请|市民|广大|我们|千万|绝对|显然|当然|真相|结果|后|的|了|一|个|条|起',
    ],
    headings: ['辟谣', '澄清', '谣言粉碎'],
    besideHeading: [
      '[一二三四五六七八九十0-9这是为]|以下|下面|粉碎机|粉碎|信息|消息|平台|来了|榜|时间|公告|通报|声明|说法|官方|网络|网传|常见|今日|每日|最新|权威|十大|健康|食品|科学|紧急',
    ],
  },
  en: {
    both: [
      "\\b(?:who says|says who|let (?:them|anyone|anybody|the \\w+)|call(?:s|ed|ing)? (?:it|this|that)|nobody|no one|(?:don't|do not) (?:think|say|call|assume)|how (?:can|could)|tells? you)\\b[^.,;!?]{0,30}<",
      'false that [^.,;!?<]{0,30}<',
    ],
    verdicts: [
      '\\b(?:they|(?:the|big|fake) (?:media|pharma))(?: (?:all|will|still|can|may))? <den',
      '\\b(?:they|people|some|everyone|everybody|media|neighbou?r|friends?)\\b[^.;!?]{0,24}<[^>]*>[^.;!?]{0,16}\\b(?:but|yet|however|and now)\\b(?! (?:people|many|some|posts))',
      '>[^.;!?]{0,16}\\b(?:but|yet)\\b[^.;!?]{0,24}\\b(?:is|are|was) (?:real|true)',
      '>["”\']?\\?',
      '>[.,]?["”] they (?:say|said|claim)',
      '<den[^>]*>[^.;!?]{0,10}, of course',
      '^ *(?:is|was|are|were|does|did(?! you know)|has|have|can|could)\\b[^<]*<[^>]*>[^.!?]*\\?',
      "(?:\\b(?:not|never|no|nobody|hardly)|n't)(?: \\w+)? <",
      '\\bmy <',
      '\\b(?:you|we|they|people|who|experts|doctors|media|officials) <(?:are|is) wrong',
      '<false> (?:negative|positive|hope|flag|alarm|teeth|start)',
      '<scam> alert',
      "<fake news> (?:media|outlets|won't|will not|doesn't|hides|never)",
      '<no (?:evidence|proof)> (?:was|is|were|are) (?:needed|required)',
      "> that [^.,;!?]{0,30}(?:\\bnot\\b|n't\\b)",
      '> what (?:they|the|you)\\b',
      '> or (?:not|no|real|true)\\b',
      "<(?:do not|don't) believe> (?:the )?(?:media|government|experts|doctors|fact ?checkers|officials|news|scientists|authorities)",
      '\\b(?:believe|trust|mind|ignore) (?:the |those )?<fact',
    ],
    denials: [
      '> (?:\\w+ )?(?:want|tell|told|telling|report|reporting|admit|mention|buy|get(?! rid)|find|forget|miss|wait|worry|mind|ignore|underestimate|hide|trust|believed?|den(?:y|ied)|talk|talking|know|leave|go|let|only|just|imagine|wrong|afford|resist|taste|smell|see|hear|feel)\\b',
      '>[^.,;!?]{0,20}\\b(?:but|except|than|until|unless|before|because|without)\\b',
      '\\bif\\b[^.,;!?]{0,20}<',
      '> (?:\\w+ ){0,2}(?:hoax|myth|lie|fake|false|joke|rumou?r|conspiracy)\\b',
    ],
    affirmations: ['\\b(?:is|are|was) (?:real|true)\\b', '\\bfor real\\b', '\\breally works?\\b'],
    referring: [
      '\\b(?:this|that|it|its|these|those|they|such|claims?|rumou?rs?|posts?|messages?|viral|theory|idea)\\b|^ *(?:the )?(?:video|image|photo|picture|story|report|notice|memo)\\b',
    ],
    light: [
      '\\b(?:is|are|was|were|completely|totally|just|but|and|so|police|officials|experts?|say|said|says|absolutely|entirely|simply|a|an|the|all|of|not|no|please|again|rating|verdict|fact|everyone)\\b',
    ],
    headings: ['fact check', 'fact-check', 'debunk', 'rumor control'],
    besideHeading: ['claims?|alert|rating|rated|posts?|news|warning|common|health|viral|[0-9]|no'],
  },
};
