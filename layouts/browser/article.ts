/**
 * Copy buttons beside the forms of a citation, and paragraph signs that copy their address. Nothing
 * else on an article page needs JavaScript, and without it both can be selected by hand.
 */
const status = document.createElement('p')
status.className = 'hidden'
status.role = 'status'
document.body.append(status)

for (const form of document.querySelectorAll<HTMLElement>('.cite details')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.ariaLabel = `Copy as ${form.querySelector('summary')?.textContent ?? 'text'}`
  button.addEventListener('click', () => {
    void copy(form.querySelector('.form')?.textContent ?? '', button)
  })
  form.append(button)
}

document.querySelector('.text')?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && target.className === 'anchor') void copy(target.href)
})

/** Copies a text and says so, to eyes on the button and to ears by the status. */
async function copy(text: string, button?: HTMLButtonElement): Promise<void> {
  const answer = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Select and copy by hand',
  )
  status.textContent = answer
  if (button === undefined) return
  button.textContent = answer
  setTimeout(() => {
    button.textContent = 'Copy'
    status.textContent = ''
  }, 3000)
}
