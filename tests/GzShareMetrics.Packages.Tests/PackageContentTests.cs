using System.Text.RegularExpressions;

namespace GzShareMetrics.Packages.Tests;

public sealed partial class PackageContentTests
{
    public static TheoryData<string> Ids() => [.. PackageFolder.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Described_HasReadmeIconAndLicense(string id)
    {
        var package = PackageFolder.Package(id);

        package.Value("readme").Should().Be("README.md");
        package["README.md"].Should().Equal(File.ReadAllBytes(Path.Combine(PackageFolder.Root, "README.md")));
        package.Value("icon").Should().Be("icon.png");
        package["icon.png"].Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']);
        package["icon.png"].Should().HaveCountLessThan(10 * 1024);
        package.Value("license").Should().Be("MIT");
        package.Value("description").Should().NotBeNullOrWhiteSpace();
        package.Value("releaseNotes").Should().Contain("CHANGELOG.md");
        SemanticVersion().IsMatch(package.Value("version")).Should().BeTrue(package.Value("version"));
    }

    /// <summary>There is no public address to name yet; the commit says which sources these are.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Repository_NamesTheCommitAndNoMachine(string id)
    {
        var repository = PackageFolder.Package(id).Metadata.Elements().Single(e => e.Name.LocalName == "repository");

        repository.Attribute("type")!.Value.Should().Be("git");
        repository.Attribute("commit")!.Value.Should().MatchRegex("^[0-9a-f]{40}$");
        (repository.Attribute("url")?.Value ?? "https://").Should().StartWith("https://");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Libraries_HaveTheirCommentsBesideThem(string id)
    {
        var package = PackageFolder.Package(id);

        package.Libraries.Select(path => path.Split('/')[1]).Should().BeEquivalentTo(TargetsOf(id));
        foreach (var library in package.Libraries)
        {
            library.Should().EndWith($"/{id}.dll");
            System.Text.Encoding.UTF8.GetString(package[Path.ChangeExtension(library, ".xml")]).Should().Contain("<member name=\"T:");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Files_AreTheLibrariesAndNothingElse(string id) =>
        PackageFolder.Package(id).Files.Where(f => !f.StartsWith("lib/", StringComparison.Ordinal) && !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal))
            .Should().BeEquivalentTo(["[Content_Types].xml", $"{id}.nuspec", "README.md", "icon.png", .. id == "GzShareMetrics.Json" ? ["schema/gzsharemetrics.schema.json"] : Array.Empty<string>()]);

    private static IEnumerable<string> TargetsOf(string id)
    {
        var project = File.ReadAllText(Path.Combine(PackageFolder.Root, "src", id, id + ".csproj"));
        return Targets().Match(project).Groups[1].Value.Split(';');
    }

    [GeneratedRegex("<TargetFrameworks>([^<]+)</TargetFrameworks>")]
    private static partial Regex Targets();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemanticVersion();
}
