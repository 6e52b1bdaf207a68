/** Never ends with a page. */
process.on('message', () => {
  for (;;) continue
})
process.send?.({})
