import { onceATurn } from '../../../platform/turn-map.ts';

/** Traditional letters of the words of forums and of family names, each before its simplified one. */
const pairs =
  '發发 佈布 復复 覆复 評评 論论 樓楼 層层 戶户 暱昵 網网 筆笔 標标 題题 會会 員员 關关 註注 冊册 錄录 誌志 貼贴 訪访 線线 瀏浏 覽览 寫写 說说 編编 輯辑 傳传 創创 轉转 審审 時时 間间 後后 們们 這这 誰谁 請请 討讨 貢贡 獻献 對对 話话 聽听 讚赞 點点 擊击 閱阅 讀读 積积 級级 來来 於于 從从 與与 個个 資资 訊讯 號号 歡欢 館馆 區区 組组 權权 監监 鐘钟 週周 剛刚 帳帐 稱称 臺台 灣湾 國国 門门 廣广 東东 屬属 記记 報报 導导 攝摄 師师 贊赞 頁页 熱热 檔档 簡简 顯显 歷历 隱隐 設设 認认 識识 薦荐 聯联 絡络 參参 動动 態态 專专 欄栏 圖图 視视 頻频 處处 辦办 結结 訴诉 舉举 條条 負负 責责 採采 納纳 獎奖 訂订 陳陈 張张 劉刘 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 鄭郑 羅罗 韓韩 馮冯 鄧邓 葉叶 蘇苏 呂吕 盧卢 譚谭 陸陆 賈贾 韋韦 鄒邹 龔龚 萬万 錢钱 嚴严 湯汤 賴赖 龍龙'.split(
    ' ',
  );
const simplified = new Map(pairs.map(([from = '', to = '']) => [from, to]));
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/**
 * A text with the labels and headings in it as they are written in simplified Chinese, letter by letter, so
 * that one list of words serves both. Pure.
 */
export const inSimplified = onceATurn((text: string): string =>
  text.replace(traditional, (letter) => simplified.get(letter) ?? letter),
);
