/** What all charts have in common: no animation, our fonts, quiet lines, a plain-text tool tip. */
export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'
export const INK = '#1c2733'
export const INK_QUIET = '#4a5766'
export const LINE = '#dfe4ea'
export const ACCENT = '#2b64ab'

export const base = {
  animation: false,
  textStyle: { fontFamily: FONT, fontSize: 14, color: INK },
}

export const tooltip = {
  renderMode: 'richText',
  confine: true,
  backgroundColor: '#fff',
  borderColor: '#b9c3cf',
  textStyle: { fontFamily: FONT, fontSize: 14, color: INK },
} as const

export const valueAxis = {
  type: 'value',
  axisLabel: { color: INK_QUIET, fontSize: 14 },
  splitLine: { lineStyle: { color: LINE } },
} as const

export const categoryAxis = {
  type: 'category',
  axisLabel: { color: INK, fontSize: 14 },
  axisTick: { show: false },
  axisLine: { lineStyle: { color: '#9aa7b5' } },
} as const
