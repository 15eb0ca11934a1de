import { agreementsPolicy } from '@/lib/agreements/policy'
import { addScan } from '@/lib/agreements/scans/commands'
import { MOST_SCAN_BYTES, SCAN_CODES, writeScanFailure, type ScanCode } from '@/lib/agreements/scans/rules'
import { scanForm } from '@/lib/agreements/scans/schema'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/handtekening'>

/** The scan of a signature on paper: who may, then the bytes as they stream in, then kept in one transaction. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  let here = paths.agreements(slug)
  const say = (code: ScanCode) => seeOther(`${here}?fout=${writeScanFailure(code)}`)
  try {
    authorize(agreementsPolicy, await enterCoalition(slug), 'add_scan')
    // Which signature it is of stands in the address too: a file that is refused says so on its own page.
    const asked = scanForm.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams) })
    if (!asked.success) return new Response('Niet gevonden.', { status: 404 })
    here = paths.paperScans(slug, asked.data.agreementId, asked.data.signatureId)
    const received = await receiveFile(request, MOST_SCAN_BYTES)
    if (!received.ok) return say(`agreements.scan_${received.code}`)
    const form = scanForm.safeParse({ ...asked.data, reason: received.fields.reason })
    if (!form.success) return say('agreements.scan_broken')
    await withMember(slug, (tx, ctx) => addScan(tx, ctx, { ...form.data, bytes: received.file.bytes }))
    return seeOther(`${here}?gelukt=scan_added`)
  } catch (error) {
    if (error instanceof SignInNeeded) return seeOther(paths.signIn(here))
    if (!(error instanceof DomainError)) throw error
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    if (error.kind === 'invalid') return say('agreements.scan_reason_private')
    const code = SCAN_CODES.find((one) => one === error.code)
    return code ? say(code) : seeOther(here)
  }
}
