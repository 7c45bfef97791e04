using System.Text;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Reporting.Published.Reading;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>What is no bulletin, or a damaged one: a typed error or a bulletin with notes, never anything else, and never more work than the length asks for.</summary>
public sealed class HostileBulletinTests
{
    private readonly PublishedBulletinReader reader = new(GuizhouOrganizations.Directory);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\f　")]
    [InlineData("\uFEFF\u200B\n")]
    public void Text_WithoutAVisibleCharacter_IsEmpty(string text) =>
        Refusal(() => reader.Read(text)).Should().Be(UnreadableReason.Empty);

    [Fact]
    public void Stream_WithoutBytes_IsEmpty() => Refusal(() => reader.Read(Stream.Null)).Should().Be(UnreadableReason.Empty);

    [Fact]
    public void Content_ThatIsBinary_IsNoText()
    {
        var random = new Random(20241231);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            Refusal(() => reader.Read(new MemoryStream(bytes))).Should().Match(reason => reason == null || reason == UnreadableReason.NotText, "some random bytes are GB 18030 by chance");
        }

        Refusal(() => reader.Read(new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]))).Should().Be(UnreadableReason.NotText);
        Refusal(() => reader.Read(new MemoryStream(new byte[100]))).Should().Be(UnreadableReason.NotText);
        Refusal(() => reader.Read(new MemoryStream(Encoding.Unicode.GetBytes("月报")))).Should().Be(UnreadableReason.NotText, "UTF-16 needs its mark");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void Encoding_OfAChineseText_IsTold(string name)
    {
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);

        reader.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(BulletinFiles.Source)])).Figures.Should().HaveCount(95);
    }

    [Fact]
    public void Content_LongerThanAllowed_IsRefused()
    {
        var strict = new PublishedBulletinReader(GuizhouOrganizations.Directory, new PublishedBulletinReaderOptions { MaxLength = 1000 });

        Refusal(() => strict.Read(BulletinFiles.Source)).Should().Be(UnreadableReason.TooLong);
        Refusal(() => strict.Read(new MemoryStream(Encoding.UTF8.GetBytes(BulletinFiles.Source)))).Should().Be(UnreadableReason.TooLong);
        strict.Read(BulletinFiles.Source[..1000]).Figures.Should().NotBeEmpty();
    }

    [Fact]
    public void Pdf_CutAnywhere_IsReadOrRefused()
    {
        var pdf = Pdf("1. Requests 627");
        reader.Read(new MemoryStream(pdf)).Sections.Should().ContainSingle(s => s.Title == "Requests627");
        for (var length = 5; length < pdf.Length; length += 37)
        {
            Refusal(() => reader.Read(new MemoryStream(pdf[..length]))).Should().Match(reason => reason == null || reason == UnreadableReason.BrokenPdf || reason == UnreadableReason.PdfWithoutText);
        }

        Refusal(() => reader.Read(new MemoryStream("%PDF-1.7\nnothing of the sort"u8.ToArray()))).Should().Be(UnreadableReason.BrokenPdf);
        Refusal(() => reader.ReadPdf(new MemoryStream("no PDF"u8.ToArray()))).Should().Be(UnreadableReason.BrokenPdf);
        Refusal(() => reader.Read(new MemoryStream(Pdf(string.Empty)))).Should().Be(UnreadableReason.PdfWithoutText);
    }

    /// <summary>What is read of a part stands in the whole, at the same place and with the same digits.</summary>
    [Fact]
    public void Source_CutAfterEveryLine_GivesNoFigureThatTheWholeHasNot()
    {
        var whole = BulletinFiles.ReadSource().Figures.ToDictionary(f => f.Place, f => f.Number);
        for (var at = BulletinFiles.Source.IndexOf('\n'); at >= 0 && at + 1 < BulletinFiles.Source.Length; at = BulletinFiles.Source.IndexOf('\n', at + 1))
        {
            var part = BulletinFiles.Source[..(at + 1)];
            var bulletin = reader.Read(part);
            bulletin.Figures.Where(f => !whole.TryGetValue(f.Place, out var number) || number != f.Number).Should().BeEmpty($"the first {at} characters hold only figures of the whole");
            BulletinAudit.Of(bulletin).Identities.Should().NotContain(i => i.Verdict == AuditVerdict.Fails && i.Kind == IdentityKind.Rate);
        }
    }

    [Fact]
    public void Source_CutAfterEveryCharacter_IsReadOrRefused()
    {
        for (var length = 1; length < BulletinFiles.Source.Length; length += 3)
        {
            var part = BulletinFiles.Source[..length];
            Refusal(() => BulletinAudit.Of(reader.Read(part)).ToMarkdown()).Should().Match(reason => reason == null || reason == UnreadableReason.Empty);
        }
    }

    [Fact]
    public void Sections_InAnyOrder_GiveTheSameFiguresAndHold()
    {
        var text = BulletinFiles.Source;
        var starts = new[] { "一、", "二、", "三、", "四、", "五、", "六、", "注：" }.Select(mark => text.IndexOf("\n" + mark, StringComparison.Ordinal) + 1).ToArray();
        var sections = starts.Zip(starts.Skip(1), (from, to) => text[from..to]).ToArray();
        var expected = Figures(BulletinFiles.ReadSource());
        var random = new Random(6);
        for (var i = 0; i < 60; i++)
        {
            random.Shuffle(sections);
            var audit = BulletinFiles.Audit(text[..starts[0]] + string.Concat(sections) + text[starts[^1]..]);

            Figures(audit.Bulletin).Should().BeEquivalentTo(expected);
            BulletinFiles.Failures(audit).Should().BeEmpty();
        }

        static IEnumerable<string> Figures(PublishedBulletin bulletin) => bulletin.Figures.Select(f => $"{f.Printed} {f.Measure} {f.Party} {f.Subject} {f.Interval}");
    }

    [Fact]
    public void Table_PrintedTwice_IsNoted()
    {
        var at = BulletinFiles.Source.IndexOf("表 4-1：", StringComparison.Ordinal);
        var end = BulletinFiles.Source.IndexOf("（二）数据使用情况", at, StringComparison.Ordinal);
        var audit = BulletinFiles.Audit(BulletinFiles.Source.Insert(end, BulletinFiles.Source[at..end]));

        audit.Notes.Should().Contain(n => n.Kind == AuditNoteKind.DuplicateTable && n.Severity == AuditSeverity.Serious && n.Text.Contains("4-1"));
        audit.Bulletin.Figures.Should().HaveCount(105);
    }

    [Fact]
    public void TableRows_PrintedTwiceUnderARepeatedHeader_FailTheirNumbering()
    {
        var at = BulletinFiles.Source.IndexOf("序号 提供市州", StringComparison.Ordinal);
        var end = BulletinFiles.Source.IndexOf("（二）数据使用情况", at, StringComparison.Ordinal);
        var audit = BulletinFiles.Audit(BulletinFiles.Source.Insert(end, BulletinFiles.Source[at..end]));

        audit.Identities.Should().Contain(i => i.Key == "tables.numbering" && i.Verdict == AuditVerdict.Fails);
        audit.Notes.Where(n => n.Kind == AuditNoteKind.RepeatedBody).Should().HaveCount(10);
    }

    [Fact]
    public void Noise_IsListedAsNotUnderstood()
    {
        const string alphabet = "一二三四五、。，；（）()申请数据共享交换平台省市州部门厅局委为次万个%0123456789第前后排名表分别其中“”《》 \n|-.年月日序号";
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var bulletin = reader.Read(string.Concat(Enumerable.Range(0, 5000).Select(_ => alphabet[random.Next(alphabet.Length)])));

            bulletin.Unread.Should().NotBeEmpty();
            BulletinAudit.Of(bulletin).ToJson().Should().NotBeEmpty();
        }
    }

    /// <summary>Texts made to be slow: whatever begins a structure, again and again. Twice the text may take twice the work, and some change; four times would be a square.</summary>
    [Theory]
    [InlineData("|部门|服务量|\n")]
    [InlineData("|a量|b量|\n|---|---|\n")]
    [InlineData("|---|---|\n")]
    [InlineData("| 部门 | 服务量 |\n|---|---|\n| 省公安厅 | 1 |\n")]
    [InlineData("序号 部门 服务量(次)\n")]
    [InlineData("序号\n")]
    [InlineData("部门\n")]
    [InlineData("部门\n数量\n")]
    [InlineData("序号 部门 服务量(次)\n1 省公安厅 5\n")]
    [InlineData("1 省公安厅 5\n2\n公安\n")]
    [InlineData("表1：服务量\n")]
    [InlineData("单位：万次\n")]
    [InlineData("\f\n第1页\n表头\n")]
    [InlineData("一、甲\n（一）乙\n1. 丙\n（1）丁\n")]
    [InlineData("一、总体情况\n")]
    [InlineData("（")]
    [InlineData("申请1次（")]
    [InlineData("“")]
    [InlineData("《")]
    [InlineData("甲、乙分别")]
    [InlineData("提供、使用分别为1次、2次，")]
    [InlineData("排名前三的为")]
    [InlineData("排名前三的为贵阳市、")]
    [InlineData("省公安厅、")]
    [InlineData("省公安厅等16个部门，")]
    [InlineData("其中申请5次，")]
    [InlineData("使用5次，占比5%，")]
    [InlineData("环比增长5%，")]
    [InlineData("申请5次。")]
    [InlineData("数据共享申请5次；")]
    [InlineData("见表1，")]
    [InlineData("截至12月，")]
    [InlineData("省公安厅逾期“甲”")]
    [InlineData("报：省大数据局\n")]
    [InlineData("1 ")]
    [InlineData("1,000,")]
    [InlineData("1-")]
    [InlineData("2024年")]
    [InlineData("**")]
    [InlineData("\\|")]
    [InlineData("二")]
    [InlineData("最大的是")]
    [InlineData("责任清单1个，")]
    public void Repetition_OfAnything_TakesWorkInProportionToItsLength(string pattern)
    {
        Work(pattern, 4_000);
        var (once, twice) = (Work(pattern, 40_000), Work(pattern, 80_000));

        ((double)twice.Characters / once.Characters).Should().BeLessThan(2.7, "characters are looked at a bounded number of times");
        ((double)twice.Bytes / once.Bytes).Should().BeLessThan(2.7, "memory grows with the text");
        twice.Characters.Should().BeLessThan(80_000 * 1000L);
    }

    private static (long Characters, long Bytes) Work(string pattern, int length)
    {
        var text = new StringBuilder().Insert(0, pattern, length / pattern.Length).Append('。').ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = new BulletinReading(text.ToCharArray(), new ResolvedNames(GuizhouOrganizations.Directory), new PublishedBulletinReaderOptions());
        BulletinAudit.Of(reading.Read());
        return (reading.CharactersLookedAt, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("省直部门提供数据服务3000万次，市州提供100万次。\n表1 数据服务量TOP2\n序号 部门 服务量（亿次）\n1 省公安厅 99999999999.99\n2 省民政厅 8\n")]
    [InlineData("表1 数据服务量\n序号 部门 服务量（亿次） 占比\n1 省公安厅 999999999999999 0.000001%\n2 省民政厅 8 0.000001%\n")]
    [InlineData("交换数据0.000001次，其中省直部门提供999999999999999亿次，占比5%。\n")]
    [InlineData("表1 数据服务量\n| 部门 | 服务量 |\n|---|---|\n| 省公安厅 | 999999999999999亿次 |\n| 省民政厅 | 8次 |\n")]
    public void Number_BeyondAnyCount_IsListedAndNotCalculatedWith(string body)
    {
        var bulletin = BulletinFiles.Read("某省公共数据共享月报\n（2024年12月）\n一、总体情况\n" + body);

        bulletin.Unread.Should().Contain(u => u.Reason == UnreadReason.NumberWithoutMeaning && u.Text.Contains("99999999999"));
        BulletinAudit.Of(bulletin).ToMarkdown().Should().NotBeEmpty();
        BulletinComparison.OfIssues(bulletin, bulletin).Agrees.Should().BeTrue();
    }

    [Fact]
    public void HalfACharacter_IsReadAndWritten()
    {
        var bulletin = BulletinFiles.Read("某省公共数据共享月报\n（2024年12月）\n一、总体情况\n\uD83D本月交换数据900万次，\uDE00提供3次，a" + string.Concat(Enumerable.Repeat("😀", 150)) + "。\n数据服务量排名前两位的为省\uD83D厅、省民政厅。a" + string.Concat(Enumerable.Repeat("😀", 150)) + "。\n");

        var audit = BulletinAudit.Of(bulletin);
        System.Text.Json.JsonDocument.Parse(audit.ToJson()).Dispose();
        System.Text.Json.JsonDocument.Parse(BulletinComparison.OfIssues(bulletin, bulletin).ToJson()).Dispose();
        audit.ToMarkdown().Should().NotBeEmpty();
    }

    private static UnreadableReason? Refusal(Func<object> read)
    {
        try
        {
            read().Should().NotBeNull();
            return null;
        }
        catch (PublishedBulletinException refusal)
        {
            refusal.Message.Should().NotBeEmpty();
            return refusal.Reason;
        }
    }

    private static byte[] Pdf(string line)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        if (line.Length > 0)
        {
            page.AddText(line, 12, new UglyToad.PdfPig.Core.PdfPoint(50, 700), font);
        }

        return builder.Build();
    }
}
