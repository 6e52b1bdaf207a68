import { valueAt } from '../../content/values.ts'
import type { YamlFields } from '../../content/yaml.ts'
import type { IsoDay } from '../../dates.ts'

/** Where in the list of a file the first update of a day stands, from 0. An article has them by their days. */
export function indexOfUpdate({ values }: YamlFields, day: IsoDay): number {
  const list = valueAt(values, ['updates'])
  return Array.isArray(list) ? list.findIndex((one: unknown) => valueAt(one, ['date']) === day) : 0
}
