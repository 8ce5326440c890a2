import { h } from 'vue'
import { Problem } from '@/shared/problem'
import FormField from '@/shared/ui/FormField.vue'
import FormPage from '@/shared/ui/FormPage.vue'
import LiveForm from '@/shared/ui/LiveForm.vue'
import { LONG, type Story } from './story'

const form = (state: string, more: object = {}, slots: object = {}, title = '登记一户'): Story => ({
  piece: 'FormPage',
  state,
  shows: () =>
    h(
      FormPage,
      { title, back: { to: '/lists/7', label: '返回清单' }, lead: '一户登记一次；地块写到地名。' },
      {
        default: () =>
          h(
            LiveForm,
            { submit: '登记', busy: false, error: null, errors: {}, ...more },
            {
              default: () =>
                h(
                  FormField,
                  {
                    label: '数量',
                    rule: '按实际种植面积',
                    error: (more as { errors?: Record<string, string> }).errors?.quantity,
                  },
                  {
                    default: ({ id, described, invalid }: { id: string; described?: string; invalid: boolean }) =>
                      h('input', {
                        id,
                        name: 'quantity',
                        class: 'plain-input',
                        'aria-describedby': described,
                        'aria-invalid': invalid,
                      }),
                  },
                ),
            },
          ),
        ...slots,
      },
    ),
})

export const formPage: Story[] = [
  form('content'),
  form('restored', { restored: true }),
  form('loading', { busy: true }),
  form('saved', {}, { said: () => '已登记某农户：2.50 亩，保险费 612.50 元。' }),
  form('faults', { errors: { quantity: '请填写数量' } }),
  form('refused', { error: new Problem(422, '不符合规定', '这块地已经投保。') }),
  form('conflict', { error: new Problem(409, '内容已被他人修改', '') }),
  form('error', { error: new Problem(503, '服务暂时不可用', '保险服务正在恢复。', 'req-42') }),
  form('long names', { errors: { quantity: LONG } }, {}, LONG),
]
