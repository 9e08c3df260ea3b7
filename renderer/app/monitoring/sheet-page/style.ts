import { pageStyle } from '../../sheet-page/style.ts'

/** The lines with their marks, on top of what every page has. */
export const sheetPageStyle = `${pageStyle}h3{margin:18px 0 8px;font-size:16px;font-weight:400}
.putting{position:sticky;top:0;z-index:2;margin:18px 0;padding:8px 0 10px;border:0;border-bottom:1px solid var(--hair);background:var(--paper)}
.putting legend{float:left;margin-right:14px}
.putting label{margin-right:18px;white-space:nowrap}
.row{display:grid;grid-template-columns:minmax(90px,1fr) minmax(160px,360px) minmax(90px,1fr);align-items:center;gap:14px}
.pole{font-size:15px;overflow-wrap:anywhere;hyphens:auto}
.pole.left{text-align:right}
.bar{position:relative;height:44px;cursor:crosshair;touch-action:pan-y}
.bar::before{content:'';position:absolute;top:50%;left:0;right:0;border-top:1.5px solid var(--ink)}
.bar::after{content:'';position:absolute;top:calc(50% - 8px);bottom:calc(50% - 8px);left:0;right:0;border:solid var(--ink);border-width:0 1.5px}
.mark{position:absolute;top:50%;z-index:1;translate:-50% -52%;font-size:26px;line-height:1;pointer-events:none}
.mark.desired{color:var(--act)}
.none .bar{opacity:.35}
.tools{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:4px 16px;margin-top:2px;font-size:14px;color:var(--soft)}
.tools input:not([type=checkbox]){width:58px}
.remarks{display:block;margin-top:30px}
.remarks span{display:block;margin-bottom:6px}
textarea{width:100%}
@media (max-width:560px){.row{grid-template-columns:1fr 1fr;gap:4px 14px}.bar{grid-column:1/-1;grid-row:2}.pole.left{text-align:left}.pole.right{text-align:right}}
`
