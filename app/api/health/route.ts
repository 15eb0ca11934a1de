import { appPool } from '@/lib/platform/db/pools'

export const dynamic = 'force-dynamic'

/** For a load balancer: 200 when the app and its database answer, 503 when they do not. Tells nothing else. */
export async function GET() {
  try {
    await appPool().query('SELECT 1')
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
