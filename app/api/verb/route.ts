import { VERBS } from '@/lib/platform/requests/follow'

export const dynamic = 'force-dynamic'

/** What a page answers to any verb that it has no use for: see platform/requests/follow.ts, which sends it here. */
const refuse = () => new Response(null, { status: 405, headers: { allow: VERBS.join(', ') } })

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
