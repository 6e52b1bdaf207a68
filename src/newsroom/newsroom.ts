import type { Base } from '../urls.ts'

/** What the newsroom says of itself on every page. */
export interface Newsroom {
  /** `China Post Newsroom`. */
  readonly name: string
  readonly tagline: string
  /** Whose texts these are: `China Post`. */
  readonly publisher: string
  /** One or two sentences for the About page and for machines. */
  readonly description: string
  readonly base: Base
  /**
   * Who names things in tag URIs (RFC 4151), and since when: `chinapost.com.cn,2019`. Ids of feeds are
   * made with it, so that they stay when the site moves. Never changes.
   */
  readonly tagAuthority: string
  /** In the order of the masthead. */
  readonly sections: readonly Section[]
  readonly services: readonly Service[]
  readonly registrations: readonly Registration[]
  /** Where readers report mistakes: a mail address, or the address of a form. Without it no link says so. */
  readonly report: string | null
}

export interface Section {
  /** Names the section in front matter and addresses: `postman-story`. */
  readonly key: string
  readonly name: string
  /** One line on what the section holds. */
  readonly description: string
  /** What readers may call it too, in Chinese for instance. Search leads to it by each. */
  readonly aliases: readonly string[]
}

/** A service of the publisher and its telephone number. */
export interface Service {
  readonly name: string
  /** As printed: `8610 11185`. */
  readonly number: string
}

/** A number under which the web site of the publisher is registered. */
export interface Registration {
  readonly text: string
  /** BCP 47 tag of the text. */
  readonly lang: string
  /** The register it belongs to. */
  readonly url: string
}
