import { appPool } from '@/lib/platform/db/pools'
import { currentAnswer } from '@/lib/platform/requests/follow'

export const dynamic = 'force-dynamic'

const unavailable = () => Response.json({ status: 'unavailable' }, { status: 503, headers: { 'cache-control': 'no-store' } })

/** For a load balancer: 200 when the app and its database answer, 503 when they do not, or not yet. Tells nothing else. */
export async function GET() {
  if (!currentAnswer()) return unavailable()
  try {
    await appPool().query('SELECT 1')
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return unavailable()
  }
}
