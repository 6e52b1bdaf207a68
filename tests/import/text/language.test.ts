import { expect, test } from 'vitest'
import { languageOf } from '../../../src/import/text/language.ts'

test.each([
  { text: '中國快遞行業發展大會召開 簽約額超千億元', language: 'zh-Hant' },
  { text: '中国快递行业发展大会召开 签约额超千亿元', language: 'zh-Hans' },
  { text: '中文', language: 'zh' },
  { text: '中国邮政(zhōng guó yóu zhèng)发布(fā bù)新邮票(xīn yóu piào)', language: 'zh-Hans' },
  { text: 'EMS 推出新服务 China Post 表示 20 个城市可以使用', language: 'zh-Hans' },
  {
    text: 'China Post (中国邮政) opened a new office in the city of Beijing today',
    language: 'en',
  },
  { text: 'Rooster Stamp a Hit', language: 'en' },
  { text: '', language: 'en' },
  {
    text: 'PostNL breidt het netwerk uit en opent dit jaar een nieuw sorteercentrum in het noorden van het land',
    language: 'nl',
  },
  {
    text: 'Die Deutsche Post hat am Montag in Bonn eine neue Briefmarke vorgestellt, die von einer jungen Künstlerin ist',
    language: 'de',
  },
  {
    text: 'La Poste ouvre un nouveau centre de tri dans le nord du pays, où elle traite les colis pour les clients',
    language: 'fr',
  },
  { text: '日本郵便は新しい切手を発売しました', language: 'ja' },
  { text: '우정사업본부는 새 우표를 발행했다', language: 'ko' },
])('"$text" is $language', ({ text, language }) => {
  expect(languageOf(text, 'en')).toBe(language)
})
