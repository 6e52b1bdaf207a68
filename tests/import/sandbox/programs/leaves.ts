/** Ends, as a program does that somebody kills. */
process.on('message', () => process.exit(3))
process.send?.({})
