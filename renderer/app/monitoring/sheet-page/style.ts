/** Paper and ink for the page that goes home: no fonts of ours, since it is one small file. */
export const sheetPageStyle = `
:root{color-scheme:light dark;--paper:#faf7f1;--ink:#22262e;--soft:#565c69;--rule:#938a78;--hair:#ddd4c5;--act:#1c4f7c;--on:#fffdf9;--error:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#1c1d20;--ink:#ece7dd;--soft:#b3b0a8;--rule:#85837d;--hair:#3b3c40;--act:#8fc0e8;--on:#16171a;--error:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:28px 20px 60px}
h1,h2,h3{font-family:Georgia,'Times New Roman',serif;line-height:1.25}
h1{margin:0;font-size:28px}
h2{margin:34px 0 6px;font-size:20px;border-top:1px solid var(--hair);padding-top:18px}
h3{margin:18px 0 8px;font-size:16px;font-weight:400}
.about{margin:4px 0;color:var(--soft)}
.how{margin:8px 0;font-size:15px}
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
.field{display:inline-flex;align-items:center;gap:6px}
.tools input:not([type=checkbox]){width:58px}
input,textarea{font:inherit;color:inherit;background:transparent;border:1px solid var(--rule);border-radius:4px;padding:4px 7px}
.remarks{display:block;margin-top:30px}
.remarks span{display:block;margin-bottom:6px}
textarea{width:100%}
button{font:inherit;cursor:pointer;border-radius:4px;padding:8px 16px;border:1px solid var(--act);background:var(--act);color:var(--on)}
button.quiet{background:none;border:0;color:var(--act);padding:4px 6px;text-decoration:underline}
button.save{margin-top:8px;font-size:17px}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
.problem{color:var(--error)}
.problem:empty{display:none}
.told{min-height:3em;font-weight:600}
footer{margin-top:30px;border-top:1px solid var(--hair);padding-top:10px;font-size:13px;color:var(--soft)}
@media (max-width:560px){.row{grid-template-columns:1fr 1fr;gap:4px 14px}.bar{grid-column:1/-1;grid-row:2}.pole.left{text-align:left}.pole.right{text-align:right}}
`
