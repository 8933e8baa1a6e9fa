namespace Hearsay.Dossiers;

/// <summary>How a dossier looks: on a wide screen, a phone, in the dark, on paper.</summary>
internal static class StyleSheet
{
  public const string Css = """
    :root{color-scheme:light;--paper:#fcfbf8;--raised:#fff;--ink:#1c1b19;--soft:#5b5852;--line:#dcd7cc;--hair:#ebe7de;--accent:#0b5566;--tint:#dcecef;--tint2:#b9dde4;
    --serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
    @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#15181b;--raised:#1b1f23;--ink:#e9e6df;--soft:#a9aba7;--line:#3a4147;--hair:#2a3035;--accent:#83cbda;--tint:#143b44;--tint2:#1d5764}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:break-word}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus,mark:focus{outline:none}
    h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}
    h1{font:600 clamp(1.9rem,5vw,2.9rem)/1.1 var(--serif);letter-spacing:-.01em}
    h2{font:600 1.75rem/1.2 var(--serif);border-top:3px solid var(--ink);padding-top:.6rem;margin:0 0 .8rem}
    h3{font:600 1.25rem/1.3 var(--serif);margin:2rem 0 .5rem}
    h4{font:600 .95rem/1.35 var(--sans);margin:1.6rem 0 .5rem}
    p{margin:.4rem 0}
    .hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip:focus{position:fixed;top:.5rem;left:.5rem;z-index:9;background:var(--raised);padding:.5rem .9rem;border:1px solid var(--accent)}
    .masthead,.sheet,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
    .masthead{padding-top:2.6rem;padding-bottom:1.6rem}
    .kicker{font-size:.78rem;letter-spacing:.08em;text-transform:uppercase;color:var(--accent);font-weight:600;margin:0 0 .35rem}
    .promise{color:var(--soft);max-width:44rem;margin:.7rem 0 0}
    .under,.aside,.more,.promise{color:var(--soft)}
    .under{max-width:44rem;margin-bottom:1rem}
    .aside{font-size:.9em}
    .tally{color:var(--soft);font:400 .85em var(--sans);font-variant-numeric:tabular-nums;margin-left:.3em}
    .contents ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .contents{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.5rem 0;margin-bottom:2rem}
    .contents a{display:inline-block;padding:.3rem 0;text-decoration:none;color:var(--ink)}
    .contents a:hover{text-decoration:underline;color:var(--accent)}
    section{margin:0 0 4rem}
    main{min-width:0}
    @media screen and (min-width:72rem){.sheet{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:3rem}.contents{position:sticky;top:1.2rem;align-self:start;border-bottom:0;border-top:3px solid var(--ink)}.contents ul{flex-direction:column;gap:0}}
    .lead{font:1.35rem/1.45 var(--serif);max-width:40rem;margin:.2rem 0 1.6rem}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));margin:0 0 2rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
    .figures>div{padding:.8rem 1rem .8rem 0;display:grid;grid-template-rows:auto auto auto;align-content:start}
    .figures dt{grid-row:2;font-weight:600}.figures dd{display:contents}.figures dd b{grid-row:1;font:600 2.1rem/1.1 var(--serif);font-variant-numeric:tabular-nums lining-nums}.figures dd span{grid-row:3;color:var(--soft);font-size:.88rem}
    table{width:100%;border-collapse:collapse;margin:.6rem 0 1rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;font-size:.95rem;padding:.8rem 0 .3rem}
    th,td{text-align:left;vertical-align:top;padding:.6rem .9rem .6rem 0;border-top:1px solid var(--hair);font-weight:400}
    thead th{border-top:0;border-bottom:1px solid var(--ink);font-size:.8rem;color:var(--soft);padding-bottom:.35rem;vertical-align:bottom}
    .n{text-align:right;white-space:nowrap}.n b{font:600 1.15rem/1.3 var(--serif)}
    .claims{table-layout:fixed}.claims thead th:nth-child(1){width:42%}.claims thead th:nth-child(2),.claims thead th:nth-child(3){width:9%}.claims thead th:nth-child(4){width:19%}
    .claims td.o{padding-left:.6rem}.claims th.o{padding-left:.6rem}.claims td.o b{display:block;font:600 1.15rem/1.3 var(--serif)}
    .claims tbody th{font-family:var(--serif);font-size:1.05rem;line-height:1.4;max-width:26rem}.claims tbody th a{display:grid;grid-template-columns:1.7em minmax(0,1fr);align-items:baseline;text-decoration:none;color:var(--ink)}.claims tbody th a:hover{text-decoration:underline}
    .no{display:inline-block;min-width:1.3em;color:var(--accent);font:600 .85rem var(--sans);font-variant-numeric:tabular-nums}
    .look{list-style:none;padding:0;margin:.4rem 0 1rem;max-width:48rem}
    .look li{padding:.45rem 0 .45rem .9rem;border-left:3px solid var(--accent);margin:.5rem 0}
    .look .kind{font-weight:600}.look ul{list-style:none;margin:0;padding:0}.look li li{border:0;padding:.1rem 0;margin:0}
    article.claim{border-top:1px solid var(--line);padding-top:1.6rem;margin-top:2.8rem}
    #claims>h2+article.claim{border-top:0;margin-top:0;padding-top:.4rem}
    article.claim>h3{margin:0 0 1rem;font-size:1.45rem;max-width:44rem}
    .numbers{display:grid;grid-template-columns:minmax(6rem,auto) minmax(6rem,auto) minmax(12rem,1fr);gap:0 2.4rem;margin:0 0 1rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.7rem 0;justify-content:start}
    .numbers dt{font-size:.8rem;color:var(--soft)}.numbers dd{margin:0}.numbers b{display:block;font:600 1.7rem/1.2 var(--serif);font-variant-numeric:tabular-nums lining-nums}
    .units{display:block;margin:.25rem 0;max-width:100%}.units .full{fill:var(--accent);stroke:var(--accent)}.units .hollow{fill:none;stroke:var(--accent);stroke-dasharray:2 1.5}
    .how{padding-left:1.1rem;max-width:46rem}.how li{margin:.3rem 0}
    .ends{font-size:.94rem}.ends th{font-family:var(--serif);font-size:1.02rem}.ends thead th{font-family:var(--sans);font-size:.8rem}.ends .aside{display:block}
    .picture{overflow-x:auto;border:1px solid var(--line);background:var(--raised);margin:.4rem 0}
    .lineage{display:block;margin:0 auto;width:100%;height:auto;max-width:var(--w);min-width:calc(var(--w)*.8)}
    .lineage text{fill:var(--ink);font-family:Arial,Helvetica,"Liberation Sans",sans-serif}
    .lineage .head{font-size:11px;fill:var(--soft);font-weight:600;letter-spacing:.05em;text-transform:uppercase}
    .lineage .kind{font-size:10.5px;fill:var(--soft)}.lineage .name{font-size:13px;font-weight:600}
    .lineage .aside,.lineage .reason,.lineage .member{font-size:11px}.lineage .aside{fill:var(--soft)}.lineage .reason{fill:var(--accent)}
    .lineage .shape{fill:var(--raised);stroke:var(--ink);stroke-width:1.2}
    .lineage .origin .shape{fill:var(--tint);stroke:var(--accent);stroke-width:2}
    .lineage .origin.uncounted .shape{fill:none;stroke:var(--soft);stroke-width:1}
    .lineage .unnamed .shape,.lineage .unspecified .shape,.lineage .own-voice .shape{stroke-dasharray:5 4}
    .lineage .origin.unnamed .shape,.lineage .origin.unspecified .shape,.lineage .origin.own-voice .shape,.lineage .origin.outlet .shape{fill:var(--raised);stroke-dasharray:5 4}
    .lineage .line{fill:none;stroke:var(--ink);stroke-width:1.3}.lineage .line.ends{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:1.8}
    .lineage .line.derived{stroke:var(--accent);stroke-dasharray:7 4}
    .lineage .line.back{stroke:var(--accent);stroke-width:2.2}.lineage .tip path{fill:var(--ink)}.lineage .tip.derived path{fill:var(--accent)}
    details{margin:.6rem 0}summary{cursor:pointer;padding:.35rem 0;color:var(--accent)}summary:hover{text-decoration:underline}
    .in-words ul,.merges ul,.own-list ul,.evidence ul{padding-left:1.2rem;margin:.3rem 0}.merges li,.own-list li{margin:.35rem 0}
    .said-by{margin:0;padding:.9rem 0;border-top:1px solid var(--hair);max-width:46rem}
    .said-by blockquote{margin:0;font:1.08rem/1.5 var(--serif)}.said-by blockquote p{margin:0 0 .35rem;white-space:pre-line}
    .said-by .meta+.chain{margin-top:.6rem}.chain{margin:.15rem 0;font-size:.95rem}.chain .link{font-weight:600}.chain .aside{font-weight:400}.arrow{color:var(--accent)}
    .meta{font-size:.88rem;color:var(--soft);margin:.15rem 0}.circumstances span{margin-right:1em}.circumstances b{font-weight:600}
    .finding{border-left:3px solid var(--accent);padding:0 0 0 1rem;margin:1.2rem 0 1.8rem;max-width:47rem}.finding h4{font:600 1.08rem/1.4 var(--serif);margin:0 0 .3rem}
    .listed{padding-left:2.2rem;max-width:47rem}.listed>li{padding:.7rem 0;border-top:1px solid var(--hair)}.listed>li::marker{color:var(--accent);font-weight:600;font-size:.85rem;font-variant-numeric:tabular-nums}
    .listed .words{font:1.05rem/1.5 var(--serif);margin:0;white-space:pre-line}
    .scale{display:flex;justify-content:space-between;color:var(--soft);font-size:.8rem;font-variant-numeric:tabular-nums;margin:0 0 .2rem}
    .timeline,.undated{list-style:none;padding:0;margin:0}
    .timeline li{display:grid;grid-template-columns:9.6rem minmax(0,1fr) minmax(0,16rem);gap:0 1rem;align-items:center;padding:.45rem 0;border-top:1px solid var(--hair)}
    .when{font-variant-numeric:tabular-nums;color:var(--soft);font-size:.92rem;white-space:nowrap}.title{color:var(--soft)}.what a{font-weight:600}
    .track{position:relative;height:14px;background:linear-gradient(var(--line),var(--line)) center/100% 1px no-repeat}
    .track span{position:absolute;top:2px;height:10px;min-width:4px;background:var(--accent)}.track .dot{width:10px!important;margin-left:-5px;border-radius:5px}
    .track .vague{background:repeating-linear-gradient(90deg,var(--accent) 0 3px,transparent 3px 6px);outline:1px solid var(--accent)}
    @media screen and (min-width:48.01rem){.scale{margin-left:auto;width:16rem}}
    .undated li{padding:.35rem 0;border-top:1px solid var(--hair)}
    article.document{border-top:1px solid var(--line);padding-top:1.6rem;margin-top:2.8rem}
    article.document>h3{margin:0 0 .8rem;font-size:1.4rem;max-width:44rem}
    .metadata,.unread{display:grid;gap:.2rem 2rem;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));font-size:.88rem;margin:0 0 .8rem;border-top:1px solid var(--hair);border-bottom:1px solid var(--hair);padding:.5rem 0}
    .metadata dt,.unread dt{color:var(--soft);font-size:.8rem}.metadata dd,.unread dd{margin:0;overflow-wrap:anywhere}.unread{grid-template-columns:1fr;gap:.7rem}.unread dt{color:var(--ink);font-weight:600;font-size:.95rem}
    .hash{font-family:var(--mono);font-size:.8rem;overflow-wrap:anywhere}
    .not-analysed{border-left:3px solid var(--soft);padding-left:.9rem}
    .text{max-width:42rem}.b{white-space:pre-line;font:1.08rem/1.65 var(--serif);margin:.8rem 0}
    .b.headline::before,.b.standfirst::before,.b.caption::before{display:block;font:600 .7rem/1.6 var(--sans);letter-spacing:.05em;text-transform:uppercase;color:var(--soft);content:"Headline"}.b.standfirst::before{content:"Standfirst"}.b.caption::before{content:"Caption"}
    .b.headline{font-weight:600;font-size:1.2rem;line-height:1.35}.b.standfirst{font-size:1.15rem;color:var(--soft)}.b.byline,.b.dateline,.b.caption,.folded .b{font:.92rem/1.5 var(--sans);color:var(--soft)}
    .b.caption{border-left:2px solid var(--line);padding-left:.8rem}blockquote.b{margin-left:0;padding-left:1.1rem;border-left:3px solid var(--line)}
    .folded{border-left:2px solid var(--line);padding-left:.8rem;margin:.4rem 0;font-size:.85rem}.folded summary{padding:.15rem 0}
    mark{color:inherit;background:none}mark.said{background:var(--tint);box-shadow:inset 0 -2px var(--accent);padding:.08em 0}mark.said mark.said{background:var(--tint2)}
    .src{font-weight:700;text-decoration:underline;text-decoration-color:var(--accent);text-underline-offset:.2em}.cue{font-style:italic;text-decoration:underline dotted var(--accent);text-underline-offset:.2em}
    mark:target,.ev:target{background:var(--tint2);outline:2px solid var(--accent);outline-offset:2px}
    article:target>h3,li:target>.words,.finding:target>h4{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.2em}
    .to-claim{font:600 .68rem/1 var(--sans);vertical-align:super;text-decoration:none;margin-left:.2em;padding:.15em;border-radius:3px;user-select:none;-webkit-user-select:none}
    .key{display:inline-block;font-family:var(--serif)}.key>*{margin-right:.6em}
    .terms{max-width:46rem}.terms>div{padding:.5rem 0;border-top:1px solid var(--hair)}.terms dt{font-weight:600}.terms dd{margin:0}
    #guide p{max-width:46rem}
    footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.88rem;max-width:76rem}
    @media screen{article.document{content-visibility:auto;contain-intrinsic-size:auto 60rem}}
    @media screen and (max-width:48rem){
    body{font-size:16px}.masthead{padding-top:1.6rem}.lead{font-size:1.18rem}
    table[role=table],table[role=table] tbody,table[role=table] tr,table[role=table] th,table[role=table] td,table[role=table] caption{display:block;max-width:none;text-align:left;padding-right:0}
    table[role=table] thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table[role=table] tbody tr{border-top:1px solid var(--line);padding:.7rem 0}table[role=table] tbody th,table[role=table] tbody td{border:0;padding:.1rem 0!important}
    table[role=table] td[data-label]{position:relative;padding-left:8.5rem!important}table[role=table] td[data-label]::before{content:attr(data-label);position:absolute;left:0;color:var(--soft);font-size:.85rem}
    table.claims tbody tr{display:grid;grid-template-columns:auto auto minmax(0,1fr);gap:.3rem 1.4rem}table.claims th,table.claims td:last-child{grid-column:1/-1}
    table.claims td[data-label]{padding-left:0!important}table.claims td[data-label]::before{position:static;display:block;font-size:.8rem}
    .numbers{grid-template-columns:auto auto;gap:.6rem 2rem}.numbers>div:last-child{grid-column:1/-1}
    .lineage{min-width:var(--w)}
    .timeline li{grid-template-columns:minmax(0,1fr)}.track{margin-top:.35rem}}
    @media print{
    @page{margin:18mm 16mm}body{font-size:10pt;background:#fff}.contents,.skip{display:none}.masthead,.sheet,footer{max-width:none;padding-left:0;padding-right:0}
    h2{break-after:avoid}h3,h4,.kicker,summary,caption,thead{break-after:avoid}
    .said-by,.finding,.look li,tr,.picture,.numbers,.figures,.timeline li,.listed>li{break-inside:avoid}
    .picture{overflow:visible;border:0}.lineage{min-width:0;max-width:min(100%,var(--w))}a{color:inherit;text-decoration:none}.place{display:none}
    .track span,.track,.units,mark.said,.lineage *{print-color-adjust:exact;-webkit-print-color-adjust:exact}details:not([open]){display:none}.to-claim{border:0;padding:0}section{margin-bottom:2rem}}

    """;
}
