import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom, Service } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'
import { langAttribute } from './lang.ts'

type Place = readonly [name: string, path: Path]

const rendered = new WeakMap<Newsroom, Html>()

const about: readonly Place[] = [
  ['About Us', '/about/'],
  ['How to cite', '/about/#how-to-cite-it'],
  ['How to check', '/about/#how-to-check-it'],
  ['Sitemap', '/sitemap/'],
  ['Contact Us', '/contact/'],
]

const records: readonly Place[] = [
  ['All headlines, A to Z', '/archive/index/'],
  ['Corrections', '/corrections/'],
  ['Withdrawn articles', '/withdrawn/'],
  ['News feed', '/feed.xml'],
  ['Archive as data', '/archive/#archive-data'],
]

/** The foot of every page. Nothing in it depends on the articles, so that it never changes with them. */
export function footer({ newsroom }: Site): Html {
  const made = rendered.get(newsroom) ?? makeFooter(newsroom)
  rendered.set(newsroom, made)
  return made
}

function makeFooter(newsroom: Newsroom): Html {
  return html`<footer class="footer">
    <div class="wide">
      <section>
        <h2>Service numbers</h2>
        <dl>
          ${newsroom.services.map(
            (service) =>
              html`<div>
                <dt>${service.name}</dt>
                <dd><a href="${telephone(service)}">${service.number}</a></dd>
              </div>`,
          )}
        </dl>
      </section>
      ${linkList(newsroom, 'About this site', about)} ${linkList(newsroom, 'Records', records)}
      <div class="small-print">
        <p>
          The texts belong to their publisher, ${newsroom.publisher}. Published addresses are
          permanent.
        </p>
        <ul>
          ${newsroom.registrations.map(
            ({ text, lang, url }) =>
              html`<li><a href="${url}" ${langAttribute(lang)}>${text}</a></li>`,
          )}
        </ul>
      </div>
    </div>
  </footer>`
}

function linkList({ base }: Newsroom, title: string, places: readonly Place[]): Html {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${places.map(([name, path]) => html`<li><a href="${href(base, path)}">${name}</a></li>`)}
    </ul>
  </section>`
}

/** `tel:+861011185` of `8610 11185`, as RFC 3966 wants it: with the country code and without spaces. */
function telephone({ number }: Service): string {
  return `tel:+${number.replaceAll(' ', '')}`
}
