/** Paper and ink for the pages that go home: no fonts of ours, since each is one small file. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#faf7f1;--ink:#22262e;--soft:#565c69;--rule:#938a78;--hair:#ddd4c5;--act:#1c4f7c;--on:#fffdf9;--error:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#1c1d20;--ink:#ece7dd;--soft:#b3b0a8;--rule:#85837d;--hair:#3b3c40;--act:#8fc0e8;--on:#16171a;--error:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:28px 20px 60px}
h1,h2,h3{font-family:Georgia,'Times New Roman',serif;line-height:1.25}
h1{margin:0;font-size:28px}
h2{margin:34px 0 6px;font-size:20px;border-top:1px solid var(--hair);padding-top:18px}
.about{margin:4px 0;color:var(--soft)}
.how{margin:8px 0;font-size:15px}
.field{display:inline-flex;align-items:center;gap:6px}
input,textarea{font:inherit;color:inherit;background:transparent;border:1px solid var(--rule);border-radius:4px;padding:4px 7px}
button{font:inherit;cursor:pointer;border-radius:4px;padding:8px 16px;border:1px solid var(--act);background:var(--act);color:var(--on)}
button.quiet{background:none;border:0;color:var(--act);padding:4px 6px;text-decoration:underline}
button.save{margin-top:8px;font-size:17px}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
.problem{color:var(--error)}
.problem:empty{display:none}
.told{min-height:3em;font-weight:600}
footer{margin-top:30px;border-top:1px solid var(--hair);padding-top:10px;font-size:13px;color:var(--soft)}
`
