// Makes src/api/*.ts of the OpenAPI descriptions in this folder: `node api/types.js`, or with `--check` fails where
// they differ. The services' tests keep the descriptions true, this keeps the types so.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { format, resolveConfig } from 'prettier'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const THERE = fileURLToPath(new URL('../src/api/', import.meta.url))
const SCALARS = { decimal: 'Decimal', date: 'IsoDate', 'date-time': 'Timestamp' }
const PLAIN = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }
/** No module: what it shares with them is in the file of what they have in common. */
const GATEWAY = 'gateway'
const COMMON = 'platform'

const nameIn = (reference) => reference.split('/').at(-1)

/** The type of a schema, as TypeScript says it. */
function typeOf(schema) {
  if (schema.$ref) return nameIn(schema.$ref)
  if (schema.anyOf) return union(schema.anyOf.map(typeOf))
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)))
  return union([schema.type ?? 'unknown'].flat().map((kind) => plain(kind, schema)))
}

function plain(kind, schema) {
  if (kind === 'array') return `(${typeOf(schema.items)})[]`
  if (kind === 'string') return SCALARS[schema.format] ?? 'string'
  if (kind !== 'object') return PLAIN[kind] ?? 'unknown'
  if (schema.properties) return `{ ${parts(schema)} }`
  return typeof schema.additionalProperties === 'object'
    ? `Record<string, ${typeOf(schema.additionalProperties)}>`
    : 'unknown'
}

const union = (types) => [...new Set(types)].join(' | ')

function parts({ properties, required = [] }) {
  return Object.entries(properties)
    .map(([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`)
    .join('\n')
}

function declared(name, schema) {
  return schema.properties
    ? `export interface ${name} {\n${parts(schema)}\n}`
    : `export type ${name} = ${typeOf(schema)}`
}

/** A file that declares these schemas, with what they name of other files imported. */
function file(title, schemas, common) {
  const body = Object.entries(schemas).map(([name, schema]) => declared(name, schema))
  const words = new Set(body.join('\n').match(/\w+/g))
  const taken = (names, from) => {
    const used = names.filter((name) => words.has(name) && !(name in schemas))
    return used.length ? [`import type { ${used.join(', ')} } from './${from}'`] : []
  }
  return [
    `/** ${title}: made by \`npm run api\` of the service's own description, and overwritten by it. */`,
    [...taken(Object.keys(common), COMMON), ...taken(Object.values(SCALARS), 'scalars')].join('\n'),
    ...body,
  ].join('\n\n')
}

/** What all modules say in the same words is declared once. */
function inCommon(modules) {
  const [first, ...others] = modules
  return Object.fromEntries(
    Object.entries(first).filter(([name, schema]) => others.every((one) => isDeepStrictEqual(one[name], schema))),
  )
}

const beside = (common, schemas) =>
  Object.fromEntries(Object.entries(schemas).filter(([name, schema]) => !isDeepStrictEqual(common[name], schema)))

const descriptions = readdirSync(HERE)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(HERE + name, 'utf8'))])
const schemasOf = ({ components }) => components?.schemas ?? {}
const common = inCommon(descriptions.filter(([name]) => name !== GATEWAY).map(([, one]) => schemasOf(one)))
const files = [
  [COMMON, file('各模块共有的接口', common, {})],
  ...descriptions.map(([name, one]) => [name, file(one.info.title, beside(common, schemasOf(one)), common)]),
]

const stale = []
for (const [name, text] of files) {
  const path = `${THERE}${name}.ts`
  const made = await format(text, { ...(await resolveConfig(path)), parser: 'typescript' })
  if (existsSync(path) && readFileSync(path, 'utf8') === made) continue
  stale.push(`src/api/${name}.ts`)
  if (!process.argv.includes('--check')) writeFileSync(path, made)
}
if (stale.length && process.argv.includes('--check')) {
  console.error(`${stale.join(', ')}: not what the descriptions in api/ say; \`npm run api\` makes them anew.`)
  process.exit(1)
}
