'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addPartner, changePartner, movePartner, savePartnerContact } from './commands'
import { contactForm, moveForm, newPartnerForm, partnerForm } from './schema'

export const addPartnerAction = coalitionAction({
  name: 'partners.add', schema: newPartnerForm, command: addPartner, then: (slug) => `${paths.partners(slug)}?gelukt=partner_added`,
})

export const changePartnerAction = coalitionAction({
  name: 'partners.change', schema: partnerForm, command: changePartner, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_changed`,
})

export const movePartnerAction = coalitionAction({
  name: 'partners.move', schema: moveForm, command: movePartner, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_status_changed`,
})

export const savePartnerContactAction = coalitionAction({
  name: 'partners.save_contact', schema: contactForm, command: savePartnerContact, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_contact_saved`,
})
