import type { Answer } from './story'
import { CLERK, never, problem } from './story'

/** The platform of one story: what it was not told to answer is not there. */
export function answering(answers: Record<string, Answer>): typeof fetch {
  const known: Record<string, Answer> = {
    'GET /api/session': { body: CLERK },
    ...Object.fromEntries(
      CLERK.modules.map((module) => [
        `GET /api/${module}/me`,
        { body: { username: CLERK.username, scope: 'own', duties: [] } },
      ]),
    ),
    ...answers,
  }
  return (input, init = {}) => {
    const asked = `${init.method ?? 'GET'} ${String(input)}`
    const answer = known[asked] ?? known[asked.split('?')[0] ?? ''] ?? problem(404, '没有找到')
    if (answer === 'never') return never<Response>()
    const status = answer.status ?? 200
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return Promise.resolve(
      new Response(JSON.stringify(answer.body ?? {}), { status, headers: { 'Content-Type': type } }),
    )
  }
}
