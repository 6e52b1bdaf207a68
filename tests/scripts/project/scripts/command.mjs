/** A command of the project: says with what it was called, and ends or waits as it is told. */
const [order, ...rest] = process.argv.slice(2)
if (order === 'exit') process.exitCode = Number(rest[0])
if (order === 'wait') {
  process.once('SIGTERM', () => {
    console.log('closed in order')
    process.exit(7)
  })
  setInterval(() => undefined, 1000)
}
console.log(JSON.stringify({ version: process.version, rest }))
