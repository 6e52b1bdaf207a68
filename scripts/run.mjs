/**
 * Runs a command of the project with the Node that the project brings along, and installs what is
 * missing first. Plain JavaScript, so that any Node from 18 on can start it.
 *
 *   node scripts/run.mjs scripts/build.ts [arguments]
 *
 * Standard output belongs to the command; what is said here goes to standard error.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'
import { showInstalled } from './show-installed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const record = join(modules, '.package-lock.json')
const lock = join(root, '.cache', 'installing')
const windows = process.platform === 'win32'
const nodePackage = `node-${windows ? 'win' : process.platform}-${process.arch}`
const nodeBinary = join(modules, nodePackage, 'bin', windows ? 'node.exe' : 'node')
/** Most of what a build makes is forgotten at once: a small nursery saves memory and costs little time. */
const flags = ['--max-semi-space-size=12']
const lowest = { major: 24, minor: 12 }
const installNode = `install Node ${lowest.major}.${lowest.minor} or later from https://nodejs.org/`

process.exitCode = await main(process.argv.slice(2))

async function main(args) {
  if (whyInstall() !== undefined) {
    const code = await alone(install)
    if (code !== 0) return code
  }
  const node = findNode()
  if (node === undefined) return 1
  // Node keeps what it compiled of TypeScript, which halves the time in which a command starts.
  const compiled = join(root, '.cache', 'compiled')
  // Each thread would have a heap of its own in glibc, which keeps what it frees: 35 MB of a large build.
  const env = { NODE_COMPILE_CACHE: compiled, MALLOC_ARENA_MAX: '2', ...process.env }
  const { code, error } = await run(node, [...flags, ...args], { stdio: 'inherit', env })
  if (error !== undefined) say(`${node} cannot be run (${error.message}).`, installNode)
  return code
}

/**
 * Why the installed packages are not those of the lock file, or `undefined` if they are.
 *
 * npm writes `node_modules/.package-lock.json` when an installation is complete, so it is the record
 * of what is there; each folder is looked at too, for one that was deleted since.
 */
function whyInstall() {
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {}
  const installed = readPackages(record)
  if (installed === undefined) return 'nothing is installed yet'
  const changed = Object.keys(wanted).find(
    (path) => isNeeded(path, wanted[path], installed) && !isSame(wanted[path], installed[path]),
  )
  if (changed !== undefined) return `${nameOf(changed)} is not ${wanted[changed].version}`
  const left = Object.keys(installed).find((path) => wanted[path] === undefined)
  if (left !== undefined) return `${nameOf(left)} is no longer needed`
  const deleted = Object.keys(installed).find(
    (path) => !existsSync(join(root, path, 'package.json')),
  )
  if (deleted !== undefined) return `${nameOf(deleted)} is missing`
  const hasNode = installed[`node_modules/${nodePackage}`] !== undefined
  return hasNode && !existsSync(nodeBinary) ? `${nodePackage} is incomplete` : undefined
}

/** The packages of a lock file by path; `undefined` if it is missing or cut off. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm passes over an optional package in silence when it is for another platform, or cannot be had. */
function isNeeded(path, { optional, os, cpu, libc }, installed) {
  if (path === '') return false
  if (!optional || installed[path] !== undefined) return true
  return (
    os !== undefined && libc === undefined && has(os, process.platform) && has(cpu, process.arch)
  )
}

function has(list, name) {
  return list === undefined || [list].flat().includes(name)
}

function isSame(a, b) {
  return a.version === b?.version && a.integrity === b?.integrity
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

async function install() {
  const why = whyInstall()
  if (why === undefined) return 0 // another command has installed it meanwhile
  say(`Installing the packages of package-lock.json (${why}) …`)
  rmSync(record, { force: true }) // so that an installation that is cut short is known as such
  const ended = showInstalled(modules)
  const { code, error } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'],
    // npm writes its summary to standard output, which belongs to the command.
    { cwd: root, stdio: ['ignore', 2, 2], shell: windows },
  )
  ended()
  if (error !== undefined) say(`npm cannot be run (${error.message}).`, installNode)
  else if (code !== 0)
    say('The installation failed.', 'see the lines above, then run the same command again')
  return code
}

/** Runs `action` while no other command of this project does; the others wait. */
async function alone(action) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  while (!take(lock)) await setTimeout(200)
  try {
    return await action()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Makes a file that names this process, unless a process that is still there has made it. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned(file)) rmSync(file, { force: true })
    return false
  }
}

/** Whether the process that made the file is gone. None installs for longer than 15 minutes. */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > 15 * 60_000) return true
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner > 0) process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** The Node of the optional dependency; where there is none for this platform, the one that runs. */
function findNode() {
  if (existsSync(nodeBinary)) return nodeBinary
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > lowest.major || (major === lowest.major && minor >= lowest.minor))
    return process.execPath
  say(
    `No Node ${lowest.major} comes with the packages for ${process.platform} ${process.arch}, ` +
      `and yours is ${process.versions.node}.`,
    installNode,
  )
  return undefined
}

/** Runs a program to its end, and passes on the signals that come meanwhile. */
function run(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, options)
    const forward = (signal) => {
      // A terminal sends its Ctrl-C to the child as well; twice would kill what is closing in order.
      if (signal !== 'SIGINT' || !isatty(0)) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const end = (result) => {
      for (const signal of signals) process.off(signal, forward)
      resolve(result)
    }
    child.on('error', (error) => end({ code: 1, error }))
    child.on('exit', (code, signal) => end({ code: code ?? 128 + constants.signals[signal] }))
  })
}

function say(message, fix) {
  console.error(fix === undefined ? message : `${message}\n  fix: ${fix}`)
}
