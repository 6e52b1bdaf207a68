import type { Reason } from '../reasons.ts'
import { isProse } from '../text/prose.ts'
import type { Suspect } from './suspect.ts'

const fieldName =
  /^[*＊]? ?(?:(?:your |first |last |full |user )?name|e-?mail(?: address)?|(?:tele)?phone(?: number)?|mobile|fax|address|company|country|subject|message|comments?|password|user ?name|verification code|captcha|(?:post|zip)(?:al)?(?: ?code)?|tracking (?:number|no\.?)|mail (?:number|no\.?)|(?:item|order) (?:number|no\.?)|姓名|电话|電話|邮箱|郵箱|电子邮件|電子郵件|地址|验证码|驗證碼|密码|密碼|用户名|用戶名|留言|邮件号|郵件號|邮编|内容|主题|单位)(?: ?[*＊])?(?: ?[:：].{0,30}| ?[*＊]| ?_{2,})?$/iu
const button =
  /^[[【(]? ?(?:submit|send|reset|search|query|login|log in|sign in|sign up|register|cancel|clear|ok|提交|重置|查询|查詢|登录|登錄|注册|註冊|发送|發送|确定|取消) ?[\]】)]?$/iu

/** Fields to fill in and a button to send them. */
export function form({ body }: Suspect): Reason | undefined {
  const fields = body.filter(({ text }) => fieldName.test(text))
  const buttons = body.filter(({ text }) => button.test(text))
  const prose = body.filter(({ text }) => isProse(text))
  const enough = fields.length >= 3 || (fields.length >= 1 && buttons.length >= 1)
  if (!enough || prose.length > fields.length + buttons.length) return undefined
  return {
    code: 'form',
    line: fields[0]?.number ?? null,
    message: `This is a form: ${fields.length} of its lines are fields to fill in.`,
    fix: 'delete the file; a form is no news',
  }
}
