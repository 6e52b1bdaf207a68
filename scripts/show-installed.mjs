import { existsSync, readdirSync } from 'node:fs'
import { isatty } from 'node:tty'

/**
 * Says on a terminal each second how many packages are there: the first installation takes more than a minute.
 *
 * @param modules The folder of the packages.
 * @returns What ends it.
 */
export function showInstalled(modules) {
  if (!isatty(2)) return () => {}
  const started = Date.now()
  const timer = setInterval(() => {
    const count = existsSync(modules) ? readdirSync(modules).length : 0
    const seconds = Math.round((Date.now() - started) / 1000)
    process.stderr.write(`\r${count} packages, ${seconds} s …`)
  }, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\n')
  }
}
