/**
 * Shares and prints the article, copies its citations, offers the address of a paragraph in which something is
 * selected, and says in reports of mistakes what they are about. Nothing else on an article page needs JavaScript, and without it all can be selected by hand.
 */
const status = document.createElement('p')
status.className = 'hidden'
status.role = 'status'
document.body.append(status)

for (const form of document.querySelectorAll<HTMLElement>('.cite details')) {
  const name = form.querySelector('summary')?.textContent ?? 'text'
  form.append(
    aButton('Copy', `Copy as ${name}`, (button) =>
      copy(form.querySelector('.form')?.textContent ?? '', button),
    ),
  )
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.byline button')) {
  button.disabled = false
  button.addEventListener('click', () => {
    if (button.className === 'print') print()
    else void share(button)
  })
}

const { origin, pathname } = location
const address = origin + pathname

async function share(button: HTMLButtonElement): Promise<void> {
  if (!('share' in navigator)) return copy(address, button)
  // A reader who closes the sheet has shared nothing, and that is no error.
  await navigator.share({ title: document.title, url: address }).catch(() => undefined)
}

// A report of a mistake quotes the paragraph in which something was selected. On the contact page, it names the
// article that the reader comes from.
const report = document.querySelector<HTMLAnchorElement>('.report a')
if (report !== null) {
  const mail = report.href
  const { referrer } = document
  const isFromArticle = referrer.startsWith(origin) && /\/news\/\d+\/\d\d\/[^/]+\/$/.test(referrer)
  const from = isFromArticle && pathname.endsWith('/contact/') ? referrer : ''
  if (from !== '') report.after(` about the article ${from}`)
  report.addEventListener('click', () => {
    if (!mail.startsWith('mailto:')) return
    // Programs for mail cut off what is longer.
    const quote = paragraph ? `#${paragraph.id}\n\n“${paragraph.textContent.slice(0, 150)}”` : ''
    report.href = mail + encodeURIComponent(`${from}${quote}\n\n`)
  })
}

let paragraph: Element | null | undefined
let selected = 0
const link = aButton('Copy link to paragraph', '', (button) =>
  copy(`${address}#${paragraph?.id ?? ''}`, button),
)
link.className = 'paragraph-link'
link.hidden = true
document.body.append(link)

document.addEventListener('selectionchange', () => {
  const selection = getSelection()
  const node = selection?.isCollapsed === false ? selection.anchorNode : null
  const element = node instanceof Element ? node : node?.parentElement
  const found = element?.closest('.text > p[id]')
  paragraph = found ?? paragraph
  // A finger on the button may end the selection before the button is told.
  clearTimeout(selected)
  selected = setTimeout(() => (link.hidden = !found), found ? 0 : 300)
})

function aButton(
  text: string,
  label: string,
  act: (button: HTMLButtonElement) => Promise<void>,
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  if (label !== '') button.ariaLabel = label
  // So that what is selected stays selected.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => void act(button))
  return button
}

/** Copies a text and says so, to eyes on the button and to ears by the status. */
async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const answer = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Select and copy by hand',
  )
  button.value ||= button.textContent // what it says otherwise
  status.textContent = button.textContent = answer
  setTimeout(() => {
    button.textContent = button.value
    status.textContent = ''
  }, 3000)
}
