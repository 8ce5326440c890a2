import '../app/element'
import '../app/styles/base.css'
import '../app/styles/print.css'
import { nameOf, stories } from './all'
import { answering } from './answering'
import { tellStory } from './telling'

/**
 * `stories.html` lists the stories, `?story=EntrySheet/refused` tells one, `&frame=390` on a page that narrow; `&axe`
 * says what axe finds in it.
 */
const asked = new URLSearchParams(location.search)
const place = document.getElementById('app') as HTMLElement
const story = stories.find((one) => nameOf(one) === asked.get('story'))

interface Axe {
  run: () => Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>
}

async function examined(): Promise<string> {
  await import(/* @vite-ignore */ `${location.origin}/axe.js`)
  const { violations } = await (window as unknown as { axe: Axe }).axe.run()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.target.join(' ') ?? ''}`).join('\n')
}

/** On a page as narrow as browsers no longer let a window be. */
async function framed(width: string) {
  asked.delete('frame')
  const frame = Object.assign(document.createElement('iframe'), { width, height: '1100', src: `?${asked}` })
  frame.style.border = '0'
  place.replaceChildren(frame)
  const told = () => frame.contentDocument?.getElementById('told')
  while (!told()) await new Promise((resolve) => setTimeout(resolve, 50))
  document.body.append(document.importNode(told() as Node, true))
}

const frame = asked.get('frame')
if (frame) await framed(frame)
else if (story) {
  document.title = nameOf(story)
  sessionStorage.clear()
  window.fetch = answering(story.answers ?? {})
  await tellStory(story, place)
  const found = asked.has('axe') ? await examined() : ''
  document.body.append(Object.assign(document.createElement('pre'), { id: 'told', hidden: true, textContent: found }))
} else {
  place.innerHTML = '<main><h1>页面部件</h1><ul id="stories"></ul></main>'
  for (const one of stories) {
    const link = Object.assign(document.createElement('a'), {
      href: `?story=${encodeURIComponent(nameOf(one))}`,
      textContent: nameOf(one),
    })
    document.getElementById('stories')?.append(Object.assign(document.createElement('li'), {}))
    document.querySelector('#stories li:last-child')?.append(link)
  }
}
