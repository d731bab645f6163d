/** The look of the report: sober, A4, black on white; no network, no script. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 14px/1.45 Inter, system-ui, -apple-system, "Segoe UI", sans-serif; font-variant-numeric: tabular-nums; color: #1b1f1d; background: #fff; max-width: 190mm; margin: 0 auto; padding: 12mm 6mm; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 28px 0 8px; padding-top: 8px; border-top: 1px solid #d9dedb; }
h3 { font-size: 14px; margin: 12px 0 4px; }
section { break-inside: auto; }
h2, h3 { break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 6px 0; }
th { text-align: left; font-weight: 600; color: #4a544f; }
td, th { border-bottom: 1px solid #e4e8e6; padding: 4px 6px; vertical-align: top; }
th { font-size: 11.5px; }
td { overflow-wrap: break-word; }
.grid th, .grid td { padding: 4px 3px; text-align: center; }
.grid td:first-child { text-align: left; }
tr { break-inside: avoid; }
.n { text-align: right; white-space: nowrap; }
.hole { color: #a15c00; text-align: center; }
.note, small { color: #5a655f; font-size: 12px; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
.two > div { min-width: 0; }
.lines { grid-template-columns: 3fr 2fr; }
.raw { font-size: 11px; }
.raw td { overflow-wrap: anywhere; }
.raw td, .raw th { padding: 3px 4px; }
.tree, .tree ul { list-style: none; padding-left: 16px; margin: 2px 0; }
.tree { padding-left: 0; }
.doubt { border: 1px solid #d9dedb; padding: 8px 10px; margin: 8px 0; break-inside: avoid; }
.line { font-size: 12.5px; }
.notice { border: 1px solid #a15c00; color: #7a4600; padding: 4px 8px; display: inline-block; font-size: 12px; margin-bottom: 12px; }
summary { cursor: pointer; color: #1f6f54; }
code { font: 12px ui-monospace, monospace; }
.mask { float: right; font-size: 12px; color: #4a544f; }
body:has(#mask:checked) .person { background: currentColor; color: transparent; user-select: none; border-radius: 2px; }
body:has(#mask:checked) .person::selection { background: transparent; }
@media (max-width: 700px) { .two { grid-template-columns: 1fr; } table { display: block; overflow-x: auto; } }
@media print { body { padding: 0; } .mask { display: none; } @page { size: A4; margin: 14mm; } }
`;
