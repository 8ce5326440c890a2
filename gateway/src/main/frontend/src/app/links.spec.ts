import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { QueryClient } from '@tanstack/vue-query'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { MODULE_NAMES } from '@/shared/modules'
import { makeRouter } from './router'

/** The services lie beside the gateway, whose web application this is. */
const ROOT = resolve('../../../..')
const FEATURES = [...Object.keys(MODULE_NAMES), 'todos', 'cockpit', 'audit', 'units', 'status'].join('|')
/** An address of ours, from its quotation mark to the next; in Java and SQL it may go on with `+` or `||`. */
const ADDRESS = new RegExp(`["'\`](/(?:${FEATURES})(?:[/?][^"'\`]*)?)["'\`]`, 'g')
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm

const router = makeRouter(new QueryClient(), createMemoryHistory())

/** What is put in when the page is made stands as a number, which every parameter of ours takes. */
const filled = (written: string): string => {
  const path = written.replace(/\$\{[^}]*\}/g, '2023').split(/[?#]/)[0] ?? ''
  return path.endsWith('/') ? `${path}2023` : path
}
/** `'/tasks/' || year || '/' || no`: what stands between two pieces of an address is one more part of it. */
const JOINED = /\/(["'])\s*(\+|\|\|)\s*[\w.:()]+\s*\2\s*\1/g
/** The addresses in a source that lead nowhere; a route's own pattern is none. */
const astray = (code: string): string[] =>
  [...code.replace(COMMENT, '').replace(JOINED, '/2023').matchAll(ADDRESS)]
    .map(([, address = '']) => address)
    .filter((address) => !address.includes('/:') && router.resolve(filled(address)).name === 'missing')

const SERVICES = Object.keys(MODULE_NAMES).map((module) => `${ROOT}/${module}-service/src/main`)
const written = SERVICES.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(java|sql)$/.test(file))
    .map((file) => [`${place}/${file}`, readFileSync(`${place}/${file}`, 'utf8')] as const),
)
const pages = Object.entries(
  import.meta.glob<string>('/src/{app,features,shared}/**/*.{ts,vue}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).filter(([path]) => !/\.spec\.ts$|samples/.test(path))
const lost = (files: readonly (readonly [string, string])[]) =>
  files.flatMap(([file, code]) => astray(code).map((address) => `${file}: ${address}`))

describe('every address leads to a page', () => {
  it('that a service gives to its to-dos, figures and notices', () => {
    expect(written.filter(([, code]) => code.match(ADDRESS)).length).toBeGreaterThan(15)
    expect(lost(written)).toEqual([])
  })
  it('that a page gives', () => {
    expect(pages.filter(([, code]) => code.match(ADDRESS)).length).toBeGreaterThan(30)
    expect(lost(pages)).toEqual([])
  })
  it.each([
    ['"/insurance/review?scheme=" + scheme', ['/insurance/review?scheme=']],
    ['"/insurance/reviews?scheme=" + scheme', []],
    ['"/planning/indicators/" + indicator.id()', []],
    ["'/forestry/milestone/' || m.id", ['/forestry/milestone/']],
    ["'/disclosure/tasks/' || t.year || '/' || t.no", []],
    ["'/disclosure/task/' || t.year || '/' || t.no", ['/disclosure/task/2023/']],
    ['`/insurance/lists/${id}/policies`', ['/insurance/lists/${id}/policies']],
    ['`/insurance/lists/${id}/entry`', []],
    ['// "/insurance/review"', []],
  ])('which is seen in %s', (code, found) => expect(astray(code)).toEqual(found))
})
