/** Reasons that come of comparing a capture with the articles that are there. */
import { importerVersion } from '../store/article-file.ts'
import type { Reason } from '../reasons.ts'

export function removed(article: string): Reason {
  const message = `Its article was removed: ${article}.`
  return reason(
    'removed',
    message,
    'delete the capture too, or withdraw the removal in the article',
  )
}

export function sameBytes(capture: string): Reason {
  const message = `It is the same file as ${capture}, byte for byte.`
  return reason('same-bytes', message, 'nothing to do; you may delete this copy')
}

export function sameText(article: string): Reason {
  const message = `The same text is there already: ${article}.`
  return reason('same-text', message, 'nothing to do; you may delete this capture')
}

export function nearDuplicate(article: string, score: number): Reason {
  const percent = (Math.floor(score * 1000) / 10).toFixed(1)
  const message = `The text is ${percent} % the same as that of ${article}.`
  return {
    ...reason('near-duplicate', message, 'compare the two, and keep both or delete one'),
    score: Math.round(score * 1000) / 1000,
    article,
  }
}

export function edited(article: string): Reason {
  const fix = `leave it, or take over what the capture gives with  --accept ${article}`
  return reason('edited', `${article} was changed by hand since it was imported.`, fix)
}

export function accepted(): Reason {
  return reason(
    'accepted',
    'The edits of the article were given up, as was asked.',
    'nothing to do',
  )
}

export function captureChanged(): Reason {
  return reason(
    'capture-changed',
    'The capture changed since it was imported.',
    'look the article over',
  )
}

export function importerChanged(before: string): Reason {
  const message = `The importer changed from ${before} to ${importerVersion}.`
  return reason('importer-changed', message, 'look the article over')
}

export function sidecarChanged(): Reason {
  const message = 'What the sidecar or the importer says changed since the last import.'
  return reason('sidecar-changed', message, 'nothing to do')
}

function reason(code: string, message: string, fix: string): Reason {
  return { code, line: null, message, fix }
}
