import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Service } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'

/** The foot of every page. Nothing in it depends on the articles, so that it never changes with them. */
export function footer({ newsroom }: Site): Html {
  const link = (path: Path): string => href(newsroom.base, path)
  return html`<footer class="footer">
    <h2 class="hidden">About this site</h2>
    <dl class="services">
      ${newsroom.services.map(
        (service) =>
          html`<div>
            <dt>${service.name}</dt>
            <dd><a href="${telephone(service)}">${service.number}</a></dd>
          </div>`,
      )}
    </dl>
    <ul class="links">
      <li><a href="${link('/about/')}">About Us</a></li>
      <li><a href="${link('/sitemap/')}">Sitemap</a></li>
      <li><a href="${link('/contact/')}">Contact Us</a></li>
    </ul>
    <p>
      ${newsroom.registrations.map(
        ({ text, lang, url }) => html`<a href="${url}" lang="${lang}">${text}</a> `,
      )}
    </p>
    <p>
      The texts belong to their publisher, ${newsroom.publisher}. An address that was published
      stays.
    </p>
  </footer>`
}

/** `tel:+861011185` of `8610 11185`, as RFC 3966 wants it: with the country code and without spaces. */
function telephone({ number }: Service): string {
  return `tel:+${number.replaceAll(' ', '')}`
}
