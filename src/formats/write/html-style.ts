/** Looks of a written page: the sheet of an act on paper and on a screen of any width, light and dark. */
export const HTML_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; font: 1.0625rem/1.55 'Times New Roman', 'Liberation Serif', Tinos, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-size: 1em; line-height: 1.35; margin: 1.6em 0 .8em; text-align: center; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.25em; margin: 0 0 .4em; }
h1 + :not(h1) { margin-top: 1.6em; }
.article { text-align: start; text-wrap: wrap; }
p { margin: 0 0 .55em; text-align: justify; hyphens: auto; }
p, h2.article, h3.article, h4.article, h5.article, h6.article { text-indent: 1.25cm; }
.corner { margin: 1.5em 0 1.5em auto; width: fit-content; max-width: 24rem; text-indent: 0; }
.date, .enacting, .form { text-indent: 0; }
.date { text-align: center; }
.signature { margin: 2em 0; display: grid; grid-template-columns: 1fr auto; column-gap: 2rem; align-items: end; font-weight: bold; break-inside: avoid; }
.signature p { grid-column: 1; margin: 0; text-indent: 0; text-align: start; }
.signature p:last-child:not(:first-child) { grid-column: 2; }
.quoted { margin-inline-start: 1.25cm; }
.note { font-size: .95em; }
.table { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; font-size: .94em; }
th, td { border: 1px solid; padding: .3em .5em; vertical-align: top; text-align: start; }
td p, th p { text-indent: 0; margin: 0 0 .3em; text-align: start; }
.notes { margin-top: 3em; padding-top: .75em; border-top: 1px solid; font-size: .9em; }
.notes p { text-indent: 0; }
a { color: inherit; }
@media print {
  @page { size: A4; margin: 2cm 1.5cm 2cm 2.5cm; }
  main { max-width: none; padding: 0; font-size: 14pt; line-height: 1.25; }
  .page { break-before: page; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
