import { proveIsolation } from './prove'

proveIsolation('behind both walls, as the app role')
