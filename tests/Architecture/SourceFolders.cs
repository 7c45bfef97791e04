using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>The folder that each type of an assembly is written in, read from its symbols; a namespace need not be a folder.</summary>
internal sealed class SourceFolders
{
    /// <summary>The floor of the doors.</summary>
    public const string Doors = "the doors";

    /// <summary>The compiler notes under this mark where a type without methods is written.</summary>
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Dictionary<int, string> byToken = [];

    private SourceFolders()
    {
    }

    public static SourceFolders Of(Assembly assembly)
    {
        var folders = new SourceFolders();
        var project = $"/src/{assembly.GetName().Name}/";
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        var symbols = provider.GetMetadataReader();
        foreach (var handle in symbols.MethodDebugInformation)
        {
            if (symbols.GetMethodDebugInformation(handle).Document is { IsNil: false } document)
            {
                var method = assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(handle.ToDefinitionHandle()))!;
                folders.Add(Written(method.DeclaringType!).MetadataToken, NameOf(symbols, document), project);
            }
        }

        foreach (var handle in symbols.CustomDebugInformation)
        {
            var note = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(note.Kind) == TypeDocuments)
            {
                var row = symbols.GetBlobReader(note.Value).ReadCompressedInteger();
                folders.Add(MetadataTokens.GetToken(note.Parent), NameOf(symbols, MetadataTokens.DocumentHandle(row)), project);
            }
        }

        return folders;
    }

    /// <summary>The folder under the project's own, such as "Published/Reading"; empty for the project's own folder.</summary>
    public string this[Type type] => byToken.TryGetValue(type.MetadataToken, out var folder) ? folder
        : type.DeclaringType is { } outer ? this[outer]
        : throw new InvalidOperationException($"The symbols do not say where {type} is written.");

    /// <summary>
    /// Floors by folder, but for the doors of a package: public types that stand in its own folder beside the words it speaks, set the folders inside to work, and
    /// so have the top floor to themselves.
    /// </summary>
    public Func<Type, string> WithDoors(params Type[] doors) => type => Array.Exists(doors, door => door == type) ? Doors : this[type];

    /// <summary>The type that someone wrote around a closure or the states of an asynchronous method.</summary>
    private static Type Written(Type type) => type.Name.StartsWith('<') && type.DeclaringType is { } outer ? Written(outer) : type;

    private static string NameOf(MetadataReader symbols, DocumentHandle document) => symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/');

    /// <summary>Generated code stands under obj or nowhere; the written part of its type has the say.</summary>
    private void Add(int type, string path, string project)
    {
        var start = path.LastIndexOf(project, StringComparison.Ordinal);
        if (start < 0 || path.Contains("/obj/", StringComparison.Ordinal))
        {
            return;
        }

        var file = path[(start + project.Length)..];
        byToken[type] = file.LastIndexOf('/') is var end and >= 0 ? file[..end] : string.Empty;
    }
}
