/**
 * An element of the page. Texts become text nodes, so that nothing in them is ever read as markup.
 *
 * @param attributes Those of value `null` are left out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(attribute, value)
  }
  made.append(...children)
  return made
}

/** The element of the page that a selector names; that it is there is the layout's promise. */
export function find<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = root.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`The search page has no ${selector}.`)
}
