import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { locationsPolicy } from '../policy'
import { listSeatChoices } from '../queries'
import { findResponsible, listSeatRows } from '../store'
import { peopleOf } from './rules'
import type { TeamPerson } from './types'

/** Who can lead this team. @throws DomainError refused for who does not answer for it */
export async function listTeamPeople(tx: CoalitionTx, ctx: MemberContext, locationId: string): Promise<TeamPerson[]> {
  authorize(locationsPolicy, ctx, 'change_team')
  const responsible = isId(locationId) ? await findResponsible(tx, locationId) : undefined
  if (!responsible) throw notFound()
  authorize(locationsPolicy, ctx, 'change_team', responsible)
  return peopleOf(await listSeatRows(tx, locationId), (await listSeatChoices(tx, ctx)).members)
}
