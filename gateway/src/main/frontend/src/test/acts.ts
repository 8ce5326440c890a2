import { expect } from 'vitest'
import type { Act } from '@/shared/acts'
import { type Component, h } from 'vue'
import type { Answer, Call } from './api'
import type { openPage } from './page'
import { settle } from './page'

type Opened = Awaited<ReturnType<typeof openPage>>

/** Presses the first button whose words begin so; a button that is not there fails the test. */
export async function press({ wrapper }: Opened, words: string) {
  const button = wrapper.findAll('button').find((one) => one.text().startsWith(words))
  if (!button) throw new Error(`no button ${words} among ${wrapper.findAll('button').map((one) => one.text())}`)
  await button.trigger('click')
  await settle()
}

export const buttons = ({ wrapper }: Opened): string[] => wrapper.findAll('button').map((one) => one.text())

/** Types into fields by their names. */
export async function fill({ wrapper }: Opened, fields: Record<string, string>) {
  for (const [name, text] of Object.entries(fields)) await wrapper.get(`[name="${name}"]`).setValue(text)
}

export async function submit({ wrapper }: Opened, form = 'form') {
  await wrapper.get(form).trigger('submit')
  await settle()
}

export const typed = ({ wrapper }: Opened, name: string): string =>
  wrapper.get<HTMLInputElement>(`[name="${name}"]`).element.value

/** What was sent to change something, in order. */
export const writes = ({ calls }: Opened): Call[] => calls.filter(({ method }) => method !== 'GET')

/** The question that a page asks before it acts; it hangs below the body. */
export const dialog = (): HTMLElement | null => document.body.querySelector<HTMLElement>('[data-testid=confirm]')

export function typeInDialog(name: string, text: string) {
  const input = dialog()?.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!input) throw new Error(`no ${name} in the dialog`)
  input.value = text
  input.dispatchEvent(new Event('input'))
}

export async function confirm() {
  const form = dialog()?.querySelector('form')
  if (!form) throw new Error('nothing is asked')
  form.dispatchEvent(new Event('submit'))
  await settle()
}

export const KEY: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)

export const given = (body: unknown, status = 200): Answer => ({ status, body })

/** A page that is given its number by its route. */
export const record = (page: Component, id: number): Component => ({ render: () => h(page, { id }) })

/** Acts that are to be had now. */
export const offered = (...names: string[]): Required<Act>[] =>
  names.map((act) => ({ act, to: '', allowed: true, from: null, why: null }))
/** One act that leads to each of these states. */
export const leading = (act: string, ...to: string[]): Required<Act>[] =>
  to.map((state) => ({ act, to: state, allowed: true, from: null, why: null }))
/** An act that is theirs, but not to be had now. */
export const held = (act: string, why: string, from: string | null = null): Required<Act>[] => [
  { act, to: '', allowed: false, from, why },
]
