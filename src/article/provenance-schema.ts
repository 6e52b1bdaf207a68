import * as z from 'zod'

/** What import wrote about the capture that an article was made from. */
export function provenanceSchema(): z.ZodObject<{
  file: z.ZodString
  sha256: z.ZodString
  encoding: z.ZodString
  url: z.ZodOptional<z.ZodURL>
  captured: z.ZodOptional<z.ZodString>
  importer: z.ZodString
  article_sha256: z.ZodString
}> {
  return z.strictObject({
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    captured: z.string().min(1).optional(),
    importer: z.string().min(1),
    article_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
}
