import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import DateField from './DateField.vue'
import { rehearsed } from '../rehearsed'
import DecimalField from './DecimalField.vue'
import FormField from './FormField.vue'
import HistoryList from './HistoryList.vue'
import ProgressLine from './ProgressLine.vue'
import StepLine from './StepLine.vue'

it('progress is told in words, and aloud at every tenth', () => {
  const wrapper = mount(ProgressLine, { props: { label: '正在检查名单', done: 1234, total: 5000, unit: '行' } })
  expect(wrapper.get('[data-testid=words]').text()).toBe('24%（1,234 / 5,000 行）')
  expect(wrapper.get('progress').attributes()).toMatchObject({ value: '24', max: '100' })
  expect(wrapper.get('[role=status]').text()).toBe('正在检查名单 20%')
})

it('progress without a known end only says that it runs', () => {
  const wrapper = mount(ProgressLine, { props: { label: '正在结算' } })
  expect(wrapper.get('progress').attributes('value')).toBeUndefined()
  expect(wrapper.get('[data-testid=words]').text()).toBe('正在处理')
})

it('the way of a record marks the step of now, with who and until when', () => {
  const wrapper = mount(StepLine, {
    props: {
      label: '审核进度',
      steps: [
        { key: 'a', name: '镇街初审', state: 'done', who: '明水街道', day: '2023-12-01' },
        { key: 'b', name: '承保机构', state: 'now', who: '承保机构', day: '2023-12-13' },
        { key: 'c', name: '财政拨付', state: 'next' },
      ],
    },
  })
  expect(wrapper.findAll('[aria-current=step]').map((step) => step.text())).toEqual([
    '办理中承保机构承保机构期限 2023-12-13（周三）',
  ])
  expect(wrapper.text()).toContain('2023-12-01')
  expect(wrapper.text()).not.toContain('期限 2023-12-01')
})

it('the history tells who did what when and why', () => {
  const items = [
    { key: 1, at: '2023-12-13T01:05:00Z', who: '经办员甲', unit: '明水街道', what: '退回', reason: '面积不符' },
  ]
  const text = mount(HistoryList, { props: { items } }).get('li').text()
  for (const words of ['2023-12-13 09:05', '退回', '经办员甲（明水街道）', '理由：面积不符'])
    expect(text).toContain(words)
  expect(
    mount(HistoryList, { props: { items: [] } })
      .find('[data-testid=empty]')
      .exists(),
  ).toBe(true)
})

it('a figure stays the string that was typed, without separators', async () => {
  const wrapper = mount({
    components: { DecimalField, FormField },
    data: () => ({ area: '' }),
    template: `<FormField v-slot="field" label="面积" rule="最多两位小数" error="太大">
      <DecimalField v-model="area" v-bind="field" name="quantity" unit="亩" />
    </FormField>`,
  })
  const input = wrapper.get('input')
  expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(input.attributes()).toMatchObject({ name: 'quantity', inputmode: 'decimal', 'aria-invalid': 'true' })
  expect(input.attributes('aria-describedby')?.split(' ')).toHaveLength(2)
  await input.setValue('１,２３４.５０')
  await input.trigger('change')
  expect(wrapper.vm.area).toBe('1234.50')
})

it.each(['1，06', '1,06', '1 06', '12,5'])('%s stays as typed, with words beside the field', async (typed) => {
  const wrapper = mount({
    components: { DecimalField, FormField },
    data: () => ({ price: '' }),
    template:
      '<FormField v-slot="field" label="价格"><DecimalField v-model="price" v-bind="field" name="price" /></FormField>',
  })
  const input = wrapper.get('input')
  await input.setValue(typed)
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
  await input.trigger('change')
  expect(wrapper.vm.price).toBe(typed)
  expect(input.element.value).toBe(typed)
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(input.attributes('aria-describedby')).toBe(wrapper.get('[role=alert]').attributes('id'))
  await input.setValue('1.06')
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})

it('a day is taken by the browser’s own field, between its limits', async () => {
  const wrapper = mount({
    components: { DateField, FormField },
    data: () => ({ day: '2023-12-13' }),
    template: `<FormField v-slot="field" label="日期">
      <DateField v-model="day" v-bind="field" name="day" min="2023-07-25" max="2024-01-31" />
    </FormField>`,
  })
  expect(wrapper.get('input').attributes()).toMatchObject({
    type: 'date',
    min: '2023-07-25',
    max: '2024-01-31',
    'aria-invalid': 'false',
  })
  await wrapper.get('input').setValue('2023-12-14')
  expect(wrapper.vm.day).toBe('2023-12-14')
})

it('an empty day offers the rehearsed one, which the browser’s field does not know', async () => {
  const wrapper = mount({
    components: { DateField },
    data: () => ({ day: '', max: '2018-12-31' }),
    template: '<DateField id="day" v-model="day" name="day" :max="max" />',
  })
  expect(wrapper.find('button').exists()).toBe(false)
  rehearsed.value = '2018-12-21'
  await wrapper.vm.$nextTick()
  await wrapper.setData({ max: '2018-12-20' })
  expect(wrapper.find('button').exists()).toBe(false)
  await wrapper.setData({ max: '2018-12-31' })
  await wrapper.get('button').trigger('click')
  expect(wrapper.vm.day).toBe('2018-12-21')
  expect(wrapper.find('button').exists()).toBe(false)
  rehearsed.value = null
})
