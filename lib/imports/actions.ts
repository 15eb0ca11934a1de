'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerPlaces, cancelImport, confirmImport, mapColumns, undoImport } from './commands'
import { confirmForm, importForm, mappingForm, placesForm, undoForm } from './schema'

export const mapColumnsAction = coalitionAction({
  name: 'imports.map', schema: mappingForm, command: mapColumns, then: (slug, id) => paths.import(slug, id),
})

export const answerPlacesAction = coalitionAction({
  name: 'imports.answer_places', schema: placesForm, command: answerPlaces, then: (slug, id) => paths.import(slug, id),
})

export const confirmImportAction = coalitionAction({
  name: 'imports.confirm', schema: confirmForm, command: confirmImport, then: (slug, { id, isWritten }) => (isWritten ? `${paths.figures(slug)}?gelukt=import_confirmed` : paths.import(slug, id)),
})

export const cancelImportAction = coalitionAction({
  name: 'imports.cancel', schema: importForm, command: cancelImport, then: (slug) => `${paths.imports(slug)}?gelukt=import_cancelled`,
})

export const undoImportAction = coalitionAction({
  name: 'imports.undo', schema: undoForm, command: undoImport, then: (slug, id) => `${paths.import(slug, id)}?gelukt=import_undone`,
})
