// Fails where a stranger's first page needs more than 350 kB, unpacked: the entry, what it preloads, the start page,
// each with all that it imports. `node firstLoad.js [folder]`, after a build; says what is largest.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

const LIMIT = 350_000
const folder = process.argv[2] ?? 'dist'
const assets = readdirSync(`${folder}/assets`)
const html = readFileSync(`${folder}/index.html`, 'utf8')

/** The pieces that a script imports at once; what it fetches when it is needed is none. */
const importsOf = (file) =>
  file.endsWith('.js')
    ? [
        ...readFileSync(`${folder}/assets/${file}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g),
      ].map(([, name]) => name)
    : []

const first = [
  ...[...html.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name),
  ...assets.filter((name) => /^StartPage-.*\.(js|css)$/.test(name)),
]
const loaded = new Set()
for (const waiting = [...first]; waiting.length > 0;) {
  const file = waiting.pop()
  if (file === undefined || loaded.has(file) || !existsSync(`${folder}/assets/${file}`)) continue
  loaded.add(file)
  waiting.push(...importsOf(file))
}
const sizes = [...loaded]
  .map((file) => {
    const content = readFileSync(`${folder}/assets/${file}`)
    return { file, plain: content.length, packed: gzipSync(content, { level: 6 }).length }
  })
  .sort((one, other) => other.plain - one.plain)
const sum = (part) => sizes.reduce((total, size) => total + size[part], 0)
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

if (!first.some((name) => name.startsWith('StartPage'))) throw new Error(`no start page in ${folder}/assets`)
process.stdout.write(`first load: ${kB(sum('plain'))}, packed ${kB(sum('packed'))}, in ${sizes.length} files\n`)
if (sum('plain') > LIMIT || process.argv.includes('--all'))
  for (const { file, plain } of sizes) process.stdout.write(`  ${kB(plain).padStart(10)}  ${file}\n`)
if (sum('plain') > LIMIT) {
  process.stderr.write(`more than ${kB(LIMIT)}: load later what the start page does not need\n`)
  process.exit(1)
}
