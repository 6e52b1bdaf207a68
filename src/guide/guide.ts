/**
 * The editors' guide, `content/pages/editors.md`.
 *
 * @param fieldTable The fields of an article.
 * @param features What may stand in a text, written and shown.
 */
export function guidePage(fieldTable: string, features: string): string {
  return `---
title: For editors
description: How to add, mend and withdraw an article, and everything that may stand in its file.
hidden: true
---

An article is one text file. Whoever can edit a text can edit this archive.

## Add an article

\`\`\`sh
npm run new -- "Rooster Stamp a Hit" --date 2017-02-08 --section stamps
\`\`\`

asks for what is missing, writes one file and prints its path and the address it will have. Write the text below
the second line of \`---\`. While \`npm run dev\` runs, the site at \`http://localhost:8080\` shows it, marked as a
draft. \`npm run check\` names each mistake with its file and line, and what to type instead. When it is ready,
delete the line \`draft: true\`.

## Mend an article

Change the text, and say so under \`updates\`:

\`\`\`yaml
updates:
  - { date: 2019-09-10, kind: correction, note: "The number of vehicles was wrong." }
\`\`\`

A \`correction\` mends what was wrong, an \`update\` adds what was not known; both are announced on the page and in
the feeds. A \`minor\` change, of a comma, is kept here and announced nowhere.

## Withdraw an article

\`\`\`yaml
status: withdrawn
status_date: 2019-09-10
status_reason: "The report was published by mistake."
\`\`\`

The text of a \`withdrawn\` article stays, under a notice. Of a \`removed\` one only headline, dates and reason stay:
its text is in no file of the site, and neither is its capture. Never delete the file of an article that was
published: its address was promised.

## Change an address

An address is made of the date and the \`slug\`. If one of them has to change, write the old address under
\`aliases\`, and it leads to the new one:

\`\`\`yaml
aliases: [/news/2019/09/old-slug/]
\`\`\`

\`npm run publish-check\` writes down every address that was ever published. From then on the build refuses to lose
one.

## See what a publication changes

\`npm run whatchanges\` lists the addresses that would be added, changed, removed or redirected.
\`npm run preview -- --date 2026-12-24\` shows the site as it will be on a day.

## Fields

${fieldTable}

Put a text that holds a colon or a \`#\` in double quotes. A \`#\` after a space begins a comment: it may follow a
day, a section or a list, and stands on a line of its own elsewhere.

In VS Code the extension "remark" checks them while you type, by the schema in \`content/article.schema.json\`. It needs
three packages, which are no part of the program; install them once, and again after each \`npm ci\`:

\`\`\`sh
npm install --no-save remark-cli remark-frontmatter remark-lint-frontmatter-schema
\`\`\`

Without VS Code, \`npx remark content/articles --frail --no-stdout\` says the same.

## What may stand in a text

${features}`
}
