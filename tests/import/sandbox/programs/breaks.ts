/** Meets a bug, as a program does, when it is given a page. */
process.on('message', () => process.send?.({ bug: 'TypeError: x is not a function' }))
process.send?.({})
