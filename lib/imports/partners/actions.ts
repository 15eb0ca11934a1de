'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { cancelPartners, confirmPartners, mapPartnerColumns, pastePartners, undoPartners } from './commands'
import { confirmPartnersForm, mappingForm, partnerImportForm, pastedForm } from './schema'

export const pastePartnersAction = coalitionAction({
  name: 'imports.paste_partners', schema: pastedForm, command: pastePartners, then: (slug, id) => paths.partnerImport(slug, id),
})

export const mapPartnerColumnsAction = coalitionAction({
  name: 'imports.map_partners', schema: mappingForm, command: mapPartnerColumns, then: (slug, id) => paths.partnerImport(slug, id),
})

export const confirmPartnersAction = coalitionAction({
  name: 'imports.confirm_partners', schema: confirmPartnersForm, command: confirmPartners, then: (slug, id) => `${paths.partnerImport(slug, id)}?gelukt=partner_list_confirmed`,
  pageSays: ['imports.partners_changed'],
})

export const cancelPartnersAction = coalitionAction({
  name: 'imports.cancel_partners', schema: partnerImportForm, command: cancelPartners, then: (slug) => `${paths.partnerImports(slug)}?gelukt=partner_list_cancelled`,
})

export const undoPartnersAction = coalitionAction({
  name: 'imports.undo_partners', schema: partnerImportForm, command: undoPartners,
  then: (slug, { id, kept }) => `${paths.partnerImport(slug, id)}?gelukt=${kept > 0 ? 'partner_list_partly_undone' : 'partner_list_undone'}`,
})
