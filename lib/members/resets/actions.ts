'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { decideAccessRequest } from './commands'
import { resetForm } from './schema'

export const decideAccessRequestAction = coalitionAction({
  name: 'members.decide_access_request', schema: resetForm, command: decideAccessRequest, then: (slug, done) => `${paths.memberAccess(slug)}?gelukt=${done}`,
})
