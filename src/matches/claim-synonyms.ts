/**
 * Expressions that a retelling puts in each other's place, a class a line; the first stands for all. Chosen for how people
 * retell events (dying, fleeing, forbidding, buying up …), not for any topic.
 */
const classes = `
死亡 去世 身亡 丧生 遇难 病逝 死了 死掉 丧命 离世 毙命 遇害
感染 染上 传染 被传染 染病
确诊 中招
治愈 治好 痊愈 治疗 根治
预防 防止 避免 防范
杀死 杀灭 杀掉 消灭 灭杀
逃跑 逃出 逃到 逃入 逃进 逃离 逃走 出逃 逃往 跑到 跑出 跑了
冲垮 冲毁 冲塌 垮塌 坍塌 倒塌 崩塌 塌了 垮了 溃坝 决堤 决口 溃堤 塌下
街头 街上 上街 大街
毁坏 烧毁 摧毁 损毁 破坏 毁了 毁掉 烧了
禁止 不准 不许 严禁 不让 不得 不能 不可
停止 暂停 中止 中断 停供 断供
即将 将要 马上 就要 快要
立即 立刻 赶紧 赶快 尽快 马上
全部 全都 所有 一律 统统
发生 出现 爆发 发现
引发 导致 造成 引起 致使
隐瞒 瞒着 瞒报 掩盖 封锁
报道 报导 播报 曝光 披露
公布 公示 公开 发布 宣布 公告
驱逐 驱赶 赶走 轰走 遣返 劝返
医生 大夫 医师
老人 老年人 大爷 大妈
孩子 儿童 小孩 娃娃 宝宝
学生 同学
政府 当局 官方
飞机 航班 客机
汽车 车辆 轿车
手机 电话
医院 卫生院
超市 商场 卖场
市区 城区 城里
小区 社区 住宅区
遗体 尸体 死者
停尸房 太平间
罚款 罚金 处罚 罚
涨价 涨到 上涨 提价
倒卖 贩卖 转卖 卖掉 拿出去卖
抢购 抢空 抢光 囤货
购买 采购 买了 购入
辐射 放射性
一周 一星期 一个星期 一礼拜
两周 两星期 两个星期 十四天 半个月
半小时 三十分钟 半个小时
凌晨 夜里 半夜 深夜
明天 明日 明早
今晚 今夜 今天夜里 今天晚上
昨天 昨日
有效 管用 见效
饮用 喝下 喝了
食用 服用 吃了 吃下
证实 确认 核实
谎称 冒充 假冒 假扮
上门 入户 进屋
掩埋 被埋 埋了 活埋
失联 失踪 失去联系
越狱 逃狱
污染 弄脏
恐慌 慌乱
全国 全中国
外国 国外 海外
撤离 疏散 转移 撤走
封城 封闭 封锁 封路
停电 断电
停水 断水
坠毁 坠机 坠落
爆炸 炸了 引爆
发霉 霉变 霉了
拖延 延误 晚发
打死 殴打致死 杀害
捐款 善款 捐的钱
`;

/** The expression of the same class that stands for a given one. */
export const standIns: ReadonlyMap<string, string> = new Map(
  classes
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, first]);
    }),
);

/** The longest expression of a class, in letters. */
export const longestStandIn = Math.max(...[...standIns.keys()].map((word) => word.length));
