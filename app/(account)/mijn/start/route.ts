import { seeOther } from '@/lib/platform/auth/same-origin'
import { startPath } from '@/lib/platform/auth/session'

export async function GET() {
  return seeOther(await startPath())
}
