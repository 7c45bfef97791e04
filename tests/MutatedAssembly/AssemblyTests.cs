namespace GzShareMetrics.MutatedAssembly;

/// <summary>
/// Stryker makes mutants for the tests of a project and tries them with those. Here it finds one test that reaches hardly any of them (none would make it try
/// all), so it does little more than make them, and the test hands over what Stryker has put in the place of the library.
/// </summary>
public sealed class AssemblyTests
{
    [Fact]
    public void Library_LiesBesideItsTests_AndIsCopiedWhereAsked()
    {
        var library = typeof(Rate).Assembly.Location;
        var half = Rate.Of(1, 2);

        if (Environment.GetEnvironmentVariable("GZSHAREMETRICS_COPY_LIBRARY_TO") is { Length: > 0 } copy)
        {
            File.Copy(library, copy, overwrite: true);
        }

        half.ToString().Should().Be("1/2");
        Path.GetDirectoryName(library).Should().Be(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
    }
}
