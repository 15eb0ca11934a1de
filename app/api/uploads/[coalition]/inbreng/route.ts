import { speakContribution } from '@/lib/contributions/commands'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { voiceForm } from '@/lib/contributions/schema'
import { receiveRecording } from '@/lib/platform/actions/receive-recording'
import { forbidden, isSameOrigin } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import { paths } from '@/lib/platform/paths'
import { withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/inbreng'>

/** What the address says: where one spoke. */
const subjectForm = voiceForm.pick({ about: true, subjectId: true, part: true })

function pageOf(slug: string, asked: unknown): string {
  const subject = subjectForm.safeParse(asked)
  if (!subject.success) return paths.plan(slug)
  const { about, subjectId, part } = subject.data
  return about === 'PLAN' ? paths.contribute(slug, Number(part) || 0) : paths.contributeTo(slug, about, subjectId, part)
}

/** A voice note about a passage of the plan, or a question of a goal or an afspraak. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return receiveRecording(request, {
    slug, page: pageOf(slug, asked), mayI: (ctx) => authorize(contributionsPolicy, ctx, 'give'),
    keep: async ({ fields, recording }) => {
      const form = voiceForm.safeParse({ ...fields, ...asked })
      if (!form.success) throw ruleBroken('form_broken')
      const id = await withMember(slug, (tx, member) => speakContribution(tx, member, { ...form.data, recording }))
      return `${paths.contribution(slug, id)}?gelukt=contribution_given`
    },
  })
}
