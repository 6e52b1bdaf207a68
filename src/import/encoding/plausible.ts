/**
 * The characters that texts of this kind use most, simplified and traditional. Bytes read in the
 * wrong encoding hardly ever give these.
 */
const common = new Set(
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運笔筆邮郵政快递遞集团團有限公司服务務京备備号號网網络絡址版权權来源源稿编編辑輯点击點擊打印关闭關閉首页頁省城乡鄉农農村包裹储儲银銀寿壽险險票纪念念册冊铁鐵航空车車辆輛签簽约約额額超千亿億元局长長副总經经理召会议議举舉办辦京沪滬深圳广廣州投递遞员員客户戶',
)
const punctuation = /[\u00a0\u00b7\u2010-\u2027\u2030-\u203b\u3000-\u3017\uff01-\uff5e]/u
const rest = /[\u0080-\uffff]|[\u{10000}-\u{10ffff}]/u

/** Share of the characters beyond ASCII that such texts use, from 0 to 1; 1 if there are none. */
export function plausibility(text: string): number {
  let known = 0
  let all = 0
  for (const character of text.slice(0, 20_000)) {
    if (!rest.test(character)) continue
    all += 1
    if (common.has(character) || punctuation.test(character)) known += 1
    // Most characters of a text are not among the commonest, but they are not rare either.
    else if (/[\u4e00-\u9fa5]/u.test(character)) known += 0.4
    else if (/[\p{Co}\p{Cn}\p{Cc}]/u.test(character)) known -= 1
  }
  return all === 0 ? 1 : Math.max(0, known / all)
}
