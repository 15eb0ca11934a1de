import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { signOut } from '@/lib/platform/auth/sign-in'
import { paths } from '@/lib/platform/paths'

export async function POST(request: Request) {
  if (!isSameOrigin(request)) return forbidden()
  await signOut()
  return seeOther(paths.home)
}
