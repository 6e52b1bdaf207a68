// For editors that check front matter while somebody types; content/pages/editors.md says how to install what it needs.
export default {
  plugins: [
    'remark-frontmatter',
    [
      'remark-lint-frontmatter-schema',
      { schemas: { './content/article.schema.json': ['./content/articles/**/*.md'] } },
    ],
  ],
}
