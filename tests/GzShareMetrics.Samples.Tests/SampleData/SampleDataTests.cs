using System.Text;
using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;
using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Samples.Tests.SampleData;

/// <summary>What holds for every made month.</summary>
public class SampleDataTests
{
    public static TheoryData<string> Months => new(MonthTargets.BuiltIn);

    [Theory]
    [MemberData(nameof(Months))]
    public void Month_MadeAgain_EqualsTheFilesOnDiskByteForByte(string name)
    {
        var targets = MonthTargets.OpenBuiltIn(name);
        foreach (var file in SampleMonth.Generate(targets))
        {
            var onDisk = File.ReadAllBytes(Path.Combine(RecordFolder.DataFolder, targets.Folder, file.Name));
            onDisk.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(file.Text)).Should().BeTrue("{0} is made by the generator and by nobody else", file.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Month_OnDisk_HoldsNoByteOrderMarkNoCarriageReturnAndEndsWithOneLineFeed(string name)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(RecordFolder.DataFolder, MonthTargets.OpenBuiltIn(name).Folder)))
        {
            var bytes = File.ReadAllBytes(path);
            bytes[0].Should().NotBe(0xEF);
            Array.IndexOf(bytes, (byte)'\r').Should().Be(-1);
            bytes[^1].Should().Be((byte)'\n');
            bytes[^2].Should().NotBe((byte)'\n');
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Month_WithAnotherSeed_HasOtherRecords(string name)
    {
        var targets = MonthTargets.OpenBuiltIn(name);
        var (own, other) = (SampleMonth.Generate(targets), SampleMonth.Generate(targets, targets.Seed + 1));
        other.Select(file => file.Name).Should().Equal(own.Select(file => file.Name));
        own.Zip(other).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => pair.First.Name)
            .Should().BeSubsetOf(["organizations.csv", "national_recommendations.csv"], "those two come from the targets alone");
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Requests_OnDisk_AreValidRecordsWithUniqueIdsInOrderOfSubmission(string name)
    {
        var folder = RecordFolder.OnDisk(MonthTargets.OpenBuiltIn(name).Folder);
        var requests = folder.Requests.Select(row => Request(folder, row)).ToArray();

        requests.Select(request => request.Id).Should().OnlyHaveUniqueItems();
        requests.Select(request => request.SubmittedAt).Should().BeInAscendingOrder();
        requests.Should().OnlyContain(request => request.Requester != request.Provider);
        requests.Should().OnlyContain(request => request.Id.Contains($"-{request.SubmittedAt.Year:0000}-{request.SubmittedAt.Month:00}-"));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Exchanges_OnDisk_ConnectTwoBodiesAndTouchBothEdgesOfTheMonth(string name)
    {
        var targets = MonthTargets.OpenBuiltIn(name);
        var folder = RecordFolder.OnDisk(targets.Folder);

        folder.Exchanges.Should().OnlyContain(row => folder.Body(row["provider"]) != folder.Body(row["consumer"]));
        var first = targets.Month.Start.AtMidnight();
        var next = targets.Month.End.PlusDays(1).AtMidnight();
        folder.Exchanges.Select(row => row["at"]).Where(at => at.Length > 10).Select(RecordFolder.Time)
            .Should().Contain([first.PlusSeconds(-1), first, next.PlusSeconds(-1), next]);
        folder.Exchanges.Count(row => row["count"] == "0").Should().BeGreaterThanOrEqualTo(targets.Exchanges.ZeroCountRows);
        folder.Exchanges.Count(row => !targets.Month.Contains(RecordFolder.Day(row["at"]))).Should().Be(targets.Exchanges.RowsOutside);
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Items_OnDisk_AreListedOncePerOwner(string name)
    {
        var folder = RecordFolder.OnDisk(MonthTargets.OpenBuiltIn(name).Folder);
        folder.Items.Select(row => (folder.Body(row["owner"]).Id, row["resource"])).Should().OnlyHaveUniqueItems();
        folder.Items.Select(row => row["batch"]).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Titles_OnDisk_NeedQuotingUnderscoreHyphenAndFullWidthForms()
    {
        var titles = RecordFolder.OnDisk("guizhou-2024-12").Items.Select(row => row["resource"]).ToArray();
        foreach (var mark in new[] { "_", "-", ",", "\"", "Ａ", "１２３４５", "（" })
        {
            titles.Should().Contain(title => title.Contains(mark, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Targets_WithAnUnknownOrMissingMember_AreRefused()
    {
        var unknown = () => TargetFile.Parse<SharedVolume>("""{ "ids": [], "below": 1, "above": 2 }""", "x.json");
        var missing = () => TargetFile.Parse<SharedVolume>("""{ "ids": [] }""", "x.json");
        unknown.Should().Throw<InvalidDataException>().WithMessage("x.json:*above*");
        missing.Should().Throw<InvalidDataException>().WithMessage("x.json:*below*");
    }

    [Fact]
    public void Targets_ThatLeaveTooManyCallsForTheRest_AreRefused()
    {
        var targets = MonthTargets.OpenBuiltIn("guizhou-2024-12.json");
        var impossible = targets with { Exchanges = targets.Exchanges with { TotalAtLeast = 90_000_000, TotalAtMost = 90_000_000 } };
        var make = () => SampleMonth.Generate(impossible);
        make.Should().Throw<InvalidDataException>().WithMessage("*479050*");
    }

    private static DataSharingRequest Request(RecordFolder folder, IReadOnlyDictionary<string, string> row) => new(
        row["id"],
        folder.Body(row["requester"]),
        folder.Body(row["provider"]),
        row["resource"],
        row["attribute"] == "conditional" ? SharingAttribute.Conditional : SharingAttribute.Unconditional,
        RecordFolder.Time(row["submitted_at"]),
        row["review"].Length == 0 ? null : new ComplianceReview(row["review"] == "passed" ? ReviewOutcome.Passed : ReviewOutcome.Returned, RecordFolder.Time(row["reviewed_at"])),
        row["received_at"].Length == 0 ? null : RecordFolder.Time(row["received_at"]),
        row["reply"].Length == 0 ? null : new RequestReply(Outcome(row["reply"]), RecordFolder.Time(row["replied_at"])));

    private static ReplyOutcome Outcome(string reply) => reply switch
    {
        "approved" => ReplyOutcome.Approved,
        "rejected" => ReplyOutcome.Rejected,
        "withdrawn" => ReplyOutcome.Withdrawn,
        _ => throw new ArgumentException($"'{reply}' is no reply.", nameof(reply)),
    };
}
