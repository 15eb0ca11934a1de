import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { permissionsPage } from './permissions'

writeFileSync(path.resolve(import.meta.dirname, '../../docs/permissions.md'), permissionsPage())
