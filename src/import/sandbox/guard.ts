/**
 * Runs beside the thread that reads pages, which may be busy for hours: if the run that the pages are
 * read for was killed, it ends the process.
 */
const run = process.ppid

setInterval(() => {
  try {
    process.kill(run, 0) // only asks whether it is there
  } catch {
    process.kill(process.pid, 'SIGKILL')
  }
}, 1000)
