/** The look of the report: sober, A4, black on white; no network, no script. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 14px/1.45 Inter, system-ui, -apple-system, "Segoe UI", sans-serif; font-variant-numeric: tabular-nums; color: #1b1f1d; background: #fff; max-width: 190mm; margin: 0 auto; padding: 10mm 6mm; overflow-wrap: break-word; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 28px 0 8px; padding-top: 8px; border-top: 1px solid #d9dedb; }
h3 { font-size: 14px; margin: 14px 0 4px; }
h1, h2, h3, h2 + .note { break-after: avoid; }
.names { font-size: 12.5px; }
li > p, li > details { margin: 2px 0; }
.paper { display: none; }
p { margin: 6px 0; }
table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 6px 0; }
th { text-align: left; font-weight: 600; font-size: 11.5px; color: #4a544f; vertical-align: bottom; }
td, th { border-bottom: 1px solid #e4e8e6; padding: 4px 6px; }
td { vertical-align: top; }
thead { display: table-header-group; }
tr, li { break-inside: avoid; }
.tree li { break-inside: auto; }
.n { text-align: right; white-space: nowrap; }
th.n { white-space: normal; }
.mark { font-style: normal; color: #52687a; }
tr.open td { border-bottom: 0; padding-bottom: 0; }
tr.more { break-before: avoid; }
tr.more td { padding: 0 6px 3px 20px; font-size: 12px; text-align: left; }
.grid th { font-size: 10px; padding: 4px 3px; text-align: center; hyphens: none; }
.grid td { padding: 4px 3px; text-align: center; }
.grid td:first-child { text-align: left; }
.grid i { color: #5a655f; }
.hole { color: #a15c00; }
.kinds td:first-child { width: 27%; }
.kinds td:last-child { font-size: 12px; }
.gestures td:first-child { width: 42%; }
.note, small { color: #5a655f; font-size: 12px; }
.none { color: #5a655f; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; }
.two:not(.lines) { break-inside: avoid; }
.two > div { min-width: 0; }
.lines { grid-template-columns: 62fr 38fr; }
.three { columns: 3; column-gap: 14px; }
.three > div { margin-bottom: 6px; }
.three ul { padding-left: 14px; margin: 0; }
.raw { font-size: 11px; }
.raw td, .raw th { padding: 3px 4px; font-size: 11px; border: 1px solid #e4e8e6; }
.raw .n { color: #5a655f; background: #f5f7f6; }
.tree, .tree ul { list-style: none; padding-left: 16px; margin: 2px 0; }
.tree { padding-left: 0; font-size: 13px; }
.doubt { border: 1px solid #d9dedb; padding: 8px 10px; margin: 8px 0; break-inside: avoid; }
.line { font-size: 12.5px; }
.why p { font-size: 12.5px; margin: 4px 0 0; }
.notice { border: 1px solid #a15c00; color: #7a4600; padding: 4px 8px; display: inline-block; font-size: 12px; margin-bottom: 12px; }
details { margin: 4px 0; }
td details { margin: 2px 0; }
details ul { font-size: 12.5px; margin: 4px 0; padding-left: 20px; }
summary { cursor: pointer; color: #1f6f54; }
summary:focus-visible, input:focus-visible { outline: 2px solid #1f6f54; outline-offset: 2px; }
code { font: 12px ui-monospace, monospace; }
.mask { float: right; font-size: 12px; color: #4a544f; }
body:has(#mask:checked) .person { visibility: hidden; font-size: 0; }
body:has(#mask:checked) .person::after { visibility: visible; font-size: 12px; content: "•••"; }
@media (max-width: 700px) {
  body { padding: 16px; }
  .mask { float: none; display: block; margin-bottom: 8px; }
  .two { grid-template-columns: minmax(0, 1fr); }
  .three { columns: 1; }
  table { display: block; overflow-x: auto; }
  .clients td:first-child, .grid td:first-child, .kinds td:first-child { min-width: 130px; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 12.5px; }
  .mask, tr.more, td details { display: none; }
  .paper { display: block; font-size: 11.5px; margin-top: 0; }
  details[open] + .paper { display: none; }
  tr.open td { border-bottom: 1px solid #e4e8e6; padding-bottom: 4px; }
  summary { color: inherit; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .two { gap: 12px; }
  @page { size: A4; margin: 13mm; }
}
`;
