import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * What the program stands against: attacks, and faults of disks, processes and people. Each row names the test that
 * holds it, by its file and by words that stand there.
 */
const table: Readonly<
  Record<string, readonly (readonly [what: string, file: string, words: string])[]>
> = {
  Content: [
    [
      'a script, an event or an address that runs, in every field of an article',
      'tests/browser/hostile.spec.ts',
      'no page of an article that shows an attack in each of its fields does harm',
    ],
    [
      'the same as headlines of lists',
      'tests/browser/hostile.spec.ts',
      'no page of lists, which show every attack as a headline, does harm',
    ],
    [
      'the same as words of a search',
      'tests/browser/hostile.spec.ts',
      'no words that are searched for do harm',
    ],
    [
      'a headline that turns the direction of what follows',
      'tests/browser/hostile.spec.ts',
      'a headline that turns the direction of a text turns its own alone',
    ],
    [
      'random Markdown',
      'tests/content/markdown.test.ts',
      'any text is rendered without an element that runs or loads',
    ],
    [
      'a link to a scheme that runs, or to another host by a trick',
      'tests/content/markdown.test.ts',
      'never leads to a scheme that runs, nor to another host by a trick',
    ],
    [
      'HTML and template code in a text',
      'tests/content/markdown.test.ts',
      'a text that looks like code',
    ],
    ['markup in a value', 'tests/html/html.test.ts', 'escapes what could be markup'],
    ['a quote in an attribute', 'tests/html/html.test.ts', 'keeps an attribute closed'],
    ['markup in a feed', 'tests/html/html.test.ts', 'is escaped in the same way in XML'],
    ['ill-formed XML by a text', 'tests/long/hostile.test.ts', 'every feed is well-formed XML'],
    [
      'a page whose scripts go beyond the policy',
      'tests/browser/policy.spec.ts',
      'the policy forbids nothing that an article does',
    ],
    [
      'the text of a removed article in some file',
      'tests/site/removed.test.ts',
      'no file says a word of the text of a removed article',
    ],
    [
      'the capture of a removed article',
      'tests/site/removed.test.ts',
      'no capture of a removed article is published, nor named',
    ],
    [
      'a list whose last article was removed',
      'tests/site/emptied.test.ts',
      'goes on to answer, without it',
    ],
  ],
  'Front matter': [
    [
      'front matter that is code',
      'tests/content/front-matter.test.ts',
      'front matter in a language that would be run',
    ],
    [
      'any bytes as an article',
      'tests/article/hostile.test.ts',
      'any file is read as an article, or refused with a place and a cure',
    ],
    [
      'names of what every object has',
      'tests/content/yaml.test.ts',
      "'__proto__', 'constructor', 'toString'",
    ],
    [
      'YAML that unfolds to gigabytes',
      'tests/content/yaml.test.ts',
      'that stands for gigabytes, at once',
    ],
    [
      'YAML that is nested without end',
      'tests/content/yaml.test.ts',
      'that is nested deeper than anybody writes',
    ],
    [
      'a register that would run code',
      'tests/newsroom/read.test.ts',
      'a register that would run code',
    ],
    [
      'a device of Windows as a slug',
      'tests/slug.test.ts',
      '%s is no slug, since it is the name of something else',
    ],
  ],
  'Names and paths': [
    ['a path that climbs out of the content', 'tests/inside.test.ts', "'../secret.txt'"],
    [
      'an absolute path',
      'tests/inside.test.ts',
      'an absolute path leads out, even if it names a file within',
    ],
    ['a link out of the content', 'tests/inside.test.ts', "'out.txt'"],
    ['a link to a link out of the content', 'tests/inside.test.ts', "'out-by-another.txt'"],
    ['a linked folder on the way', 'tests/inside.test.ts', "'up/secret.txt'"],
    ['a link that leads to itself', 'tests/inside.test.ts', "'loop'"],
    ['a NUL in a name', 'tests/inside.test.ts', "'a.txt\\0'"],
    [
      'a device, a socket or a pipe as a file',
      'tests/inside.test.ts',
      'a folder is no file, nor is a socket or a device, which might never end',
    ],
    [
      'a capture outside of the content',
      'tests/build/captures.test.ts',
      'a file outside of the content is never published: %s',
    ],
    [
      'a capture that was changed',
      'tests/build/captures.test.ts',
      'a capture that was changed since is not published as the one that was imported',
    ],
    [
      'a link among the files that a host needs',
      'tests/build/static-files.test.ts',
      'a link out of the folder is refused',
    ],
    [
      'a picture outside of the content',
      'tests/images/hostile.test.ts',
      "'../private.jpg', 'image-elsewhere'",
    ],
    ['a picture by way of a link', 'tests/images/hostile.test.ts', "'link.jpg', 'image-elsewhere'"],
    [
      'a drawing that takes minutes',
      'tests/images/drawing.test.ts',
      'a drawing %s is refused before it is drawn',
    ],
    [
      'a picture of 20,000 points',
      'tests/images/picture-files.test.ts',
      'is told its size if it is too wide',
    ],
    [
      'characters that a terminal obeys',
      'tests/scripts/terminal.test.ts',
      '%s prints nothing that a terminal obeys',
    ],
    [
      'a page that is named like a list',
      'tests/build/clashes.test.ts',
      'a page about the newsroom',
    ],
    [
      'an alias that hides a page of the site',
      'tests/build/clashes.test.ts',
      'cannot be %s, where the site has something itself',
    ],
    [
      'an alias that is a file and a folder',
      'tests/build/clashes.test.ts',
      'and another one cannot be a file and a folder',
    ],
    [
      'an alias that differs from its article in case alone',
      'tests/build/clashes.test.ts',
      "'/News/2019/09/Own/'",
    ],
  ],
  'Captures and archives': [
    [
      'any bytes as a capture',
      'tests/import/hostile.test.ts',
      'any capture is imported or refused, and what is written can be read again',
    ],
    [
      'a page that takes too long',
      'tests/import/sandbox/sandbox.test.ts',
      'a page that takes too long is refused, and the next one is read',
    ],
    [
      'a page that never ends',
      'tests/import/sandbox/sandbox.test.ts',
      'a page that never ends is refused',
    ],
    [
      'a page that takes too much memory',
      'tests/import/sandbox/sandbox.test.ts',
      'a page that takes too much memory is refused',
    ],
    [
      'a text that is too long to compare',
      'tests/import/sandbox/sandbox.test.ts',
      'a text that is too long to be compared with others is refused',
    ],
    [
      'elements nested without end',
      'tests/import/formats/html.test.ts',
      'are refused at once where they stand too deep: <%s>',
    ],
    [
      'an archive that unfolds to far more than it is',
      'tests/import/command.test.ts',
      "const bomb = aRecord({ body: Buffer.alloc(300_000_000, '<p>a</p>') })",
    ],
    [
      'a page that unfolds to far more than it is',
      'tests/import/formats/warc/read.test.ts',
      'A page may have 32 MB, and this one unfolds to more than that.',
    ],
    [
      'every attack as a capture',
      'tests/long/hostile.test.ts',
      'every attack is imported, or refused for a reason',
    ],
    [
      'an import that writes elsewhere',
      'tests/long/hostile.test.ts',
      'nothing is written but content and site',
    ],
  ],
  'Requests and headers': [
    ['a path that climbs out of the site', 'tests/publish/serve.test.ts', "'/%2e%2e/secret.txt'"],
    [
      'the same in twice escaped letters',
      'tests/publish/serve.test.ts',
      "'/%252e%252e%252fsecret.txt'",
    ],
    ['backslashes', 'tests/publish/serve.test.ts', "'/..%5csecret.txt'"],
    ['letters in an overlong form', 'tests/publish/serve.test.ts', "'/%c0%ae%c0%ae/secret.txt'"],
    ['escapes that are no UTF-8', 'tests/publish/serve.test.ts', "'/%ff%fe'"],
    ['a file for hosts by another spelling', 'tests/publish/serve.test.ts', "'/%5fheaders'"],
    ['a hidden file', 'tests/publish/serve.test.ts', "'/.git/config'"],
    [
      'a full address as the path',
      'tests/publish/serve.test.ts',
      "'http://localhost/../secret.txt'",
    ],
    [
      'a method that writes',
      'tests/publish/serve.test.ts',
      "'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'",
    ],
    [
      'another host, by DNS rebinding',
      'tests/publish/serve.test.ts',
      'who asks for the host %s is refused',
    ],
    [
      'a host that looks like this machine',
      'tests/publish/local.test.ts',
      "'localhost.evil.example'",
    ],
    [
      'a request from another machine',
      'tests/publish/local.test.ts',
      'answers at no other address',
    ],
    [
      'an alias that leads to another host',
      'tests/publish/serve.test.ts',
      'an alias leads nowhere but to this site',
    ],
    [
      'two slashes that lead to another host',
      'tests/publish/serve.test.ts',
      'a folder without its slash leads to itself, and to no other host',
    ],
    [
      'a range of many pieces',
      'tests/publish/serve.test.ts',
      'of many pieces costs no more than the whole',
    ],
    [
      'a client that sends slowly',
      'tests/publish/serve.test.ts',
      'who sends a header a minute is not waited for',
    ],
    [
      'a file of the machine from npm run dev',
      'tests/scripts/dev.test.ts',
      'with no file of the machine, whatever an article names',
    ],
    [
      'aliases that break the file of a host',
      'tests/publish/hosts.test.ts',
      'is for hosts alone: %s',
    ],
    [
      'pages and manifest changed together',
      'tests/site/verify.test.ts',
      'that changed is found against a manifest that is trusted',
    ],
  ],
  Faults: [
    [
      'a kill before the edition is made',
      'tests/long/kills.test.ts',
      'leaves the old site until all of the next one is made, and then the next one',
    ],
    [
      'a kill while files take their places',
      'tests/long/kills.test.ts',
      'while files take their places leaves every page whole',
    ],
    [
      'a journal that was cut off',
      'tests/output/journal.test.ts',
      'a journal that was cut off while it was written decides nothing',
    ],
    [
      'a journal that the disk has spoilt',
      'tests/output/journal.test.ts',
      'a journal that the disk has spoilt decides nothing: %j',
    ],
    [
      'a folder where a file must be',
      'tests/output/journal.test.ts',
      'a folder where a file must be',
    ],
    [
      'an output folder on another disk',
      'tests/output/journal.test.ts',
      'an edition is completed into a folder on another disk',
    ],
    [
      'an output folder that is a link',
      'tests/output/edition.test.ts',
      'goes into an empty folder that a link leads to, and the link stays',
    ],
    [
      'an output folder that holds something else',
      'tests/build/own-output.test.ts',
      'no folder that holds anything else',
    ],
    ['a full disk', 'tests/scripts/system-error.test.ts', 'a full disk is called a full disk'],
    [
      'a cache that cannot be written',
      'tests/scripts/cache.test.ts',
      'a .cache that is a file keeps no command from its work, pictures included',
    ],
    [
      'a cache that was scribbled upon',
      'tests/store/memory.test.ts',
      'never gives a wrong value, whatever becomes of its files',
    ],
    [
      'a cache that is deleted during a build',
      'tests/store/store.test.ts',
      'is no worse than none when it is deleted within a build',
    ],
    [
      'records that are damaged',
      'tests/output/records.test.ts',
      'are as if they had never been there if the file is $what',
    ],
    [
      'two builds at the same time',
      'tests/store/store.test.ts',
      'serves two builds at the same time',
    ],
    [
      'two development servers',
      'tests/scripts/dev.test.ts',
      'beside another one of the same project',
    ],
    [
      'a build that fails',
      'tests/site/again.test.ts',
      'a build that fails changes nothing, and says why',
    ],
    [
      'a port that is taken',
      'tests/scripts/dev.test.ts',
      'npm run %s ends at once, with what to type, if its port is taken',
    ],
    [
      'an installation that was killed',
      'tests/scripts/run.test.ts',
      'goes on after a command that was killed while it installed',
    ],
    [
      'a package that is not what was locked',
      'tests/publish/packages.test.ts',
      'says of each package which version and which bytes, on every platform',
    ],
    [
      'a workflow that runs what others write',
      'tests/publish/workflows.test.ts',
      'puts nothing that others can write into a command',
    ],
  ],
}

test('the table has at least 60 rows, none of them twice', () => {
  const rows = Object.values(table).flat()
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rows.map(([, file, words]) => `${file} ${words}`)).size).toBe(rows.length)
})

describe.each(Object.entries(table))('%s', (_kind, rows) => {
  test.each(rows)('%s is tried in %s', (_what, file, words) => {
    expect(readFileSync(file, 'utf8')).toContain(words)
  })
})
