using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Tests;

public sealed class OrganizationFileTests
{
    private static readonly string[] Shaanxi =
    [
        "CN,region,national,国家,,,,,,",
        "SN,region,province,陕西省,,,CN,,,",
        "610100,region,prefecture,西安市,,,SN,,,",
        "20001,department,province,省公安厅,陕西省公安厅,,SN,,,",
        "20002,department,province,省数据局,陕西省数据和政务服务局,陕西省大数据局,SN,,,",
        "20005,department,province,省乡村振兴局,,,SN,,2024-06-30,20001",
    ];

    [Fact]
    public void Read_WithoutABase_HoldsTheBodiesOfTheFileAlone()
    {
        using var folder = new MonthFolder().Rows("organizations.csv", Shaanxi);

        var directory = OrganizationFile.Read(folder["organizations.csv"], OrganizationDirectory.Empty);

        directory.Organizations.Select(o => o.Id).Should().Equal("CN", "SN", "610100", "20001", "20002", "20005");
        directory.Resolve("陕西省大数据局").Name.Should().Be("省数据局");
        directory.RollUp(directory.Resolve("省乡村振兴局"), SuccessorPolicy.Current).Id.Should().Be("20001");
        directory.TryResolve("贵州省公安厅", out _).Should().BeFalse("Guizhou's bodies are not among them");
    }

    [Fact]
    public void Read_OntoABase_IsWhatTheFolderReads()
    {
        using var folder = new MonthFolder().Rows("organizations.csv", "GY-BIGDATA,department,prefecture,贵阳市大数据局,,,CN-5201,,,");

        var alone = OrganizationFile.Read(folder["organizations.csv"], GuizhouOrganizations.Directory);

        alone.Organizations.Should().Equal(RecordFolder.Open(folder.Path).Read(MonthFolder.December).Directory.Organizations);
    }

    [Fact]
    public void Read_AFileWithFaults_TellsAllOfThem()
    {
        using var folder = new MonthFolder().Rows("organizations.csv", [.. Shaanxi, "30001,bureau,prefecture,西安市数据局,,,610100,,,", "30002,department,prefecture,榆林市水利局,,,610800,,,"]);

        var faults = FluentActions.Invoking(() => OrganizationFile.Read(folder["organizations.csv"], OrganizationDirectory.Empty)).Should().Throw<RecordFileException>().Which.Faults;

        faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal((8, "kind", RecordFaultKind.UnknownWord), (9, "region", RecordFaultKind.UnknownOrganization));
    }

    [Fact]
    public void Read_AFileThatIsMissing_NamesIt() =>
        FluentActions.Invoking(() => OrganizationFile.Read("no-such.csv", OrganizationDirectory.Empty))
            .Should().Throw<RecordFileException>().Which.Faults.Should().ContainSingle().Which.Should().Match<RecordFault>(f => f.File == "no-such.csv" && f.Kind == RecordFaultKind.MissingFile);
}
