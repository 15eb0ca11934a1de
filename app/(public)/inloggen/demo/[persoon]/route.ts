import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { signInAsDemoPerson } from '@/lib/platform/auth/sign-in'
import { paths } from '@/lib/platform/paths'

type Context = RouteContext<'/inloggen/demo/[persoon]'>

async function signIn(context: Context): Promise<Response> {
  const { persoon } = await context.params
  return seeOther((await signInAsDemoPerson(persoon)) ? paths.start : paths.signIn())
}

/** The link that `npm start` prints, in demo mode only: a fictional person, so nothing is lost by following it. */
export async function GET(_request: Request, context: Context) {
  return signIn(context)
}

export async function POST(request: Request, context: Context) {
  return isSameOrigin(request) ? signIn(context) : forbidden()
}
