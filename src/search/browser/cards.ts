export interface Card {
  readonly kind: 'section' | 'topic' | 'name' | 'year'
  readonly label: string
  readonly path: string
  readonly articles: number
}
