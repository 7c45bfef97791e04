namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>A name that some format would take for something else, and what a reader must see of it.</summary>
/// <param name="Label">What is bad about it.</param>
/// <param name="Name">The name in the records.</param>
/// <param name="Shown">What is shown: the same, save for characters that no document may hold. Runs of white space are folded.</param>
internal sealed record BadName(string Label, string Name, string Shown)
{
    public static IReadOnlyList<BadName> All { get; } =
    [
        Same("script", "<script>alert(1)</script>"),
        Same("image with handler", "<img src=x onerror=alert(1)>"),
        Same("end of title and style", "</title></style><b>粗"),
        Same("comment and CDATA", "<!-- 甲 --> ]]> <![CDATA[乙"),
        Same("attribute breaker", "\"><b onmouseover='x'>"),
        Same("entities", "&lt;甲&amp;乙&#60; &copy; &nbsp"),
        Same("hyperlink formula", "=HYPERLINK(\"http://example.invalid\",\"点击\")"),
        Same("sum formula", "=1+1"),
        Same("plus formula", "+1+1"),
        Same("minus formula", "-1+1"),
        Same("at formula", "@SUM(A1)"),
        Same("DDE formula", "=cmd|' /C calc'!A0"),
        Same("quote prefix", "'=1+1"),
        Same("Excel escape", "_x000D_甲_x0041_"),
        Same("number text", "00123"),
        Same("pipes", "甲|乙||丙|"),
        Same("stars", "*甲* **乙** 丙*"),
        Same("underscores", "_甲_ __乙__ 工程类_招标_项目"),
        Same("hashes", "# 甲 #乙"),
        Same("numbered list", "1. 甲"),
        Same("bullet list", "- 甲"),
        Same("quotation", "> 甲"),
        Same("rule", "---"),
        Same("backticks", "`甲` ```乙```"),
        Same("tildes and marks", "~~甲~~ ==乙== ^丙^ ++丁++"),
        Same("link", "[甲](javascript:alert(1)) ![乙](x.png) <http://example.invalid> http://example.invalid"),
        Same("footnote and task", "[^1]: 甲 [x] 乙 [ ]"),
        Same("backslashes", "C:\\甲\\乙\\"),
        Same("braces", "{title} {{甲}} {?x:y} {name}{value}{count}{}"),
        Same("dollars", "$1 $& ${甲} $x$"),
        Same("quotes of the template", "“甲”、‘乙’《丙》"),
        Same("500 characters", string.Concat(Enumerable.Repeat("省数据共享交换平台", 56))[..500]),
        Same("500 letters without a break", new string('W', 500)),
        Same("right-to-left script", "وزارة 甲 משרד"),
        Same("outside the basic plane", "𠮷野家👩‍💻"),
        Same("combining marks", "e\u0301\u0323甲\u0308\u0308\u0308"),
        new("line breaks", "甲\r\n乙\n丙\u2028丁\u2029戊\u0085己", "甲 乙 丙 丁 戊 己"),
        new("tabs", "甲\t乙\v丙\f丁", "甲 乙 丙 丁"),
        new("control characters", "甲\0乙\u0007丙\u001B[31m丁", "甲 乙 丙 [31m丁"),
        new("lone high surrogate", "甲\uD83D乙", "甲\uFFFD乙"),
        new("lone low surrogate", "甲\uDE00乙", "甲\uFFFD乙"),
        new("surrogates the wrong way round", "甲\uDE00\uD83D", "甲\uFFFD\uFFFD"),
        new("non-characters", "甲\uFFFE乙\uFFFF", "甲\uFFFD乙\uFFFD"),
        new("direction marks", "甲\u200E乙\u200F丙\u061C", "甲乙丙"),
        new("direction overrides", "\u202E甲\u202D乙\u2066丙\u2069\u202C", "甲乙丙"),
        new("byte order mark", "\uFEFF甲", "甲"),
    ];

    public static BadName Of(string label) => All.Single(n => n.Label == label);

    public static TheoryData<string> Labels() => [.. All.Select(n => n.Label)];

    private static BadName Same(string label, string name) => new(label, name, name);
}
