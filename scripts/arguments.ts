import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { nearest } from '../src/content/nearest.ts'

/** The values of a command's flags, and the words beside them, as `node:util` parses them. */
export type Arguments<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>

/** What a command understands. */
export interface Grammar<O extends ParseArgsOptionsConfig> {
  readonly options: O
  /** Whether it takes words beside its flags, such as the paths of captures. */
  readonly takesWords?: boolean
}

/** The command itself was called wrongly, which is answered by its usage and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads the arguments of the process.
 *
 * @throws {UsageError} if the command does not understand one of them, or never got one.
 */
export function readArguments<O extends ParseArgsOptionsConfig>(
  { options, takesWords = false }: Grammar<O>,
  args: readonly string[],
): Arguments<O> {
  refuseFlagsThatNpmTook(Object.keys(options), args)
  const parsed = parse(options, args)
  const [word] = parsed.positionals
  if (!takesWords && word !== undefined) {
    throw new UsageError(`This command takes flags only; what is "${word}"?`)
  }
  return parsed
}

function parse<O extends ParseArgsOptionsConfig>(
  options: O,
  args: readonly string[],
): Arguments<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (!isParseError(error)) throw error
    const [, unknown] = /^Unknown option '(-+[^']+)'/.exec(error.message) ?? []
    throw new UsageError(
      unknown === undefined ? error.message : noSuchFlag(unknown, Object.keys(options)),
    )
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}

function noSuchFlag(flag: string, names: readonly string[]): string {
  const meant = nearest(flag.replace(/^-+/, ''), names)
  const advice = meant === undefined ? '' : ` Did you mean  --${meant}  ?`
  return `There is no flag ${flag}.${advice}`
}

/**
 * npm keeps the flags that stand before  --  to itself. A command would never see them, and
 * `npm run import --dry-run PATH` would write; but npm names them in the environment.
 *
 * @see https://docs.npmjs.com/cli/using-npm/config#environment-variables
 */
function refuseFlagsThatNpmTook(names: readonly string[], args: readonly string[]): void {
  const given = new Set(args.map((word) => word.replace(/=.*$/s, '')))
  const lost = names
    .filter((name) => `npm_config_${name.replaceAll('-', '_')}` in process.env)
    .map((name) => `--${name}`)
    .find((flag) => !given.has(flag))
  if (lost === undefined) return
  const script = process.env['npm_lifecycle_event'] ?? 'COMMAND'
  throw new UsageError(
    `npm took ${lost} for itself. Put  --  before the flags, as in  npm run ${script} -- ${lost}`,
  )
}
