import { pageStyle } from '../../sheet-page/style.ts'

/** A line for each colleague, as on paper; what the steps mean stays in view above a long list. */
export const tiePageStyle = `${pageStyle}html{scroll-padding:90px 0 60px}
h2{white-space:pre-line}
.head,.line{display:grid;grid-template-columns:minmax(120px,1fr) repeat(var(--steps),var(--step)) 64px;align-items:center;column-gap:4px}
.list{--step:80px}
.list.many{--step:38px}
.list.worded{--step:110px}
.head{position:sticky;top:0;z-index:1;align-items:end;padding:10px 0 6px;background:var(--paper);border-bottom:1px solid var(--rule);font-size:13px;line-height:1.2;color:var(--soft);text-align:center}
.head span:first-child{grid-column:1}
.head span{overflow-wrap:anywhere;hyphens:auto}
.line{min-height:46px;border-bottom:1px solid var(--hair)}
.line[hidden]{display:none}
.who{padding:4px 8px 4px 0;overflow-wrap:anywhere}
.who small{display:block;font-size:13px;color:var(--soft)}
.step{position:relative;display:grid;place-items:center;min-height:44px;cursor:pointer}
.step input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.step span{display:grid;place-items:center;min-width:32px;height:32px;padding:0 8px;border:1.5px solid var(--rule);border-radius:16px;font-variant-numeric:tabular-nums}
.step input:hover+span{border-color:var(--ink)}
.step input:checked+span{border-color:var(--ink);background:var(--ink);color:var(--paper);font-weight:600}
.step input:focus-visible+span{outline:2px solid var(--act);outline-offset:2px}
@media (forced-colors:active){.step input:checked+span{outline:3px solid}}
.many .step span{min-width:28px;height:28px;padding:0 2px}
.number{grid-column:2/span var(--steps);width:90px;justify-self:start}
.problem{grid-column:1/-1;font-size:14px}
.unseen{visibility:hidden}
.scale{color:var(--soft);font-size:14px}
.contact{padding:10px 0;border-bottom:1px solid var(--hair)}
.contact .names{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center}
.contact .names input{width:210px}
.contact .line{border:0}
@media (max-width:600px){.head,.line{grid-template-columns:repeat(var(--steps),1fr) 56px}.head span:first-child{display:none}.head{font-size:10px}.who{grid-column:1/-1;padding-bottom:0}.line{padding:6px 0}.number{grid-column:1/span var(--steps)}.contact .names input{width:100%}.field{flex-wrap:wrap}}
`
