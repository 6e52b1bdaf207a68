/**
 * Runs a command of the project with the Node that the project brings along, and installs what is
 * missing first. Plain JavaScript, so that any Node from 18 on can start it.
 *
 *   node scripts/run.mjs scripts/build.ts [arguments]
 *
 * Standard output belongs to the command; what is said here goes to standard error.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const lowest = { major: 24, minor: 12 }

const reason = whyInstall()
if (reason !== undefined) install(reason)
run(findNode(), process.argv.slice(2))

/**
 * Why the installed packages are not those of the lock file, or `undefined` if they are.
 *
 * npm writes `node_modules/.package-lock.json` when an installation is complete, so it is the record
 * of what is there; each folder is looked at too, for one that was deleted since.
 */
function whyInstall() {
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {}
  const installed = readPackages(join(modules, '.package-lock.json'))
  if (installed === undefined) return 'nothing is installed yet'
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '' || (optional && installed[path] === undefined && !path.endsWith(nodePackage)))
      continue
    if (installed[path]?.version !== version) return `${nameOf(path)} is not ${version}`
  }
  for (const path of Object.keys(installed)) {
    if (wanted[path] === undefined) return `${nameOf(path)} is no longer needed`
    if (!existsSync(join(root, path, 'package.json'))) return `${nameOf(path)} is missing`
  }
  return undefined
}

/** The packages of a lock file by path; `undefined` if it is missing or cut off. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function install(why) {
  console.error(`Installing the packages of package-lock.json (${why}) …`)
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm writes its summary to standard output, which belongs to the command.
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  )
  if (status === 0) return
  console.error(`The installation failed${error ? ` (${error.message})` : ''}.`)
  console.error(
    '  fix: check that the npm registry can be reached, then run the same command again',
  )
  process.exit(1)
}

/** The Node of the optional dependency; where there is none for this platform, the one that runs. */
function findNode() {
  const folder = join(modules, nodePackage)
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > lowest.major || (major === lowest.major && minor >= lowest.minor))
    return process.execPath
  console.error(
    `No Node ${lowest.major} comes with the packages for ${process.platform} ${process.arch}, ` +
      `and yours is ${process.versions.node}.`,
  )
  console.error(
    `  fix: install Node ${lowest.major}.${lowest.minor} or later from https://nodejs.org/`,
  )
  process.exit(1)
}

/** Hands over to the command, signals and exit code included. */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
}
