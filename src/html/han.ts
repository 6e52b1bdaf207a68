import { html, type Html } from './html.ts'

/** A run of Han characters, with spaces and their punctuation between them. */
const hanRun = /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef ]*\p{Script=Han})?/gu

/** Characters that only one of the two scripts has, the most frequent ones. */
const simplified = new Set(
  '这来国个们为时会对发经学过动还进种与开问实现业长见关门间车东两书话语电气体义报邮递务员总' +
    '记济团场产质际农强创网络运输绿岁军万亿华党议题选举导领机构战规划扩资汇钱银证据历专区县乡' +
    '镇单独联贸营销购货仓储龙凤马鸟鱼鸡猪虽难应该认识让说请谢谁设计论诉试评译读谈变热爱亲庆纪' +
    '图张队赛环护显贡献励劳奖获余协调签订约额亚欧陆岛湾广陕贵辽宁卫兰苏刘吴陈杨赵孙郑冯邓萧叶' +
    '钟谭罗贾韩顾龚严顶项须预频颜风飞饭馆驾驶验骑鲜鲁齐齿点线练组细终结给绝统继续维综缘织级红' +
    '纯纸号备',
)
const traditional = new Set(
  '這來國個們爲時會對發經學過動還進種與開問實現業長見關門間車東兩書話語電氣體義報郵遞務員總' +
    '記濟團場產質際農強創網絡運輸綠歲軍萬億華黨議題選舉導領機構戰規劃擴資匯錢銀證據歷專區縣鄉' +
    '鎮單獨聯貿營銷購貨倉儲龍鳳馬鳥魚雞豬雖難應該認識讓說請謝誰設計論訴試評譯讀談變熱愛親慶紀' +
    '圖張隊賽環護顯貢獻勵勞獎獲餘協調籤訂約額亞歐陸島灣廣陝貴遼寧衛蘭蘇劉吳陳楊趙孫鄭馮鄧蕭葉' +
    '鍾譚羅賈韓顧龔嚴頂項須預頻顏風飛飯館駕駛驗騎鮮魯齊齒點線練組細終結給絕統繼續維綜緣織級紅' +
    '純紙號備簽',
)

/** BCP 47 tag of a run of Han characters; `zh` if all of them belong to both scripts. */
export function hanScript(run: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  let balance = 0
  for (const character of run) {
    const isSimplified = simplified.has(character)
    if (isSimplified === traditional.has(character)) continue
    balance += isSimplified ? -1 : 1
  }
  if (balance === 0) return 'zh'
  return balance > 0 ? 'zh-Hant' : 'zh-Hans'
}

/**
 * A text in which runs of Han characters carry their language, so that they get the right glyphs and
 * the right voice.
 *
 * @param lang BCP 47 tag of the whole text. A Chinese, Japanese or Korean one stays as it is.
 */
export function withHan(text: string, lang = 'en'): Html {
  if (/^(zh|ja|ko)\b/.test(lang) || !hasHan(text)) return html`${text}`
  const parts: Html[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(hanRun)) {
    parts.push(html`${text.slice(end, index)}<span lang="${hanScript(run)}">${run}</span>`)
    end = index + run.length
  }
  return html`${parts}${text.slice(end)}`
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
