using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Templates;
using GzShareMetrics.Reporting.Tests.BadInput;
using GzShareMetrics.Reporting.Tests.Sample;
using MiniExcelLibs;

namespace GzShareMetrics.Reporting.Tests.Templates;

/// <summary>Another province, another language, another choice of sections: data, no code. A template that cannot work says all that is wrong at once.</summary>
public sealed class BulletinTemplateTests
{
    private static readonly string OtherProvince = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "OtherProvince.txt"));

    [Fact]
    public void OtherProvince_InMarkdown_HasItsOwnOrderNamesAndFigures()
    {
        var options = new BulletinTextOptions { Template = BulletinTemplate.Parse(OtherProvince), Imprint = new BulletinImprint { Issuer = "云岭省数据中心" } };

        var lines = new MarkdownBulletinRenderer(options).Render(SampleRecords.December2024).Split('\n').Where(l => l.Length > 0).ToArray();

        lines[0].Should().Be("# 云岭省数据流通简报（2024年第12期）");
        lines[1].Should().Be("**编制：云岭省数据中心**");
        lines.Where(l => l.StartsWith('#')).Should().Equal("# 云岭省数据流通简报（2024年第12期）", "## 第一部分 流通", "## 第二部分 申请");
        lines.Should().Contain("| 1 | 贵阳市 | 398.3 |").And.Contain("| 10 | 毕节市 | 0.3 |");
        lines.Should().Contain("全省流通3811.9万次（0.4亿次），供数居前的有贵阳市、遵义市、黔南州、铜仁市、六盘水市。");
        lines.Should().Contain("申请627件，及时度99.5%。");
        lines.Should().Contain("| 流通总量 | 3811.9 | 38118883 |");
        lines.Should().NotContain(l => l.Contains("逾期", StringComparison.Ordinal), "this province does not publish that section");
    }

    [Fact]
    public async Task OtherProvince_InTheOtherFormats_HasItsOwnPartsOnly()
    {
        var options = new BulletinTextOptions { Template = BulletinTemplate.Parse(OtherProvince) };

        MiniExcel.GetSheetNames(new MemoryStream(await Rendered.With(new XlsxBulletinRenderer(options), SampleRecords.December2024))).Should().Equal("概览", "州市供数", "数据出处", "说明");
        BulletinChart.AllOf(SampleRecords.December2024, options).Select(c => c.ToString()).Should().Equal("region-usage: 用数（万次）");
        HtmlNameTests.Parse(new HtmlBulletinRenderer(options).Render(SampleRecords.December2024)).QuerySelectorAll("nav a").Select(a => a.TextContent)
            .Should().Equal("第一部分 流通", "第二部分 申请");
    }

    [Fact]
    public void OtherProvince_WithAnUndefinedRate_PrintsItsOwnSign() =>
        new MarkdownBulletinRenderer(new() { Template = BulletinTemplate.Parse(OtherProvince) }).Render(SmallBulletin.Undue()).Should().Contain("及时度无。");

    [Fact]
    public void English_OfTheSameMonth_HasTheSameFiguresInEnglishWords()
    {
        var text = new MarkdownBulletinRenderer(new() { Template = BulletinTemplate.English }).Render(SampleRecords.December2024);

        text.Should().Contain("# 贵州省 monthly bulletin of public data sharing").And.Contain("Table 3-2: Service volume of departments, top 10").And.Contain("84.84%");
        text.Should().Contain("| 1 | 贵阳市 | 3983229 |").And.Contain("GZ-2024-12-0393 (省公共资源交易中心, “工程类_招标项目”)");
        text.Should().NotContain("次").And.NotContain("{").And.NotContain("}");
    }

    [Fact]
    public void Title_SetByTheCaller_ReplacesThatOfTheTemplate() =>
        new MarkdownBulletinRenderer(new() { Title = "某市月报" }).Render(SmallBulletin.Empty()).Should().StartWith("# 某市月报\n");

    [Fact]
    public void Parse_ATextWithManyFaults_TellsThemAllWithTheirLines()
    {
        const string text = """
            [settings]
            based-on = zh-CN
            decimals = seven
            colour = red
            [words]
            article = 条
            greeting = 您好
            [metrics]
            requests.submitted = 没有定义
            [document]
            # {titel}
            {requests.total:wan} {requests.submitted:wan} {exchanges.national} {?unknown:x} {open
            [table departments] 表
            | 名称 = name |
            [table region-service] 表
            | 名称 = nom | 量 = volume:words |
            [chart shelving] 图
            [each nothing]
            [end]
            [end]
            [picture x]
            """;

        var faults = Assert.Throws<InvalidBulletinTemplateException>(() => BulletinTemplate.Parse(text)).Faults;

        string[] expected =
        [
            "line 3: decimals is 'seven'", "line 4: unknown setting 'colour'", "the word 'article' lacks its placeholder {}", "unknown word 'greeting'",
            "line 9: the metric 'requests.submitted' needs a name and a definition", "line 11: unknown placeholder {titel}", "line 12: unknown placeholder {requests.total}",
            "line 12: {requests.submitted} cannot be printed as 'wan'", "line 12: {exchanges.national} can only be asked about", "line 12: unknown placeholder {?unknown:…}",
            "line 12: the brace at column", "line 13: unknown table 'departments'; the tables are", "line 16: unknown field 'nom' of the table 'region-service'",
            "line 16: the field 'volume' of the table 'region-service' cannot be printed as 'words'", "line 17: the chart 'shelving' belongs between [each shelving]",
            "line 18: unknown repeat 'nothing'", "line 20: [end] without [each", "line 21: unknown directive [picture x]",
        ];
        expected.Where(e => !faults.Any(f => f.Contains(e, StringComparison.Ordinal))).Should().BeEmpty();
        faults.Should().HaveCount(expected.Length, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("{exchanges.sum:wan}", "unknown placeholder {exchanges.sum}; there are exchanges.national, exchanges.national-service, ")]
    [InlineData("{?overdue.items:x}", "unknown placeholder {?overdue.items:…}; there are overdue.count")]
    [InlineData("{request.id}", "unknown placeholder {request.id}; placeholders are, or begin with, as-of, department-service, ")]
    [InlineData("{overdue.id}", "{overdue.id} stands between [each overdue] and [end] only")]
    [InlineData("[each overdue]\n{overdue.nr}\n[end]", "unknown placeholder {overdue.nr}; there are overdue.count, overdue.days-late, overdue.due-day, overdue.explanation, ")]
    public void Parse_APlaceholderThatThereIsNot_TellsWhichThereAre(string line, string message) =>
        FluentActions.Invoking(() => BulletinTemplate.Parse("[settings]\nbased-on = zh-CN\n[document]\n# {title}\n" + line))
            .Should().Throw<InvalidBulletinTemplateException>().Which.Faults.Should().ContainSingle().Which.Should().Contain(message);

    [Fact]
    public void Parse_ATextWithOtherFaults_TellsThemAllWithTheirLines()
    {
        const string text = """
            [settings]
            based-on = zh-CN
            based-on = en
            just words
            [wrods]
            [words]
            months = 一月 二月
            [metrics]
            requests.unheard = 数 | 义
            [document]
            # {title
            } {?exchanges.national}
            [table region-service] 表
            [table region-usage] 表
            | 名称 |
            [chart weather] 图
            [chart timeliness:wan] 图
            [each shelving]
            [each shelving]
            [end]
            """;

        var faults = Assert.Throws<InvalidBulletinTemplateException>(() => BulletinTemplate.Parse(text)).Faults;

        string[] expected =
        [
            "line 3: 'based-on' is given twice", "line 4: 'just words' is not of the form key = value", "line 5: unknown part [wrods]; the parts are [settings], [words], [metrics] and [document]",
            "the word 'months' must be twelve names with spaces between them", "unknown metric 'requests.unheard' in [metrics]", "line 11: the brace at column",
            "line 12: a closing brace without an opening one; write }} for a brace", "line 12: the condition {?exchanges.national} has no words; write {?exchanges.national:words}",
            "line 13: the table 'region-service' needs a line with its columns: | header = field | … |",
            "line 15: the column '名称' of the table 'region-usage' is not of the form header = field", "line 16: unknown chart 'weather'; the charts are",
            "line 17: the chart 'timeliness' cannot be drawn in 'wan'", "line 19: [each shelving] stands inside [each shelving]; repeats cannot be nested", "[each shelving] has no [end]",
        ];
        expected.Where(e => !faults.Any(f => f.Contains(e, StringComparison.Ordinal))).Should().BeEmpty(string.Join('\n', faults));
        faults.Should().HaveCount(expected.Length, string.Join('\n', faults));
    }

    [Fact]
    public void Parse_BasedOnNothingKnown_SaysWhatItCanBeBasedOn()
    {
        var faults = Assert.Throws<InvalidBulletinTemplateException>(() => BulletinTemplate.Parse("[settings]\nbased-on = fr\n")).Faults;

        faults.Should().Contain("line 2: based-on is 'fr'; it must be zh-CN or en").And.Contain("the part [document] is missing or empty");
    }

    [Fact]
    public void Parse_ATextThatBringsNothing_NamesEveryWordMetricAndSettingThatIsMissing()
    {
        var faults = Assert.Throws<InvalidBulletinTemplateException>(() => BulletinTemplate.Parse("[document]\n# {title}\n")).Faults;

        faults.Should().Contain("the word 'colon' is missing in [words]").And.Contain("the metric 'shelving.rate' is missing in [metrics]").And.Contain("the setting 'language' is missing; it must be a language tag such as zh-CN");
        faults.Count(f => f.StartsWith("the word ", StringComparison.Ordinal)).Should().BeGreaterThan(60);
    }

    [Fact]
    public void Parse_TheTextOfABuiltInTemplate_GivesTheSameDocument()
    {
        foreach (var template in new[] { BulletinTemplate.Chinese, BulletinTemplate.English })
        {
            new MarkdownBulletinRenderer(new() { Template = BulletinTemplate.Parse(template.Text.ReplaceLineEndings("\r\n")) }).Render(SampleRecords.December2024)
                .Should().Be(new MarkdownBulletinRenderer(new() { Template = template }).Render(SampleRecords.December2024));
        }
    }

    [Fact]
    public void DoubledBraces_AreBraces() =>
        new MarkdownBulletinRenderer(new() { Template = BulletinTemplate.Parse("[settings]\nbased-on = zh-CN\n[document]\n# 甲{{乙}}{year}\n") }).Render(SmallBulletin.Empty())
            .Should().Be("# 甲{乙}2026\n\n");
}
