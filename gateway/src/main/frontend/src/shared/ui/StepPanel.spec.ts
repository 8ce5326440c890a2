import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { held, offered } from '@/test/acts'
import type { Act } from '../acts'
import StepPanel from './StepPanel.vue'

const panel = (actions: Act[], more: object = {}) =>
  mount(StepPanel, {
    props: {
      what: '确认赔付',
      who: '承保机构',
      due: '2023-12-12',
      today: '2023-12-13',
      actions,
      leading: ['confirm'],
      labels: { confirm: '确认', return: '退回' },
      ...more,
    },
    slots: { default: '<button>确认</button>' },
  })

describe('the panel of a record’s next step', () => {
  it('says that it is mine, and that it is late', () => {
    const mine = panel(offered('confirm'))
    expect(mine.get('h2').text()).toBe('需要您办理：确认赔付')
    expect(mine.text()).toContain('由 承保机构 办理，期限 2023-12-12（周二）（已逾期）')
    expect(mine.findAll('button')).toHaveLength(1)
    expect(mine.find('[data-testid=obstacle]').exists()).toBe(false)
  })
  it('says from when what is too early may be done, and calls nobody late', () => {
    const early = panel(held('confirm', '公示尚未期满。', '2023-12-15'))
    expect(early.get('h2').text()).toBe('2023-12-15（周五）起可以办理：确认赔付')
    expect(early.get('[data-testid=obstacle]').text()).toBe('确认：公示尚未期满。2023-12-15 起可以办理。')
    expect(early.text()).not.toContain('已逾期')
  })
  it('says why what is mine is for somebody else to do, one reason once', () => {
    const hand = '须由另一人办理。'
    const own = panel([...held('confirm', hand), ...held('return', hand)])
    expect(own.findAll('[data-testid=obstacle]').map((one) => one.text())).toEqual([`确认、退回：${hand}`])
    expect(own.get('h2').text()).toBe('下一步：确认赔付')
  })
  it('tells everybody else who is next', () => {
    expect(panel([]).get('h2').text()).toBe('下一步：确认赔付')
    expect(panel([]).text()).toContain('已逾期')
  })
  it('shows the acts alone where nothing is next', () => {
    const done = panel(offered('return'), { what: '' })
    expect(done.find('h2').exists()).toBe(false)
    expect(done.findAll('button')).toHaveLength(1)
  })
})
