using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GzShareMetrics.Packages.Tests;

public sealed class PackageSymbolTests
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Ids() => [.. PackageFolder.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Symbols_OfEveryLibrary_BelongToItAndHoldTheSources(string id)
    {
        var package = PackageFolder.Package(id);
        var symbols = PackageFolder.Symbols(id);
        foreach (var library in package.Libraries)
        {
            using var image = new PEReader(new MemoryStream(package[library]));
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols[Path.ChangeExtension(library, ".pdb")]));
            var reader = provider.GetMetadataReader();

            var recorded = image.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView);
            new BlobContentId(reader.DebugMetadataHeader!.Id).Guid.Should().Be(image.ReadCodeViewDebugDirectoryData(recorded).Guid, library);
            foreach (var handle in reader.Documents)
            {
                var name = reader.GetString(reader.GetDocument(handle).Name);
                name.Should().StartWith("/_", "a path of the machine that built it makes two builds differ");
                reader.GetCustomDebugInformation(handle).Any(i => reader.GetGuid(reader.GetCustomDebugInformation(i).Kind) == EmbeddedSource).Should().BeTrue(name);
            }
        }
    }

    /// <summary>The second packing was made of a clone in another folder.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Libraries_PackedTwiceFromDifferentFolders_AreTheSameBytes(string id)
    {
        var first = PackageFolder.Package(id);
        var again = new PackedPackage(PackageFolder.Single(PackageFolder.Again, id, ".nupkg"));
        var symbols = PackageFolder.Symbols(id);
        var symbolsAgain = new PackedPackage(PackageFolder.Single(PackageFolder.Again, id, ".snupkg"));

        foreach (var library in first.Libraries)
        {
            again[library].AsSpan().SequenceEqual(first[library]).Should().BeTrue(library);
            symbolsAgain[Path.ChangeExtension(library, ".pdb")].AsSpan().SequenceEqual(symbols[Path.ChangeExtension(library, ".pdb")]).Should().BeTrue(library);
        }
    }
}
