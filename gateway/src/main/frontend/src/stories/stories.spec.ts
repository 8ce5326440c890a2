import { afterEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import { nameOf, stories } from './all'
import { answering } from './answering'
import { tellStory } from './telling'

let told: App | undefined
afterEach(() => {
  told?.unmount()
  vi.unstubAllGlobals()
})

/** What can be told without seeing the page: everything that can be used has a name, and nothing stands twice. */
function faults(place: HTMLElement): string[] {
  const named = (field: Element) =>
    field.getAttribute('aria-label') ??
    field.getAttribute('aria-labelledby') ??
    (field.id && place.querySelector(`label[for="${field.id}"]`)?.textContent) ??
    field.closest('label')?.textContent
  const ids = [...place.querySelectorAll('[id]')].map(({ id }) => id)
  const levels = [...place.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName[1]))
  return [
    ...[...place.querySelectorAll('input,select,textarea')]
      .filter((field) => !named(field))
      .map((field) => field.outerHTML),
    ...[...place.querySelectorAll('button,a')]
      .filter((each) => !each.textContent?.trim() && !each.getAttribute('aria-label'))
      .map((each) => each.outerHTML),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`),
    ...[...place.querySelectorAll('[aria-describedby],[aria-controls]')]
      .flatMap((each) => (each.getAttribute('aria-describedby') ?? each.getAttribute('aria-controls') ?? '').split(' '))
      // What Element Plus opens on demand is not there before.
      .filter((id) => id && !id.startsWith('el-id-') && !ids.includes(id))
      .map((id) => `nowhere: ${id}`),
    ...levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1).map((level) => `heading ${level}`),
  ]
}

describe('every shared piece', () => {
  it.each(stories.map((story) => [nameOf(story), story] as const))(
    '%s can be told, named and used',
    async (_name, story) => {
      const complained = vi.spyOn(console, 'warn')
      vi.stubGlobal('fetch', answering(story.answers ?? {}))
      const place = document.createElement('div')
      document.body.append(place)
      told = await tellStory(story, place)
      expect(place.textContent?.trim()).not.toBe('')
      expect(faults(place)).toEqual([])
      expect(complained.mock.calls.map(([words]) => words)).toEqual([])
    },
  )
  it('has states of its own names', () => {
    const names = stories.map(nameOf)
    expect(new Set(names).size).toBe(names.length)
  })
  it('is told when it is loading, empty, refused and named at length, where it asks for something', () => {
    for (const piece of ['EntrySheet', 'DeadlinePage', 'ImportPanel', 'AttachmentPanel'])
      for (const state of ['loading', 'empty', 'error', 'refused', 'long names'])
        expect(stories.map(nameOf)).toContain(`${piece}/${state}`)
  })
})
