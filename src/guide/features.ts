/** Something that may stand in a text, as it is written. The guide shows it, and below it what it becomes. */
interface Feature {
  readonly title: string
  readonly about: string
  readonly markdown: string
}

/** Everything that may stand in a text. */
export const features: readonly Feature[] = [
  {
    title: 'Paragraphs, emphasis and links',
    about:
      'An empty line ends a paragraph. Each paragraph has an address of its own: readers copy it by selecting some words of it. Write links within the site from its root.',
    markdown: 'It came *by boat*, which was **new**. See [all news](/news/).',
  },
  {
    title: 'Headings',
    about:
      'The headline is the only heading of level 1. Begin with `##`; with three headings and more, the page has a table of contents.',
    markdown: '#### On the island\n\nThe postman was waiting.',
  },
  {
    title: 'Lists',
    about: 'With numbers if the order counts.',
    markdown: '- letters\n- parcels\n\n1. by rail\n2. by boat',
  },
  {
    title: 'Quotations',
    about: 'What somebody said at length, or wrote.',
    markdown: '> We carry the mail to every island.\n>\n> Li Wei, postman',
  },
  {
    title: 'Pull quotes',
    about: 'Words of the text, shown large. They are not found by search twice, nor cited.',
    markdown: '::: pull-quote\nWe carry the mail to every island.\n:::',
  },
  {
    title: 'Tables',
    about: 'The first row names the columns. A colon in the second one aligns a column.',
    markdown: '| Year | Letters |\n|---|--:|\n| 2018 | 1,200 |\n| 2019 | 1,350 |',
  },
  {
    title: 'Notes',
    about: 'The note itself stands in a paragraph of its own, anywhere in the text.',
    markdown: 'Two million sheets were sold[^1].\n\n[^1]: On the first day alone.',
  },
  {
    title: 'Words in another language',
    about:
      'So that they are read aloud rightly, and run from right to left where they should. Chinese characters are recognised without it. Only `lang` may stand in the braces.',
    markdown: 'The congress, called [Union postale universelle]{lang=fr}, met in Bern.',
  },
  {
    title: 'Pictures',
    about:
      'Put the file beside the article. Say in the square brackets what it shows, for those who cannot see it; the words in quotes become the caption, and what stands in brackets at their end the credit. JPEG, PNG or WebP of up to 20 MB that stand still; smaller files are made by the build, and the place that a camera wrote into it is taken out. Transparent parts become white.',
    markdown:
      '![A white boat on green water](boat.jpg "The mail boat. (Drawing: China Post Newsroom)")',
  },
  {
    title: 'Characters that mean something',
    about: 'A backslash makes a mark a character. HTML is always text.',
    markdown: String.raw`1\. is no list, \*this\* is not emphasis, and \<b>this\</b> is not bold.`,
  },
]
