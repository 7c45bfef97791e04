using System.Text;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Reporting.Published.Reading;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>What is not understood is listed whatever its amount, and costs little memory whatever its length.</summary>
public sealed class UnreadNotesTests
{
    private static PublishedBulletin Read(string text, int maxUnread) =>
        new PublishedBulletinReader(GuizhouOrganizations.Directory, new PublishedBulletinReaderOptions { MaxUnread = maxUnread }).Read(text);

    [Fact]
    public void Notes_BeyondTheirNumber_AreCountedInOneWithTheLastPlace()
    {
        const string text = "一、总体情况\n甲12乙。甲13乙。\n甲14乙。甲15乙。\n";
        var all = Read(text, 4).Unread;
        all.Should().OnlyContain(u => u.Reason == UnreadReason.NumberWithoutMeaning && u.Count == 1 && u.Last == u.Place).And.HaveCount(4);

        var counted = Read(text, 3).Unread;

        counted.Take(2).Should().Equal(all.Take(2));
        (counted[2].Text, counted[2].Place, counted[2].Last, counted[2].Count, counted[2].Length).Should().Be(("甲14", all[2].Place, all[3].Place, 2, 6));
        counted.Should().HaveCount(3);
    }

    [Fact]
    public void Notes_OfAnotherReason_GetOneWhateverTheNumber()
    {
        var bulletin = Read("一、总体情况\n甲12乙。今天天气很好。\n电话：08510000\n甲13乙。\n", 1);

        bulletin.Unread.Select(u => (u.Reason, u.Count)).Should().BeEquivalentTo([(UnreadReason.NumberWithoutMeaning, 2), (UnreadReason.Narrative, 1), (UnreadReason.ContactLine, 1)]);
    }

    [Fact]
    public void RunningHeader_OfMostPages_IsListedOnceWithItsPages()
    {
        var text = string.Join('\f', Enumerable.Range(1, 5).Select(page => $"内部资料 注意保存\n一、总体情况\n收到申请{page}次。\n甲乙\n丙丁戊\n第 {page} 页\n"));

        var header = Read(text, 100).Unread.Single(u => u.Text == "内部资料注意保存");
        (header.Reason, header.Count, header.Place.Page, header.Last.Page).Should().Be((UnreadReason.PageFurniture, 5, 1, 5));
        Read(text, 100).Unread.Should().NotContain(u => u.Text.Contains('页'), "page numbers are no content");
    }

    [Fact]
    public void ContactLine_ThatRunsThroughThePages_LeavesNoWordBehind()
    {
        var text = string.Join('\f', Enumerable.Range(1, 5).Select(page => $"联系人：某某 电话：00000000\n一、总体情况\n收到申请{page}次。\n"));

        Read(text, 100).Unread.Should().Contain(u => u.Reason == UnreadReason.ContactLine && u.Count == 5).And.NotContain(u => u.Text.Contains("某某"));
    }

    /// <summary>Bytes allocated for each character of a text in which nothing is understood, the text's own copy of 2 included.</summary>
    [Theory]
    [InlineData("今天天气很好，适合出门。\n", 25)]
    [InlineData("今天天气很好适合出门\n", 20)]
    [InlineData("甲 乙 丙 丁 戊\n", 30)]
    [InlineData("甲  乙  丙  丁  戊\n", 40)]
    [InlineData("1 甲  2 乙  3 丙\n", 60)]
    [InlineData("甲1乙2丙3。", 200)]
    [InlineData("1 ", 250)]
    [InlineData("123456789012345678901234567890，", 30)]
    [InlineData("1/2/3/4，", 30)]
    [InlineData("x\n", 40)]
    [InlineData("\fx\n", 80)]
    [InlineData("序号 部门 服务量(次)\n", 150)]
    [InlineData("表1：服务量\n", 60)]
    [InlineData("甲、乙分别", 30)]
    [InlineData("“甲", 8)]
    [InlineData("排名前三的为", 200)]
    public void Memory_ForWhatIsNotUnderstood_IsAFewTimesTheText(string pattern, int bytesPerCharacter)
    {
        var text = new StringBuilder().Insert(0, pattern, 400_000 / pattern.Length).ToString();
        Allocated(pattern + "。").Should().BePositive();

        var bytes = Allocated(text);

        ((double)bytes / text.Length).Should().BeLessThan(bytesPerCharacter);

        static long Allocated(string text)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            new PublishedBulletinReader(OrganizationDirectory.Empty).Read(text).Unread.Count.Should().BeLessThanOrEqualTo(10_000 + 13);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
