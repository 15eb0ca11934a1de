'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { cancelImport, confirmImport } from './commands'
import { importForm } from './schema'

export const confirmImportAction = coalitionAction({
  name: 'imports.confirm', schema: importForm, command: confirmImport, then: (slug) => `${paths.figures(slug)}?gelukt=import_confirmed`,
})

export const cancelImportAction = coalitionAction({
  name: 'imports.cancel', schema: importForm, command: cancelImport, then: (slug) => `${paths.imports(slug)}?gelukt=import_cancelled`,
})
