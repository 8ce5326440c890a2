import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('/src/**/*.{ts,vue}', { query: '?raw', import: 'default', eager: true })

/** The folder that owns a file: `features/forestry`, `shared`, `app`, `api` or `test`. */
function owner(path: string): string {
  const [first = '', second = ''] = path.replace(/^\/src\//, '').split('/')
  return first === 'features' ? `features/${second}` : first
}

function targets(path: string, code: string): string[] {
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return found.flatMap((name) => {
    if (name.startsWith('@/')) return [name.replace('@/', '/src/')]
    return name.startsWith('.') ? [new URL(name, `file://${path}`).pathname] : []
  })
}

const ALLOWED: Record<string, readonly string[]> = { features: ['shared', 'api'], shared: ['api'], api: [] }

/** Every import that crosses a border that it must not cross. */
function crossings(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, code]) => {
    if (path.endsWith('.spec.ts')) return []
    const from = owner(path)
    const allowed = ALLOWED[from.split('/')[0] ?? '']
    if (!allowed) return []
    return targets(path, code)
      .filter((target) => owner(target) !== from && !allowed.includes(owner(target)))
      .map((target) => `${path} imports ${target}`)
  })
}

describe('the parts of the application', () => {
  it('keep to themselves: features know only what is shared, what is shared knows no feature', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(80)
    expect(crossings(sources)).toEqual([])
  })
  it.each([
    ['a feature of another', '/src/features/forestry/pages/A.vue', "import x from '@/features/planning/queries'"],
    [
      'a feature of another, by a relative path',
      '/src/features/forestry/queries.ts',
      "import { x } from '../planning/queries'",
    ],
    [
      'a feature of another, when needed',
      '/src/features/forestry/module.ts',
      "const page = () => import('@/features/planning/pages/B.vue')",
    ],
    ['the shell from a feature', '/src/features/forestry/queries.ts', "import { client } from '@/app/client'"],
    ['a feature from what is shared', '/src/shared/todos.ts', "import { x } from '@/features/todos/queries'"],
  ])('are seen importing %s', (_name, path, code) => expect(crossings({ [path]: code })).toHaveLength(1))
})

/** A scoped style reaches the root of a piece, too: a class of the same name there changes both. */
function overruled(files: readonly (readonly [string, string])[]): string[] {
  const roots = files.flatMap(([path, text]) => {
    const [, classes = ''] = /<template>\s*(?:<!--[\s\S]*?-->\s*)?<[\w-]+\b[^>]*?\sclass="([^"]*)"/.exec(text) ?? []
    const name = /(\w+)\.vue$/.exec(path)?.[1] ?? ''
    return classes
      .split(' ')
      .filter(Boolean)
      .map((one) => ({ name, one }))
  })
  return files.flatMap(([path, text]) => {
    const style = (/<style scoped>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '').replace(/:deep\([^)]*\)/g, '')
    return roots
      .filter(({ name, one }) => text.includes(`import ${name} from`) && new RegExp(`\\.${one}\\b(?!-)`).test(style))
      .map(({ name, one }) => `${path} styles .${one} of ${name}`)
  })
}

describe('no page', () => {
  const vues = Object.entries(sources).filter(([path]) => path.endsWith('.vue'))

  const code = Object.entries(sources).filter(([path]) => !path.endsWith('.spec.ts') && !path.startsWith('/src/test/'))

  it('knows a bureau by its code: it asks for the duty', () => {
    const named = code
      .filter(([, text]) => /['"`](bureau|organ)-(?!officer)[a-z-]+['"`]/.test(text))
      .map(([path]) => path)
    expect(named).toEqual([])
  })
  it('keeps a token', () => {
    const told = code.filter(([, text]) => /access_?token|refresh_?token|Bearer /i.test(text)).map(([path]) => path)
    expect(told).toEqual([])
  })
  it('tells somebody of a refusal elsewhere than where they look', () => {
    const panels = code
      .filter(([path, text]) => path.startsWith('/src/features/') && text.includes('ProblemPanel'))
      .map(([path]) => path)
    expect(panels).toEqual([])
  })
  it('fetches a file without telling when it does not come', () => {
    const untold = code
      .filter(([path, text]) => path.startsWith('/src/features/') && /\bdownload\b.*@\/shared\/http'/.test(text))
      .map(([path]) => path)
    expect(untold).toEqual([])
  })
  it('styles the root of a piece inside it by a class that the piece has for itself', () => {
    expect(overruled(vues)).toEqual([])
    const piece = ['/src/shared/ui/Sign.vue', '<template>\n  <svg class="sign" />\n</template>'] as const
    const page = [
      '/src/shared/ui/Line.vue',
      "<script>\nimport Sign from './Sign.vue'\n</script>\n<style scoped>\n.sign {\n}\n</style>",
    ] as const
    expect(overruled([piece, page])).toEqual(['/src/shared/ui/Line.vue styles .sign of Sign'])
  })
  it('makes a number of money', () => {
    const money = /(?:Number|parseFloat|parseInt)\([^)]*(?:sumInsured|premium|targetPrice|fullCost|materialCost)/
    expect(code.filter(([, text]) => money.test(text)).map(([path]) => path)).toEqual([])
    expect(money.test('Number(scheme.premium)')).toBe(true)
  })
  it('grows beyond what a reader can hold', () => {
    const long = code
      .filter(([path, text]) => path.endsWith('.vue') && text.split('\n').length > 170)
      .map(([path]) => path)
    expect(long).toEqual([])
  })
})
