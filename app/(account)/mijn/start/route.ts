import { seeOther } from '@/lib/platform/auth/same-origin'
import { findSessionUser, listCoalitionsOf } from '@/lib/platform/auth/session'
import { paths } from '@/lib/platform/paths'

/** Where somebody goes who has just signed in: the one workspace they have, or the list to choose from. */
export async function GET() {
  const user = await findSessionUser()
  if (!user) return seeOther(paths.signIn())
  const [first, ...others] = await listCoalitionsOf(user.id)
  return seeOther(first && others.length === 0 ? paths.workspace(first.slug) : paths.mine)
}
