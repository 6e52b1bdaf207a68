/** Parts of a captured page of text, of which a test states only what it is about. */
export interface CaptureParts {
  readonly navigation: string
  readonly masthead: string
  readonly body: string
  readonly footer: string
}

export const navigation = `• Postman Story
  • Postal Equipments
  • 2019 Stamps
Postal Business: 8610 11185
Postal Savings: 8610 95580
Logistics and EMS: 8610 11183
China Post Life: 8610 4008909999`

export const headline = 'Rural couriers carry oranges down the mountain'

export const body = `On March 3, 2016 the couriers of Zigui County carried 40 tons of oranges to the trucks. Most of the growers had sold nothing by post before.

"We used to wait for the dealers," said Tan Jun, who grows oranges on two mu of land. The post now calls at his door every morning.`

export const footer = `Register number: 京ICP备15035540号 京公网安备110401400185号
Powered by CHINA POST | About Us | Sitemap | Contact Us |`

/** A page as the publisher's own site shows it. */
export function aCapture(parts: Partial<CaptureParts> = {}): string {
  const all = {
    navigation,
    masthead: `${headline}\n${headline}\n| China Post |2016-03-04\n`,
    body,
    footer,
    ...parts,
  }
  const { navigation: above, masthead, body: text, footer: below } = all
  return [above, masthead, text, below === '' ? '' : `\n${below}`]
    .filter((part) => part !== '')
    .join('\n')
}
