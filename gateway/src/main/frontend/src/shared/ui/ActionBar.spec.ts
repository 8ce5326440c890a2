import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { buttons, confirm, dialog, press, typeInDialog, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { openPage, settle } from '@/test/page'
import { type Act, type ActWords, allowedAct } from '../acts'
import { send } from '../http'
import ActionBar from './ActionBar.vue'

const STEP = 'PUT /api/forestry/plots/7/state'
const LONG = '济南市章丘区国有黄河林场与垛庄镇人民政府联合护林防火及森林资源保护发展目标责任制工作专班'
const words: Record<string, ActWords> = {
  accepted: { label: '验收合格', effect: '将验收这个小班。', main: true, done: '已验收，等待区级核查。' },
  returned: { label: '退回', effect: `将退回${LONG}的小班。`, comment: '退回理由', danger: true },
  close: { label: '结束公示', effect: '将结束公示。', comment: '说明', optional: true },
}
const accept: Act = { act: 'review', to: 'accepted', allowed: true, from: null, why: null }
const giveBack: Act = { ...accept, to: 'returned' }

async function open(actions: Act[], answer: Answer = { status: 204 }, later?: Act[]) {
  let now = actions
  const page = {
    data: () => ({ actions: now }),
    render(this: { actions: Act[] }) {
      return h(ActionBar, {
        module: 'forestry',
        actions: this.actions,
        words,
        send: ({ act, to }: Act, comment: string | null) =>
          send('PUT', '/api/forestry/plots/7/state', { act, to, comment }),
        reload: async () => void (this.actions = now = later ?? actions),
      })
    },
  }
  return openPage(page, { answers: { [STEP]: answer } })
}

describe('what a record says may be done', () => {
  it('is offered, and nothing else; two moves of one name by where they lead', async () => {
    expect(buttons(await open([accept, giveBack]))).toEqual(['验收合格', '退回'])
    expect(buttons(await open([]))).toEqual([])
    expect(buttons(await open([allowedAct('thin')]))).toEqual(['thin'])
  })
  it('is asked once more, done, and told of', async () => {
    const opened = await open([accept])
    await press(opened, '验收合格')
    expect(dialog()?.textContent).toContain('将验收这个小班。')
    expect(writes(opened)).toEqual([])
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ act: 'review', to: 'accepted', comment: null })
    expect(opened.wrapper.get('[role=status]').text()).toBe('已验收，等待区级核查。')
  })
  it('takes the comment that it asks for, and goes on without one that may be left out', async () => {
    const opened = await open([giveBack, allowedAct('close')])
    await press(opened, '退回')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写退回理由')
    expect(dialog()?.textContent).toContain(LONG)
    typeInDialog('reason', '面积不符')
    await confirm()
    await press(opened, '结束公示')
    await confirm()
    expect(writes(opened).map(({ body }) => (body as { comment: unknown }).comment)).toEqual(['面积不符', null])
  })
  it('but not yet, says from when and why, beside a button that cannot be pressed', async () => {
    const why = '公示最后一天是 2023-12-15。'
    const { wrapper } = await open([{ act: 'close', allowed: false, from: '2023-12-16', why }])
    const button = wrapper.get('button')
    const told = wrapper.get('[data-testid=obstacle]')
    expect(button.attributes('disabled')).toBeDefined()
    expect(button.attributes('aria-describedby')).toBe(told.attributes('id'))
    expect(told.text()).toBe(`结束公示：${why}2023-12-16 起可以办理。`)
  })
})

describe('an act that is refused', () => {
  it.each([
    [422, '不符合规定', '不能验收自己登记的小班，请由另一位同事验收。'],
    [403, '没有权限', '只有林业部门可以验收。'],
  ])('with %d says why where it was asked, and offers no way to try again', async (status, title, detail) => {
    const opened = await open(
      [accept],
      problem(status, title, { detail, errors: [{ field: 'state', reason: detail }] }),
    )
    await press(opened, '验收合格')
    await confirm()
    expect(dialog()?.textContent?.split(detail)).toHaveLength(2)
    expect(dialog()?.textContent).not.toMatch(/重试|运维/)
  })
  it('because somebody else was quicker loads what is stored now, and keeps what was typed', async () => {
    const opened = await open([giveBack], problem(409, '内容已被他人修改'), [giveBack])
    await press(opened, '退回')
    typeInDialog('reason', '面积不符')
    await confirm()
    const again = dialog()?.querySelector<HTMLElement>('[data-testid=conflict]')
    expect(again?.textContent).toContain('载入最新内容')
    again?.click()
    await settle()
    expect(dialog()?.querySelector('textarea')?.value).toBe('面积不符')
    expect(dialog()?.querySelector('[data-testid=refusal]')).toBeNull()
  })
  it.each([
    [[], '这一步已经有人办过，页面上是最新的内容。'],
    [[{ ...accept, allowed: false, why: '已经验收。' }], '已经验收。'],
  ])('and is no longer to be had then says so', async (later, words) => {
    const opened = await open([accept], problem(409, '内容已被他人修改'), later)
    await press(opened, '验收合格')
    await confirm()
    dialog()?.querySelector<HTMLElement>('[data-testid=conflict]')?.click()
    await settle()
    expect(opened.wrapper.get('[data-testid=actions] [role=status]').text()).toBe(words)
  })
  it('while the module is down may be tried again as it was', async () => {
    const opened = await open([accept], problem(503, '服务暂时不可用'))
    await press(opened, '验收合格')
    await confirm()
    expect(dialog()?.textContent).toContain('重试')
    opened.answers[STEP] = { status: 204 }
    await confirm()
    expect(opened.wrapper.get('[role=status]').text()).toContain('已验收')
  })
})
