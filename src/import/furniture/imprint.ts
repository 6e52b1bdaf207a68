const longest = 400

const registration = /ICP ?[備备證证]|公网安备|公網安備|^register number[:：]/iu
const atStart =
  /^(?:©|copyright\b|powered by\b|all rights reserved|版权所有|版權所有|主办单位|主辦單位|主管单位|主管單位|技术支持|技術支持)/iu
const atEnd = /(?:版权所有|版權所有|all rights reserved\.?)$/iu

/** Who the site belongs to and where it is registered: `Register number: 京ICP备15035540号`. */
export function isImprint(text: string): boolean {
  if (text.length > longest) return false
  return registration.test(text) || atStart.test(text) || atEnd.test(text)
}
