import type { Path } from '../../urls.ts'
import { isWithin, type HeaderRule, type Headers } from '../headers.ts'

/**
 * The same table in rules of which no two set the same header of one path, for hosts that join them.
 *
 * Headers that only the first rule sets stay with it. All others are set once for each file and folder
 * at the top of the site. In a folder of which only a part differs, only that part is told: what is
 * left out there are headers of files that no browser shows as a page, and those of missing pages,
 * which carry their policy themselves.
 */
export function withoutOverlap(
  rules: readonly HeaderRule[],
  files: readonly string[],
): readonly HeaderRule[] {
  const [first, ...others] = rules
  if (first === undefined) return []
  const disputed = new Set(others.flatMap(({ headers }) => Object.keys(headers)))
  const blocks = new Map<Path, Record<string, string>>()
  const add = (pattern: Path, name: string, value: string): void => {
    const block = blocks.get(pattern) ?? {}
    block[name] = value
    blocks.set(pattern, block)
  }

  for (const name of disputed) {
    const setting = others.filter(({ headers }) => headers[name] !== undefined)
    for (const pattern of topPatterns(files)) {
      const inside = setting.filter((rule) => isWithin(rule.pattern, pattern))
      const narrower = inside.filter((rule) => rule.pattern !== pattern)
      const whole = narrower.length > 0 ? narrower : inside
      for (const rule of whole) add(rule.pattern, name, rule.headers[name] ?? '')
      const usual = first.headers[name]
      if (whole.length === 0 && usual !== undefined) add(pattern, name, usual)
    }
  }
  return [{ pattern: '/*', headers: without(first.headers, disputed) }, ...asRules(blocks)]
}

/** `/`, and a pattern for each file and folder at the top. */
function topPatterns(files: readonly string[]): readonly Path[] {
  const tops = files.map((file): Path => {
    const slash = file.indexOf('/')
    return slash === -1 ? `/${file}` : `/${file.slice(0, slash)}/*`
  })
  return ['/', ...new Set(tops)]
}

function without(headers: Headers, names: ReadonlySet<string>): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)))
}

function asRules(blocks: ReadonlyMap<Path, Headers>): readonly HeaderRule[] {
  return [...blocks].map(([pattern, headers]) => ({ pattern, headers }))
}
