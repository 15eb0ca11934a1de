import { planPolicy } from '@/lib/plan/policy'
import { NEW_SUBJECT } from '@/lib/plan/sheets/schema'
import { recordStory } from '@/lib/plan/voices/commands'
import { recordingForm } from '@/lib/plan/voices/schema'
import { receiveRecording } from '@/lib/platform/actions/receive-recording'
import { forbidden, isSameOrigin } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import { paths } from '@/lib/platform/paths'
import { withMember } from '@/lib/platform/tenancy/context'

/** The sound of a story: it waits for the sheet that it is recorded on. */
export async function POST(request: Request, context: RouteContext<'/api/uploads/[coalition]/verhalen'>) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const page = paths.worksheet(slug, 'F1.2', NEW_SUBJECT)
  return receiveRecording(request, {
    slug, page, mayI: (ctx) => authorize(planPolicy, ctx, 'tell_story'),
    keep: async ({ fields, recording }) => {
      const form = recordingForm.safeParse(fields)
      if (!form.success) throw ruleBroken('form_broken')
      await withMember(slug, (tx, member) => recordStory(tx, member, { ...form.data, recording }))
      return `${page}&gelukt=story_recorded`
    },
  })
}
