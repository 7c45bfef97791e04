using GzShareMetrics.Reporting.Charts;

namespace GzShareMetrics.Reporting.Html;

/// <summary>The style sheet of the page. Colours of text have a contrast of at least 4.5 : 1 with their ground, light and dark.</summary>
internal static class HtmlStyle
{
    private const string Page = """
        :root{color-scheme:light dark;--ground:#fff;--sheet:#f5f7f9;--ink:#1b2733;--soft:#55626f;--line:#d5dbe1;--accent:#1f5c91;--seal:#b3261e;--stripe:#f8fafb}
        @media screen and (prefers-color-scheme:dark){:root{--ground:#12181f;--sheet:#0c1116;--ink:#e4e9ee;--soft:#a3afba;--line:#3a4652;--accent:#8cc1ef;--seal:#ff9a90;--stripe:#18202a}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--sheet);color:var(--ink);font:16px/1.8 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",SimHei,sans-serif;overflow-wrap:anywhere}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem;z-index:1}
        a{color:var(--accent)}
        header,main,footer{max-width:70rem;margin:0 auto;padding:0 1rem;background:var(--ground)}
        header{padding-top:2.5rem;text-align:center;border-top:6px solid var(--seal)}
        h1{font-size:clamp(1.45rem,4.5vw,2.1rem);line-height:1.35;margin:0 0 .5rem;letter-spacing:.02em}
        .masthead{color:var(--seal);font-size:clamp(1.6rem,6vw,2.6rem);font-weight:700;line-height:1.3;margin:0}
        .issue,.subtitle{color:var(--soft);margin:.2rem 0}
        nav{margin-top:1.25rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);text-align:left}
        nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:.5rem 0}
        nav a{text-decoration:none;font-size:.925rem}nav a:hover,nav a:focus{text-decoration:underline}
        main{padding-top:.5rem;padding-bottom:2rem}
        h2{font-size:1.35rem;line-height:1.4;margin:2.25rem 0 .5rem;padding-left:.6rem;border-left:5px solid var(--accent)}
        h3{font-size:1.1rem;line-height:1.4;margin:1.5rem 0 .25rem}
        h4{font-size:1rem;margin:1.25rem 0 .25rem}
        p{margin:.5rem 0;max-width:52rem}
        header p,footer p{max-width:none}
        ul{margin:.5rem 0;padding-left:1.25rem;max-width:56rem}
        data{font-variant-numeric:tabular-nums;text-decoration:underline dotted var(--line) 1px;text-underline-offset:.25em}
        td data{text-decoration:none}
        p data{font-weight:600;white-space:nowrap}
        .scroll{position:relative;overflow-x:auto;margin:.75rem 0 1.25rem}.scroll:focus-visible{outline:2px solid var(--accent)}
        table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.5}
        caption{text-align:left;font-weight:600;padding:.25rem 0 .4rem}
        th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
        thead th{font-weight:600;border-bottom:2px solid var(--soft);vertical-align:bottom}
        tbody tr:nth-child(even){background:var(--stripe)}
        .total th,.total td{font-weight:700;border-top:2px solid var(--soft)}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.c{text-align:center;white-space:nowrap}thead .n{white-space:normal}
        .t{min-width:6.5em}.k{white-space:nowrap}
        .fine table{font-size:.825rem}.fine .t{min-width:9em}
        .alarm{color:var(--seal);font-weight:700}
        figure{margin:.75rem 0 1.25rem}
        figure svg{display:block;width:100%;height:auto;max-width:36rem}
        figcaption{font-size:.9rem;color:var(--soft);margin-bottom:.25rem}
        .pair{display:grid;gap:0 2rem}
        @media (min-width:60rem){header,main,footer{padding-left:3rem;padding-right:3rem}.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}}
        @media (max-width:30rem){th,td{padding:.3rem .35rem}table{font-size:.875rem}.fine table{font-size:.8rem}}
        footer{padding-top:1rem;padding-bottom:2.5rem;border-top:2px solid var(--ink);color:var(--soft)}footer p{margin:.15rem 0}
        @page{size:A4;margin:20mm 18mm}
        @media print{body{background:#fff;font-size:11pt;line-height:1.6}header,main,footer{max-width:none;padding-left:0;padding-right:0}header{border-top:0;padding-top:0}nav,.skip{display:none}
        .scroll{overflow:visible}thead{display:table-header-group}tr,figure,.pair figure{break-inside:avoid}h2,h3,h4,caption,figcaption{break-after:avoid}figure svg{max-width:130mm}data{text-decoration:none}
        .fine table{font-size:8pt}.pair{display:block}}

        """;

    public static string Sheet { get; } = Page.ReplaceLineEndings("\n") + ChartPalette.StyleSheet(withDark: true) + "\n";
}
