/** Asks for more memory than there is in one go, so that no error can be thrown. */
process.on('message', () => {
  const large = Array.from({ length: 30_000_000 }, () => 1.5)
  process.send?.([...large, ...large, ...large].length)
})
process.send?.({})
