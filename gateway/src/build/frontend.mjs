// Builds the web application when anything that goes into it has changed, and puts its files, also packed, where the
// gateway serves them from: node frontend.mjs FRONTEND_DIRECTORY TARGET_DIRECTORY
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [frontend, target] = process.argv.slice(2)
const NOT_BUILT_FROM = new Set(['node_modules', 'dist', 'dev'])
const WORTH_PACKING = /\.(js|css|svg|json|map)$/

const dist = join(frontend, 'dist')
const stamp = join(dist, '.inputs')

function files(directory, skip = new Set()) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !skip.has(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name)
      return entry.isDirectory() ? files(path) : [path]
    })
}

function inputs() {
  const hash = createHash('sha256')
  for (const file of files(frontend, NOT_BUILT_FROM)) {
    hash.update(file.slice(frontend.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function npm(...words) {
  const { status } = spawnSync('npm', words, { cwd: frontend, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) {
    console.error(`npm ${words.join(' ')} failed in ${frontend}`)
    process.exit(1)
  }
}

/** npm notes in node_modules what it installed; a lock file newer than that wants installing again. */
function installed() {
  const noted = join(frontend, 'node_modules', '.package-lock.json')
  return existsSync(noted) && statSync(noted).mtimeMs >= statSync(join(frontend, 'package-lock.json')).mtimeMs
}

if (!installed()) {
  npm('ci', '--no-audit', '--no-fund')
}
const now = inputs()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  npm('run', 'build')
  writeFileSync(stamp, now)
}

/** What the web application is made of and built with, beside that of the gateway; the same for the same lock file. */
function writeBill(directory) {
  const { status, stdout } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
    cwd: frontend,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    console.error(`npm sbom failed in ${frontend}`)
    process.exit(1)
  }
  const bill = JSON.parse(stdout)
  delete bill.serialNumber
  delete bill.metadata.timestamp
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'frontend.cdx.json'), JSON.stringify(bill, null, 1))
}

writeBill(join(target, '..', 'META-INF', 'sbom'))
rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
cpSync(dist, target, { recursive: true, filter: (source) => source !== stamp })
for (const file of files(join(target, 'assets'))) {
  const content = readFileSync(file)
  if (WORTH_PACKING.test(file) && content.length > 1024) {
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
