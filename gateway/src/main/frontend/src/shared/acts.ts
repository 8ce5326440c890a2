import type { Telling } from './said'

/** What a record says may be done with it by whoever asked for it: its `actions`, as `Steps.acts` make them. */
export interface Act {
  /** The move's name. */
  act: string
  /** The state to which it leads; two moves of one name differ by it. */
  to?: string
  allowed: boolean
  /** From which day, where it is only too early. */
  from: string | null
  /** Why not; null when it is allowed. */
  why: string | null
}

/** How an act is called, and what is asked before it. */
export interface ActWords {
  /** On its button; a verb. */
  label: string
  /** What will happen, and to how many. */
  effect: string
  /** The label of a comment that goes with it; absent: none is asked for. */
  comment?: string
  /** The rule of the comment, in a line. */
  rule?: string
  /** Whether the comment may be left out. */
  optional?: boolean
  /** The one act that leads on. */
  main?: boolean
  /** Whether it harms, or cannot be undone. */
  danger?: boolean
  /** What is said after it: what happened, and who is next. */
  done?: string | Telling
}

export const allowedAct = (act: string): Act => ({ act, allowed: true, from: null, why: null })

export const sameAct = (one: Act, other: Act): boolean => one.act === other.act && one.to === other.to

/** The words of an act: of the state to which it leads, or of its name; an unknown one is shown by its own name. */
export const wordsOf = (words: Record<string, ActWords>, { act, to }: Act): ActWords =>
  words[to ?? act] ?? words[act] ?? { label: act, effect: `将办理“${act}”。` }

/** Why an act is not to be had now, in words; empty when it is. */
export function obstacleOf({ allowed, from, why }: Act): string {
  if (allowed) return ''
  return [why ?? '', from ? `${from} 起可以办理。` : ''].join('') || '现在不能办理。'
}

/** Whether one of these acts is to be had now. */
export const may = (actions: readonly Act[], ...names: string[]): boolean =>
  actions.some(({ act: name, allowed }) => allowed && names.includes(name))

/** Whether one of these acts is this person's to take, now or once its obstacle is gone. */
export const theirs = (actions: readonly Act[], ...names: string[]): boolean =>
  actions.some(({ act: name }) => names.includes(name))

/** Acts that are theirs but not to be had now, each with its reason and its day; what has the same reason is one. */
export function obstaclesOf(actions: readonly Act[], labels: Record<string, string>): { key: string; words: string }[] {
  const said = new Map<string, string[]>()
  for (const one of actions) {
    const label = labels[one.act]
    if (one.allowed || label === undefined) continue
    const why = obstacleOf(one)
    said.set(why, [...(said.get(why) ?? []), label])
  }
  return [...said].map(([why, names]) => ({ key: why, words: `${[...new Set(names)].join('、')}：${why}` }))
}
