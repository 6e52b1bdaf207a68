import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { sitePages } from './pages.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off', // lower case is as good
    'valid-id': ['error', { relaxed: true }], // a heading may begin with a number
    'void-style': 'off', // layouts close void elements, Markdown does not
    'long-title': 'off', // headlines stand as they were printed
    // Several values of one filter are boxes of one name, as a form sends them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'tel-non-breaking': 'off', // numbers stand as they were printed
  },
})

test.each(sitePages())('$file is valid HTML', async ({ file, source }) => {
  const { results } = await validator.validateString(source, file)
  const messages = results.flatMap((result) =>
    result.messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} (${ruleId})`,
    ),
  )
  expect(messages).toEqual([])
})
