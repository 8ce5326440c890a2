import { FILE_CHANGED, Problem } from './problem'

/** What is said of something that did not work: each reason once, what to do, and a number only where it helps. */
export interface Telling {
  title: string
  reasons: string[]
  advice: string
  /** For the helpdesk; null where the helpdesk could do nothing. */
  number: string | null
  /** Whether the same once more may end otherwise, by itself. */
  retryable: boolean
  forbidden: boolean
  /** Whether what was looked at is not what is stored by now. */
  conflict: boolean
}

const LATER = '请稍后重试；仍不成功时，把下面的编号告诉运维人员。'
const ADVICE: Record<number, string> = {
  [FILE_CHANGED]: '请重新选择这个文件，再上传。',
  0: '请检查网络连接后重试。',
  400: '请修改以后再提交。',
  401: '请重新登录后继续，已填写的内容会保留。',
  403: '您的岗位或单位不能查看或办理这项内容。如工作需要，请联系本单位的平台管理员。',
  404: '请核对网址，或从左侧菜单重新进入。',
  409: '请载入最新内容，看过以后再办理。',
  413: '请减少内容后再提交。',
  415: '请换一个文件再提交。',
  422: '请按上面的原因修改；不能修改的，这一步现在办不了。',
  429: '请稍后再试。',
  503: '恢复后本页可以直接使用，不需要重新登录。',
}
/** What can change without anybody changing anything. */
const PASSING = [0, 408, 429]

/** A failure in words; one that is no answer of the platform's is the page's own. */
export function tell(error: Error): Telling {
  const { status, title, detail, errors, requestId } =
    error instanceof Problem ? error : new Problem(-1, '页面出错了', error.message)
  const ours = status === -1 || status >= 500
  return {
    title,
    reasons: once(title, [detail, ...errors.map(({ reason }) => reason)]),
    advice: ADVICE[status] ?? (ours && requestId ? LATER : '请稍后重试。'),
    number: ours ? requestId : null,
    retryable: ours || PASSING.includes(status),
    forbidden: status === 403,
    conflict: status === 409,
  }
}

const plain = (words: string) => words.trim().replace(/[。！]$/, '')

/** Without what the title or another one says already. */
function once(title: string, reasons: readonly string[]): string[] {
  const said = new Set(['', plain(title)])
  return reasons.filter((reason) => !said.has(plain(reason)) && said.add(plain(reason)))
}
