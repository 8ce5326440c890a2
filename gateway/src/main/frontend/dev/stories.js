/**
 * Pictures of every story at 1440 and 390 points and on paper: `npm run stories [folder [piece]]`. With
 * `AXE=…/axe.min.js` axe looks at each at 390 points, too, and any fault ends the run with an error.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { createServer } from 'vite'

const run = promisify(execFile)
const folder = resolve(process.argv[2] ?? 'dist-stories')
const axe = process.env.AXE
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=8000']

const server = await createServer({
  plugins: axe
    ? [
        {
          name: 'axe',
          configureServer: ({ middlewares }) =>
            void middlewares.use('/axe.js', (_asked, answer) => {
              answer.setHeader('Content-Type', 'text/javascript')
              answer.end(readFileSync(axe))
            }),
        },
      ]
    : [],
})
await server.listen()
const page = new URL('stories.html', server.resolvedUrls?.local[0]).href
const look = (address, ...flags) =>
  run(chromium, [...FLAGS, ...flags, address], { maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) => stdout)

mkdirSync(folder, { recursive: true })
const addresses = [...(await look(page, '--dump-dom')).matchAll(/href="(\?story=[^"]+)"/g)]
  .map(([, query]) => query)
  .filter((query) => query.includes(process.argv[3] ?? ''))
let faults = 0
for (const query of addresses) {
  const name = decodeURIComponent(query.slice('?story='.length)).replace(/\W+/g, '-')
  await look(page + query, '--window-size=1440,1100', `--screenshot=${folder}/${name}-1440.png`)
  await look(`${page}${query}&frame=390`, '--window-size=500,1100', `--screenshot=${folder}/${name}-390.png`)
  await look(page + query, '--no-pdf-header-footer', `--print-to-pdf=${folder}/${name}.pdf`)
  if (!axe) continue
  const dom = await look(`${page}${query}&axe&frame=390`, '--dump-dom')
  const found = /<pre id="told" hidden="">([^<]*)<\/pre>/.exec(dom)?.[1]
  if (found === '') continue
  faults++
  console.error(`${name}: ${found ?? 'not told'}`)
}
console.log(`${addresses.length} stories, pictures in ${folder}${axe ? `, ${faults} with faults` : ''}`)
await server.close()
process.exit(faults > 0 || addresses.length === 0 ? 1 : 0)
