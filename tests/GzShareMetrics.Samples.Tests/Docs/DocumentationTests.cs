using System.Reflection;
using System.Text.RegularExpressions;
using GzShareMetrics.ApiReference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GzShareMetrics.Samples.Tests.Docs;

/// <summary>
/// The documentation is compiled, run and followed: every C# block builds and ends without an exception, every link leads somewhere. A block is a program of its
/// own, with the usings that a new project has; one marked <c>continued</c> goes on from the last one that is not.
/// </summary>
public sealed partial class DocumentationTests
{
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly string Root = RepositoryFolder.Find();

    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in Pages())
        {
            for (var i = 0; i < CodeBlock().Count(File.ReadAllText(Path.Combine(Root, page))); i++)
            {
                blocks.Add(page, i);
            }
        }

        return blocks;
    }

    public static TheoryData<string> PagesWithLinks() => [.. Pages()];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void CodeBlock_OfAPage_CompilesAndRuns(string page, int index)
    {
        var blocks = CodeBlock().Matches(File.ReadAllText(Path.Combine(Root, page)));
        var block = blocks[index];
        var beginning = IsContinued(block) ? blocks.Take(index).Last(b => !IsContinued(b)).Groups["code"].Value : string.Empty;
        var assembly = Compile(beginning + block.Groups["code"].Value, $"{page}, block {index + 1}");
        if (!block.Groups["options"].Value.Contains("no-run", StringComparison.Ordinal))
        {
            RunQuietly(assembly);
        }
    }

    /// <summary>What a new user does: all blocks into one program.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.zh-CN.md")]
    public void Readme_AllBlocksInOneProgram_PrintWhatThePageSays(string page)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));
        var program = string.Concat(CodeBlock().Matches(text).Select(b => b.Groups["code"].Value));
        var printed = RunQuietly(Compile(program, page));
        printed.Should().Be(OutputBlock().Match(text).Groups["output"].Value);
    }

    [Theory]
    [MemberData(nameof(PagesWithLinks))]
    public void Link_OfAPage_LeadsToAFile(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, page))!;
        var text = CodeBlock().Replace(File.ReadAllText(Path.Combine(Root, page)), string.Empty);
        Link().Matches(text).Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(target))))
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(PagesWithLinks))]
    public void Link_ToAPartOfAPage_LeadsToAHeading(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, page))!;
        var text = CodeBlock().Replace(File.ReadAllText(Path.Combine(Root, page)), string.Empty);
        Link().Matches(text).Select(m => m.Groups[1].Value.Split('#'))
            .Where(link => link.Length == 2 && !link[0].Contains("://", StringComparison.Ordinal))
            .Where(link => !AnchorsOf(link[0].Length == 0 ? Path.Combine(Root, page) : Path.Combine(folder, Uri.UnescapeDataString(link[0]))).Contains(link[1]))
            .Select(link => string.Join('#', link)).Distinct().Should().BeEmpty();
    }

    private static bool IsContinued(Match block) => block.Groups["options"].Value.Contains("continued", StringComparison.Ordinal);

    /// <summary>As viewers make them: lower case, letters, digits, hyphens and underscores kept, spaces to hyphens.</summary>
    private static HashSet<string> AnchorsOf(string path) => Path.Exists(path) && path.EndsWith(".md", StringComparison.Ordinal)
        ? Heading().Matches(File.ReadAllText(path)).Select(m => string.Concat(m.Groups[1].Value.Trim().ToLowerInvariant()
            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c))).ToHashSet(StringComparer.Ordinal)
        : [];

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static Assembly Compile(string code, string name)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "Block" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(code, options)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).Should().BeEmpty(name);
        return Assembly.Load(image.ToArray());
    }

    private static string RunQuietly(Assembly program)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        var before = Console.Out;
        var folder = Directory.GetCurrentDirectory();
        try
        {
            Console.SetOut(printed);
            Directory.SetCurrentDirectory(Root);
            var entry = program.EntryPoint!;
            var outcome = entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            (outcome as Task)?.GetAwaiter().GetResult();
            return printed.ToString();
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(before);
        }
    }

    [GeneratedRegex(@"^```csharp(?<options>[^\n]*)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex OutputBlock();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
