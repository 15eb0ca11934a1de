'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addPartner, changePartner } from './commands'
import { newPartnerForm, partnerForm } from './schema'

export const addPartnerAction = coalitionAction({
  name: 'partners.add', schema: newPartnerForm, command: addPartner, then: (slug) => `${paths.partners(slug)}?gelukt=partner_added`,
})

export const changePartnerAction = coalitionAction({
  name: 'partners.change', schema: partnerForm, command: changePartner, then: (slug) => `${paths.partners(slug)}?gelukt=partner_changed`,
})
