/** Files with something wrong, and exactly what is said about it. */
export interface BadFile {
  readonly what: string
  /** By path within the content folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Links by path, with what they lead to. */
  readonly links?: Readonly<Record<string, string>>
  /** Messages without the path of the content folder. */
  readonly says: readonly string[]
}

/** An article with a field or two, and a text; the file is `a.md` unless another is named. */
function article(fields: string, text = 'The mail came.', file = 'a.md'): Record<string, string> {
  return { [`articles/${file}`]: `---\n${fields}\n---\n\n${text}\n` }
}

/** An article that is right but for what is added: its next field stands on line 4, its text on line 6. */
function mail(field: string, text = 'The mail came.'): Record<string, string> {
  return article(`title: Mail\ndate: 2019-09-09\n${field}`, text)
}

/** The pages that the foot of every page links to. */
const needed = {
  'pages/about.md': '---\ntitle: About\ndescription: It.\n---\n\nIt.\n',
  'pages/contact.md': '---\ntitle: Contact\ndescription: It.\n---\n\nIt.\n',
}

const sha256 = 'b'.repeat(64)

/** The field that import writes about a capture. */
function madeFrom(file: string): string {
  return `provenance:
  file: ${file}
  sha256: ${sha256}
  encoding: utf-8
  importer: "1"
  article_sha256: ${sha256}`
}

/** A text that is long enough to be compared with others. */
export const words = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ')

export const badFiles: readonly BadFile[] = [
  {
    what: 'no front matter',
    files: { 'articles/a.md': 'The mail came.\n' },
    says: [
      'a.md:1:1 The file has no front matter.\n  fix: begin the file with  ---  alone on the first line, then the fields, then  ---',
    ],
  },
  {
    what: 'front matter in a language that would run',
    files: { 'articles/a.md': '---js\n{}\n---\n' },
    says: [
      'a.md:1:1 Front matter in "js" is never read nor run.\n  fix: begin the file with  ---  alone, and write the fields in YAML',
    ],
  },
  {
    what: 'front matter without an end',
    files: { 'articles/a.md': '---\ntitle: Mail\n' },
    says: [
      'a.md:1:1 The front matter has no end.\n  fix: write  ---  alone on a line below the last field',
    ],
  },
  {
    what: 'a colon in a title without quotes',
    files: article('title: Mail: it came\ndate: 2019-09-09'),
    says: [
      'a.md:2:12 This is not YAML: bad indentation of a mapping entry.\n  fix: write  title: "Mail: it came"',
    ],
  },
  {
    what: 'a number sign that cuts texts without quotes',
    files: article(
      'title: Sorting Hall #2 Opens in Wuhan\ndate: 2019-09-09 # as printed\nsource: China Post #1\nsection: news # or stamps\nupdates:\n  - date: 2019-09-10\n    kind: minor\n    note: "Hall 2" #2\n  - { date: 2019-09-11, kind: minor, note: N } # a comma',
    ),
    says: [
      'a.md:2:21 Everything from "#2 Opens in Wuhan" on is a comment, and would be lost.\n  fix: write  title: "Sorting Hall #2 Opens in Wuhan"  , or put the comment on a line of its own',
      'a.md:4:20 Everything from "#1" on is a comment, and would be lost.\n  fix: write  source: "China Post #1"  , or put the comment on a line of its own',
    ],
  },
  {
    what: 'a number sign that cuts texts of a page, of the newsroom and of names',
    files: {
      ...needed,
      'pages/desk.md': '---\ntitle: Desk #1\ndescription: D\n---\n\nText.\n',
      'newsroom.yaml':
        'name: N\ntagline: Post #1\npublisher: P\ndescription: D\nbase_url: http://localhost/ # later\nsections: [{ key: news, name: N, description: D }]\n',
      'vocabulary.yaml':
        'topics:\n  - name: Hall\n    match: [Hall 2] # the old one\n    aliases:\n      - Hall #2\n',
    },
    says: [
      'newsroom.yaml:2:15 Everything from "#1" on is a comment, and would be lost.\n  fix: write  tagline: "Post #1"  , or put the comment on a line of its own',
      'pages/desk.md:2:13 Everything from "#1" on is a comment, and would be lost.\n  fix: write  title: "Desk #1"  , or put the comment on a line of its own',
      'vocabulary.yaml:5:14 Everything from "#2" on is a comment, and would be lost.\n  fix: write  "Hall #2"  , or put the comment on a line of its own',
    ],
  },
  {
    what: 'a field twice',
    files: mail('date: 2019-09-10'),
    says: [
      'a.md:4:1 This is not YAML: duplicated mapping key.\n  fix: write each field once; put a # before the line that you do not need',
    ],
  },
  {
    what: 'bytes that are not UTF-8',
    files: { 'articles/a.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff) },
    says: [
      'a.md:2:1 The byte 0xff at offset 4 is not UTF-8.\n  fix: save the file with the encoding UTF-8',
    ],
  },
  {
    what: 'a mistyped field',
    files: mail('sumary: It came.'),
    says: ['a.md:4:1 There is no field "sumary".\n  fix: did you mean  summary:  ?'],
  },
  {
    what: 'a mistyped section',
    files: mail('section: stamp'),
    says: [
      'a.md:4:10 "stamp" is no section of the newsroom.\n  fix: did you mean  section: stamps  ?',
    ],
  },
  {
    what: 'a section that is nothing like one',
    files: mail('section: sports and weather'),
    says: [
      'a.md:4:10 "sports and weather" is no section of the newsroom.\n  fix: write one of: news, postman-story, postal-equipments, stamps',
    ],
  },
  {
    what: 'a mistyped topic',
    files: mail('topics: [Philately, Expres delivery]'),
    says: [
      'a.md:4:21 The vocabulary has no topic "Expres delivery".\n  fix: did you mean  Express delivery  ?',
    ],
  },
  {
    what: 'a mistyped name',
    files: mail('lang: en', 'Welcome was Kang Ning.\n\nZhang Jinlian of the post spoke.'),
    says: [
      'a.md:9:1 "Zhang Jinlian" is almost the name "Zhang Jinliang".\n  fix: write  Zhang Jinliang  ; if it was printed so, add it to  match  of that entry of vocabulary.yaml',
    ],
  },
  {
    what: 'no title',
    files: article('date: 2019-09-09'),
    says: [
      'a.md:2:1 The field "title" is missing.\n  fix: add  draft: true  until you can add  title: "The headline as printed"',
    ],
  },
  {
    what: 'no date',
    files: article('title: Mail'),
    says: [
      'a.md:2:1 The field "date" is missing.\n  fix: add  draft: true  until you can add  date: YYYY-MM-DD',
    ],
  },
  {
    what: 'a day that never was',
    files: article('title: Mail\ndate: 2019-02-30'),
    says: ['a.md:3:7 "2019-02-30" is not a day.\n  fix: write it as  date: 2019-02-28'],
  },
  {
    what: 'a day written otherwise',
    files: article('title: Mail\ndate: 2019/9/9'),
    says: ['a.md:3:7 "2019/9/9" is not a day.\n  fix: write it as  date: 2019-09-09'],
  },
  {
    what: 'a language that is none',
    files: mail('lang: english'),
    says: [
      'a.md:4:7 "english" is not a language tag.\n  fix: write it as  lang: en  (BCP 47: en, zh-Hans, zh-Hant)',
    ],
  },
  {
    what: 'topics that are no list',
    files: mail('topics: Philately'),
    says: [
      'a.md:4:9 "Philately" is not a list of topics.\n  fix: write it as  topics: [Philately]',
    ],
  },
  {
    what: 'a slug with capitals',
    files: mail('slug: The_Mail'),
    says: [
      'a.md:4:7 "The_Mail" is not a slug.\n  fix: write lower-case ASCII words joined by hyphens, as in  slug: the-mail',
    ],
  },
  {
    what: 'a draft that is maybe one',
    files: mail('draft: maybe'),
    says: [
      'a.md:4:8 "maybe" is not true or false.\n  fix: write it as  draft: true  or  draft: false  , whichever is meant',
    ],
  },
  {
    what: 'an update of an unknown kind',
    files: mail('updates: [{ date: 2019-09-10, kind: fix, note: N }]'),
    says: ['a.md:4:37 "fix" is not a kind of update.\n  fix: write it as  kind: correction'],
  },
  {
    what: 'an update without a note',
    files: mail('updates:\n  - date: 2019-09-10\n    kind: minor'),
    says: ['a.md:5:5 The field "note" is missing.\n  fix: write it as  note: "What was changed."'],
  },
  {
    what: 'an update before the article',
    files: mail('updates: [{ date: 2018-09-10, kind: minor, note: N }]'),
    says: [
      'a.md:4:19 It was updated on 2018-09-10, but printed on 2019-09-09.\n  fix: write it as  date: 2019-09-09  , or a later day',
    ],
  },
  {
    what: 'a status that is none',
    files: mail('status: deleted'),
    says: ['a.md:4:9 "deleted" is not a status.\n  fix: write it as  status: removed'],
  },
  {
    what: 'a withdrawal without reason and day',
    files: mail('status: withdrawn'),
    says: [
      'a.md:4:9 An article that is withdrawn needs a reason.\n  fix: add  status_reason: "Why, in a sentence a reader understands."',
      'a.md:4:9 An article that is withdrawn needs the day of it.\n  fix: add  status_date: 2026-01-01  , or the day on which it was',
    ],
  },
  {
    what: 'a reason and a day of a withdrawal that is none',
    files: mail('status_reason: It was wrong.'),
    says: [
      'a.md:4:16 The article has the field "status_reason", and is published nevertheless.\n  fix: write  status: withdrawn  , or  status: removed  if its text has to go',
      'a.md:4:16 An article that is withdrawn needs the day of it.\n  fix: add  status_date: 2026-01-01  , or the day on which it was',
    ],
  },
  {
    what: 'days that are yet to come',
    files: {
      ...article('title: Mail\ndate: 2109-09-09'),
      ...article(
        'title: Post\ndate: 2019-09-09\nupdates: [{ date: 2109-09-10, kind: minor, note: N }]',
        'It came.',
        'b.md',
      ),
      ...article('title: Soon\ndate: 2026-02-01\npublish_at: 2026-02-01', 'It comes.', 'c.md'),
      ...article('title: Later\ndate: 2026-02-02\ndraft: true', 'It may come.', 'd.md'),
    },
    says: [
      'a.md:3:7 2109-09-09 is yet to come, and the article would be published today.\n  fix: write  publish_at: 2109-09-09  if it shall appear on that day, or correct the date',
      'b.md:4:19 2109-09-10 is yet to come.\n  fix: write it as  date: 2026-01-01  , or the day on which it was',
    ],
  },
  {
    what: 'a day before there were stamps',
    files: article('title: Mail\ndate: 1019-09-09'),
    says: [
      'a.md:3:7 1019-09-09 is before there were stamps.\n  fix: write the day printed on the page, as in  date: 2019-09-09',
    ],
  },
  {
    what: 'marks of a merge',
    files: {
      ...mail('lang: en', 'It came\n<<<<<<< HEAD\nat dawn.\n=======\nat dusk.\n>>>>>>> desk'),
      ...article('title: A\n<<<<<<< HEAD\ndate: 2019-09-09', 'It came.', 'b.md'),
    },
    says: [
      'a.md:8:1 "<<<<<<< HEAD" is a mark of two versions that were not merged.\n  fix: keep what is right of the two, and delete the lines of  <<<<<<<  =======  and  >>>>>>>',
      'b.md:3:1 "<<<<<<< HEAD" is a mark of two versions that were not merged.\n  fix: keep what is right of the two, and delete the lines of  <<<<<<<  =======  and  >>>>>>>',
    ],
  },
  {
    what: 'a withdrawal before the article',
    files: mail('status: withdrawn\nstatus_reason: R\nstatus_date: 2019-09-01'),
    says: [
      'a.md:6:14 It was withdrawn on 2019-09-01, but printed on 2019-09-09.\n  fix: write it as  status_date: 2019-09-09  , or a later day',
    ],
  },
  {
    what: 'an article that expires before it is published',
    files: mail('publish_at: 2019-10-01\nexpires_at: 2019-09-30'),
    says: [
      'a.md:5:13 It expires on 2019-09-30, but is published on 2019-10-01.\n  fix: write it as  expires_at: 2019-10-02  , or a later day',
    ],
  },
  {
    what: 'an alias on another site',
    files: mail('aliases: [https://example.org/mail/]'),
    says: [
      'a.md:4:11 "https://example.org/mail/" is not a path of this site.\n  fix: write it as  aliases: [/mail/]',
    ],
  },
  {
    what: 'an alias that is its own address',
    files: mail('aliases: [/news/2019/09/mail/]'),
    says: [
      'a.md:1:1 The address /news/2019/09/mail/ is in this article twice.\n  fix: delete the alias',
    ],
  },
  {
    what: 'an alias that is the address of a list',
    files: mail('aliases: [/sections/stamps/]'),
    says: [
      'a.md:1:1 The alias /sections/stamps/ is the address of another page of the site.\n  fix: delete the alias',
    ],
  },
  {
    what: 'a page that is named like a list, and one like a file',
    files: {
      ...needed,
      'pages/news.md': '---\ntitle: News\ndescription: D\n---\n\nText.\n',
      'pages/feed.xml.md': '---\ntitle: Feed\ndescription: D\n---\n\nText.\n',
    },
    says: [
      'pages/feed.xml.md:1:1 The address /feed.xml/ is that of a file that the site makes itself.\n  fix: rename the file, as in  our-feed-xml.md',
      'pages/news.md:1:1 The address /news/ is that of the list of all news.\n  fix: rename the file, as in  our-news.md',
    ],
  },
  {
    what: 'a file for hosts that the site makes itself',
    files: { ...mail('lang: en'), 'static/robots.txt': '', 'static/CNAME': 'example.org' },
    says: [
      'static/robots.txt:1:1 The address /robots.txt is that of a file that the site makes itself.\n  fix: rename the file, or take it out of the folder  static',
    ],
  },
  {
    what: 'aliases that are a file and a folder, and one that is a file of the site',
    files: mail('aliases: [/old/loft.html, /old/loft.html/more/, /sitemap.xml]'),
    says: [
      'a.md:1:1 The alias /old/loft.html/more/ needs a folder where the file /old/loft.html stands.\n  fix: delete the alias',
      'a.md:1:1 The alias /sitemap.xml is the address of another page of the site.\n  fix: delete the alias',
    ],
  },
  {
    what: 'an alias that climbs',
    files: mail('aliases: [/html1/%2e%2e/x]'),
    says: [
      'a.md:4:11 "/html1/%2e%2e/x" is not a path of this site.\n  fix: write a list of paths, as in  aliases: [/news/2019/09/old-slug/]',
    ],
  },
  {
    what: 'two articles of one address',
    files: {
      ...article('title: Mail\ndate: 2019-09-09', 'The mail came.', 'a.md'),
      ...article('title: Mail!\ndate: 2019-09-10', 'It came again.', 'b.md'),
    },
    says: [
      'b.md:1:1 The address /news/2019/09/mail/ is that of a.md too.\n  fix: give one of the two a slug of its own, as in  slug: mail-2',
    ],
  },
  {
    what: 'two articles of one text',
    files: {
      ...article('title: Mail\ndate: 2019-09-09', words, 'a.md'),
      ...article('title: Post\ndate: 2019-09-10', `${words} word120`, 'b.md'),
    },
    says: [
      'b.md:1:1 Its text is that of a.md by 99 %.\n  fix: delete one of the two, and add  aliases: [/news/2019/09/post/]  to the one that stays',
    ],
  },
  {
    what: 'no text',
    files: { 'articles/a.md': '---\ntitle: Mail\ndate: 2019-09-09\n---\n' },
    says: [
      'a.md:5:1 The article has no text.\n  fix: write the text below the fields, or add  draft: true',
    ],
  },
  {
    what: 'a text that is still to be written',
    files: mail('lang: en', 'Write the text here.'),
    says: [
      'a.md:7:1 The text is still to be written.\n  fix: write the text below the fields, or add  draft: true',
    ],
  },
  {
    what: 'a heading of level 1',
    files: mail('lang: en', '# Mail\n\nIt came.'),
    says: [
      'a.md:7:1 The heading "Mail" is of level 1, as the headline is.\n  fix: write it as  ## Mail',
    ],
  },
  {
    what: 'a heading that skips a level',
    files: mail('lang: en', '## Mail\n\nIt came.\n\n#### How\n\nBy ferry.'),
    says: ['a.md:11:1 The heading "How" skips from level 2 to 4.\n  fix: write it as  ### How'],
  },
  {
    what: 'signs that readers would see',
    files: mail('lang: en', '##Mail\n\nIt **came, see [this] (https://example.org/).'),
    says: [
      'a.md:7:1 "##Mail" is no Markdown, and readers would see it as it stands.\n  fix: write  ## Mail  between empty lines, or  \\##Mail  if readers are to see it',
      'a.md:9:4 "**" is no Markdown, and readers would see it as it stands.\n  fix: write  \\*\\*  if readers are to see it, or put ** on both sides of what shall be bold',
      'a.md:9:16 "[this] (https://example.org/)" is no Markdown, and readers would see it as it stands.\n  fix: write  [this](https://example.org/)',
    ],
  },
  {
    what: 'a field in the text',
    files: mail('lang: en', 'slug: mail\n\nIt came.'),
    says: [
      'a.md:7:1 "slug: mail" is a field, and stands in the text.\n  fix: move it above the line  ---  that ends the fields',
    ],
  },
  {
    what: 'text that is on no page',
    files: mail('lang: en', 'It came.\n\n[^1]: By ferry.\n\n::: pull-quote\nWe carry.'),
    says: [
      'a.md:9:1 Nothing in the text refers to the note [^1], so that it is on no page.\n  fix: write  [^1]  in the text, where the note belongs',
      'a.md:11:1 The pull quote that begins with "::: pull-quote" has no end.\n  fix: write  :::  alone on a line below it',
    ],
  },
  {
    what: 'an image without a text, that is not there',
    files: mail('lang: en', 'It came ![](ferry.jpg) today.'),
    says: [
      'a.md:7:13 The image "ferry.jpg" has no text for those who cannot see it.\n  fix: say what it shows, as in  ![A postman on a ferry](ferry.jpg)',
      'a.md:7:13 There is no image "ferry.jpg" beside the article.\n  fix: put the file there, or correct its name',
    ],
  },
  {
    what: 'an image of another site',
    files: mail('lang: en', '![A ferry](https://example.org/ferry.jpg)'),
    says: [
      'a.md:7:12 The image "https://example.org/ferry.jpg" is not beside the article.\n  fix: put the file beside the article and write its name alone, as in  ![…](picture.jpg)',
    ],
  },
  {
    what: 'an image that is too large',
    files: {
      ...mail('lang: en', '![A ferry](ferry.jpg)'),
      'articles/ferry.jpg': new Uint8Array(21 * 1024 * 1024),
    },
    says: ['a.md:7:12 The image "ferry.jpg" has 21 MB.\n  fix: make it smaller than 20 MB'],
  },
  {
    what: 'an image with words that the fonts of the machine would decide about',
    files: {
      ...mail('lang: en', '![A chart](chart.svg)'),
      'articles/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>Letters</text></svg>',
    },
    says: [
      'a.md:7:12 The image "chart.svg" is a drawing with words, which look different on each machine.\n  fix: save it as PNG, or turn its words into paths',
    ],
  },
  {
    what: 'an image that takes minutes to draw',
    files: {
      ...mail('lang: en', '![A chart](chart.svg)'),
      'articles/chart.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><filter id="f"/></svg>',
    },
    says: [
      'a.md:7:12 The image "chart.svg" is a drawing with filters or entities, which may take minutes to draw.\n  fix: save it as PNG',
    ],
  },
  {
    what: 'an image that is none',
    files: {
      ...mail('lang: en', '![A ferry](ferry.jpg)'),
      'articles/ferry.jpg': 'This is no picture.',
    },
    says: [
      'a.md:7:12 The image "ferry.jpg" cannot be decoded.\n  fix: save it again as JPEG, PNG or WebP',
    ],
  },
  {
    what: 'a link to nowhere',
    files: mail('lang: en', 'It came.\nSee [this](/news/2019/09/post/).'),
    says: [
      'a.md:8:12 The link to /news/2019/09/post/ leads nowhere.\n  fix: did you mean  /news/2019/09/mail/  ?',
    ],
  },
  {
    what: 'links to the file of an article, and to a page that a list does not have',
    files: {
      ...mail('lang: en', 'See [it](a.md), or [all](/news/page/2/).'),
    },
    says: [
      'a.md:7:10 The link to a.md leads nowhere.\n  fix: did you mean  /news/2019/09/mail/  ?',
      'a.md:7:26 The link to /news/page/2/ leads nowhere.\n  fix: correct the address, or delete the link',
    ],
  },
  {
    what: 'an unknown section, even while another field is wrong',
    files: article('title: Slip\ndate: 2019-10-32\nsection: stamp', 'It came.', 'slip.md'),
    says: [
      'slip.md:3:7 "2019-10-32" is not a day.\n  fix: write it as  date: 2019-10-31',
      'slip.md:4:10 "stamp" is no section of the newsroom.\n  fix: did you mean  section: stamps  ?',
    ],
  },
  {
    what: 'links to nowhere, even while the fields of other articles are wrong',
    files: {
      ...mail(
        'lang: en',
        'See [this](/news/2019/09/post/), [that](/news/2019/10/slip/) and [more](/old/).',
      ),
      ...article(
        'title: Slip\ndate: 2019-10-32\naliases: [/old/]',
        'See [it](/nowhere/).',
        'slip.md',
      ),
    },
    says: [
      'a.md:7:12 The link to /news/2019/09/post/ leads nowhere.\n  fix: did you mean  /news/2019/09/mail/  ?',
      'slip.md:3:7 "2019-10-32" is not a day.\n  fix: write it as  date: 2019-10-31',
      'slip.md:7:10 The link to /nowhere/ leads nowhere.\n  fix: correct the address, or delete the link',
    ],
  },
  {
    what: 'a link to a page that no site has',
    files: mail('lang: en', 'See [this](/imprint-and-legal-notice/).'),
    says: [
      'a.md:7:12 The link to /imprint-and-legal-notice/ leads nowhere.\n  fix: correct the address, or delete the link',
    ],
  },
  {
    what: 'a link to a draft',
    files: {
      ...mail('lang: en', 'See [this](../post/).'),
      ...article('title: Post\ndate: 2019-09-10\ndraft: true', 'Soon.', 'b.md'),
    },
    says: [
      'a.md:7:12 The link to ../post/ leads to an article that is not published.\n  fix: publish b.md too, or delete the link',
    ],
  },
  {
    what: 'a link to a paragraph that is not there',
    files: mail('lang: en', 'It came, [see below](#p3).'),
    says: ['a.md:7:22 Nothing in this text is called "#p3".\n  fix: did you mean  #p1  ?'],
  },
  {
    what: 'a link to a paragraph that another article does not have',
    files: {
      ...mail('lang: en', 'It came.'),
      ...article('title: Post\ndate: 2019-09-10', 'See [it](/news/2019/09/mail/#first).', 'b.md'),
    },
    says: [
      'b.md:6:10 Nothing on /news/2019/09/mail/ is called #first.\n  fix: write  /news/2019/09/mail/',
    ],
  },
  {
    what: 'what was left over of a page',
    files: mail(
      'lang: en',
      'It came.\n\nHome | About Us | News\n\nRegister number: 京ICP备15035540号',
    ),
    says: [
      'a.md:9:1 "Home | About Us | News" looks like a menu, not like a text.\n  fix: delete the line, or make it part of a sentence',
      'a.md:11:1 "Register number: 京ICP备15035540号" looks like the foot of a page, not like a text.\n  fix: delete the line, or make it part of a sentence',
    ],
  },
  {
    what: 'a slug that was changed after publication',
    files: {
      ...mail('slug: post'),
      'permalinks.lock': '# head\n/news/2019/09/mail/ a.md\n',
    },
    says: [
      'a.md:1:1 It was published at /news/2019/09/mail/ and stands at /news/2019/09/post/ now.\n  fix: add  aliases: [/news/2019/09/mail/]  or restore its date and slug',
    ],
  },
  {
    what: 'an article that is gone without a notice',
    files: {
      ...mail('lang: en'),
      'permalinks.lock': '/news/2018/01/post/ 2018/post.md\n',
    },
    says: [
      'permalinks.lock:1:1 /news/2018/01/post/ was published, and nothing answers there: 2018/post.md is no article of the site now.\n  fix: restore that file, with  status: removed  if its text has to go, or add  aliases: [/news/2018/01/post/]  to the article that took its place',
    ],
  },
  {
    what: 'a line of the lock that is none',
    files: { ...mail('lang: en'), 'permalinks.lock': '<<<<<<< ours\n' },
    says: [
      'permalinks.lock:1:1 "<<<<<<< ours" is not an address and a file.\n  fix: restore the line from the last version of the file',
    ],
  },
  {
    what: 'mistakes of fields and of the text at once',
    files: article('title: Mail\ndate: 2019-13-01\nsumary: S', '# It came\n\nBy ferry.'),
    says: [
      'a.md:3:7 "2019-13-01" is not a day.\n  fix: write it as  date: 2019-12-01',
      'a.md:4:1 There is no field "sumary".\n  fix: did you mean  summary:  ?',
      'a.md:7:1 The heading "It came" is of level 1, as the headline is.\n  fix: write it as  ## It came',
    ],
  },
  {
    what: 'a capture that leads out of the content, though it keeps no captures',
    files: mail(madeFrom('../../../../etc/shadow')),
    says: [
      'a.md:5:9 The capture ../../../../etc/shadow lies outside of the content folder.\n  fix: put the capture itself into  sources/  of the content folder, and no link to it, or delete the field provenance',
    ],
  },
  {
    what: 'a capture with the path of a machine, of a draft too',
    files: mail(`draft: true\n${madeFrom('/etc/shadow')}`),
    says: [
      'a.md:6:9 The capture /etc/shadow lies outside of the content folder.\n  fix: put the capture itself into  sources/  of the content folder, and no link to it, or delete the field provenance',
    ],
  },
  {
    what: 'a capture that is a link out of the content',
    files: { ...mail(madeFrom('sources/x.txt')), 'sources/y.txt': '' },
    links: { 'sources/x.txt': '/etc/hostname' },
    says: [
      'a.md:5:9 The capture sources/x.txt lies outside of the content folder.\n  fix: put the capture itself into  sources/  of the content folder, and no link to it, or delete the field provenance',
    ],
  },
  {
    what: 'a capture in a folder that is a link out of the content',
    files: mail(madeFrom('sources/passwd')),
    links: { sources: '/etc' },
    says: [
      'a.md:5:9 The capture sources/passwd lies outside of the content folder.\n  fix: put the capture itself into  sources/  of the content folder, and no link to it, or delete the field provenance',
    ],
  },
  {
    what: 'a capture that is gone',
    files: { ...mail(madeFrom('sources/x.txt')), 'sources/y.txt': '' },
    says: [
      'a.md:5:9 The capture sources/x.txt is not there.\n  fix: put it back at  sources/x.txt  in the content folder, or delete the field provenance',
    ],
  },
  {
    what: 'a capture that was changed',
    files: { ...mail(madeFrom('sources/x.txt')), 'sources/x.txt': 'changed' },
    says: [
      `a.md:5:9 The capture sources/x.txt is no longer the one that was imported.\n  fix: put back the file whose SHA-256 is ${sha256}`,
    ],
  },
  {
    what: 'an image that is a link out of the folder of its article',
    files: mail('lang: en', '![A ferry](ferry.jpg)'),
    links: { 'articles/ferry.jpg': '/etc/hostname' },
    says: [
      'a.md:7:12 The image "ferry.jpg" is not beside the article.\n  fix: put the file beside the article and write its name alone, as in  ![…](picture.jpg)',
    ],
  },
  {
    what: 'an article that is a link',
    files: { ...mail('lang: en'), 'elsewhere/b.md': '' },
    links: { 'articles/2024/b.md': '../../elsewhere/b.md', 'articles/2024/c.md': 'nowhere' },
    says: [
      '2024/b.md:1:1 This is a link, and links to articles are not followed.\n  fix: put the file or the folder itself in its place',
      '2024/c.md:1:1 This is a link, and links to articles are not followed.\n  fix: put the file or the folder itself in its place',
    ],
  },
  {
    what: 'a folder of articles that is a link',
    files: { ...mail('lang: en'), 'elsewhere/b.md': '' },
    links: { 'articles/2024': '../elsewhere' },
    says: [
      '2024:1:1 This is a link, and links to articles are not followed.\n  fix: put the file or the folder itself in its place',
    ],
  },
  {
    what: 'the folder of all articles that is a link',
    files: { 'elsewhere/b.md': '---\ntitle: Mail\ndate: 2019-09-09\n---\n\nIt came.\n' },
    links: { articles: 'elsewhere' },
    says: [
      'articles:1:1 This is a link, and links to articles are not followed.\n  fix: put the file or the folder itself in its place',
      'elsewhere/b.md:1:1 This is no folder of articles, so that nobody reads the file.\n  fix: move it to  articles/b.md',
    ],
  },
  {
    what: 'files that nobody reads',
    files: {
      ...mail('lang: en'),
      'articles/2019/b.md.txt': '---\ntitle: B\n---\n',
      'articles/C.MD': '\ufeff---\r\ntitle: C\r\n---\r\n',
      'articles/d.docx': 'PK',
      'articles/.DS_Store': '',
      'articles/~$d.docx': '',
      'pages/about.md': needed['pages/about.md'],
      'pages/contact.md': needed['pages/contact.md'],
      'pages/imprint.markdown': '---\ntitle: Imprint\n---\n',
      'posts/e.md': '---\ntitle: E\n---\n',
      'f.txt': '---\ntitle: F\n---\n',
      'README.md': '# How we write\n',
    },
    says: [
      '2019/b.md.txt:1:1 "b.md.txt" is not the name of an article, so that nobody reads it.\n  fix: rename it to  b.md',
      'C.MD:1:1 "C.MD" is not the name of an article, so that nobody reads it.\n  fix: rename it to  C.md',
      'd.docx:1:1 "d.docx" is not the name of an article, so that nobody reads it.\n  fix: write its text in a file whose name ends in  .md  , or move it out of the folder',
      'f.txt:1:1 This is no folder of articles, so that nobody reads the file.\n  fix: move it to  articles/f.md',
      'pages/imprint.markdown:1:1 "imprint.markdown" is not the name of an article, so that nobody reads it.\n  fix: rename it to  imprint.md',
      'posts/e.md:1:1 This is no folder of articles, so that nobody reads the file.\n  fix: move it to  articles/e.md',
    ],
  },
  {
    what: 'a page that is missing',
    files: { ...mail('lang: en'), 'pages/contact.md': needed['pages/contact.md'] },
    says: [
      'pages/about.md:1:1 Every page of the site links to /about/.\n  fix: write this file, with the fields  title  and  description',
    ],
  },
  {
    what: 'a folder of pages that is a link to nowhere',
    files: mail('lang: en'),
    links: { pages: 'nowhere' },
    says: [
      'pages:1:1 This is no folder, or a link that leads nowhere.\n  fix: put the folder itself there, with  about.md  and  contact.md  in it',
    ],
  },
  {
    what: 'an image whose name is written otherwise',
    files: {
      ...mail('lang: en', '![A ferry](Ferry.JPG)'),
      'articles/ferry.jpg': 'This is no picture.',
    },
    says: [
      'a.md:7:12 There is no image "Ferry.JPG" beside the article.\n  fix: did you mean  ferry.jpg  ?',
    ],
  },
  {
    what: 'pages that are links out of the content, or lead nowhere',
    files: {
      ...mail('lang: en'),
      'pages/about.md': '---\ntitle: About\ndescription: It.\n---\n\nIt.\n',
    },
    links: { 'pages/contact.md': '/etc/hostname', 'pages/imprint.md': 'nowhere' },
    says: [
      'pages/contact.md:1:1 The file leads out of the folder content.\n  fix: put the file itself there, and no link to it',
      'pages/imprint.md:1:1 The file is not there.\n  fix: put the file itself there, and no link to it',
    ],
  },
  {
    what: 'files of the newsroom that are links out of the content',
    files: mail('lang: en'),
    links: { 'newsroom.yaml': '/etc/hostname', 'vocabulary.yaml': '/etc/hostname' },
    says: [
      'newsroom.yaml:1:1 The file leads out of the folder content.\n  fix: put the file itself there, and no link to it',
      'vocabulary.yaml:1:1 The file leads out of the folder content.\n  fix: put the file itself there, and no link to it',
    ],
  },
  {
    what: 'an account of addresses that is a link out of the content',
    files: mail('lang: en'),
    links: { 'permalinks.lock': '/etc/hostname' },
    says: [
      'permalinks.lock:1:1 The file leads out of the folder content.\n  fix: put the file itself there, and no link to it',
    ],
  },
]
