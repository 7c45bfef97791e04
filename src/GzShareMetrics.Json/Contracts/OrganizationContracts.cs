using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of organizations: by id where they are referred to, in full where a directory is written.</summary>
internal static class OrganizationContracts
{
    public static readonly Shape<Organization> References = Reference(static organization => organization);

    public static readonly Shape<Region> RegionReferences = Reference(static organization => organization as Region);

    public static readonly Shape<Department> DepartmentReferences = Reference(static organization => organization as Department);

    public static readonly Shape<RegionLevel> Levels = Texts.Name<RegionLevel>();

    public static readonly Shape<CreditCode> CreditCodes = new TextShape<CreditCode>(
        static code => code.ToString(), static (text, _) => CreditCode.Parse(text), static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9A-HJ-NP-RT-UW-Y]{18}$" });

    public static readonly Shape<RegionCode> RegionCodes = new TextShape<RegionCode>(
        static code => code.ToString(), static (text, _) => RegionCode.Parse(text), static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[1-9][0-9]{5}$" });

    public static readonly Shape<OrganizationEvidence> Evidence = new ObjectShape<OrganizationEvidence>(nameof(OrganizationEvidence))
        .Usually("name", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static e => e.Name, out var gradeOfName)
        .Usually("fullName", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static e => e.FullName, out var gradeOfFullName)
        .Usually("code", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static e => e.Code, out var gradeOfCode)
        .Usually("relations", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static e => e.Relations, out var gradeOfRelations)
        .Usually("note", Texts.Text, string.Empty, static e => e.Note, out var note)
        .MadeBy(read => new OrganizationEvidence
        {
            Name = gradeOfName[read],
            FullName = gradeOfFullName[read],
            Code = gradeOfCode[read],
            Relations = gradeOfRelations[read],
            Note = note[read],
        });

    public static readonly Shape<SuccessorPolicy> Policies = new ObjectShape<SuccessorPolicy>(nameof(SuccessorPolicy))
        .With("follows", Numbers.Bool, static p => p.Follows, out var follows)
        .Maybe("asOf", Days.Day, static p => p.Day, out var policyDay)
        .MadeBy(read => (follows[read], policyDay[read]) switch
        {
            (false, null) => SuccessorPolicy.AsReported,
            (false, _) => throw new ArgumentException("A policy that does not follow successors has no day; leave 'asOf' out, or let 'follows' be true."),
            (true, null) => SuccessorPolicy.Current,
            (true, { } day) => SuccessorPolicy.AsOf(day),
        });

    /// <summary>An organization in full, as a directory holds it.</summary>
    private static readonly Shape<OrganizationEntry> Entries = new ObjectShape<OrganizationEntry>("OrganizationEntry")
        .With("id", Texts.Text, static e => e.Id, out var id)
        .With("name", Texts.Text, static e => e.Name, out var name)
        .Maybe("fullName", Texts.Text, static e => e.FullName, out var fullName)
        .With("kind", Texts.Name<OrganizationKind>(), static e => e.Kind, out var kind)
        .Maybe("level", Texts.Name<RegionLevel>(), static e => e.Level, out var level)
        .Maybe("region", Texts.Text, static e => e.Region, out var region)
        .Maybe("code", RegionCodes, static e => e.Code, out var code)
        .Maybe("creditCode", CreditCodes, static e => e.CreditCode, out var creditCode)
        .Maybe("aliases", new ListShape<string>(Texts.Text), static e => e.Aliases, out var aliases)
        .Maybe("validFrom", Days.Day, static e => e.ValidFrom, out var validFrom)
        .Maybe("validTo", Days.Day, static e => e.ValidTo, out var validTo)
        .Maybe("successor", Texts.Text, static e => e.Successor, out var successor)
        .Maybe("evidence", Evidence, static e => e.Evidence, out var evidence)
        .MadeBy(read => new OrganizationEntry
        {
            Id = id[read],
            Name = name[read],
            FullName = fullName[read],
            Kind = kind[read],
            Level = level[read],
            Region = region[read],
            Code = code[read],
            CreditCode = creditCode[read],
            Aliases = aliases[read],
            ValidFrom = validFrom[read],
            ValidTo = validTo[read],
            Successor = successor[read],
            Evidence = evidence[read],
        });

    /// <summary>The organizations of a directory, in its order.</summary>
    public static readonly Shape<OrganizationDirectory> DirectoryLists = new MappedShape<OrganizationDirectory, IReadOnlyList<OrganizationEntry>>(
        new ListShape<OrganizationEntry>(Entries),
        static directory => [.. directory.Organizations.Select(OrganizationEntry.Of)],
        static entries => OrganizationDirectory.Of(OrganizationEntry.Bind(entries)));

    public static readonly Shape<OrganizationDirectory> Directories = new ObjectShape<OrganizationDirectory>(nameof(OrganizationDirectory))
        .With("organizations", DirectoryLists, static d => d, out var organizations)
        .MadeBy(read => organizations[read]);

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        References, RegionReferences, DepartmentReferences, new DefinedOrNullShape<CreditCode>(CreditCodes, static c => c.IsDefined),
        new DefinedOrNullShape<RegionCode>(RegionCodes, static c => c.IsDefined), Evidence, Policies, Directories,
        Texts.AnyName<OrganizationKind>(), Texts.AnyName<RegionLevel>(),
    };

    private static TextShape<T> Reference<T>(Func<Organization, T?> cast)
        where T : Organization => new(
        static organization => organization.Id,
        (text, scope) => cast(scope.Organization(text)) ?? throw scope.Fault($"'{text}' is no {typeof(T).Name}, although one is needed here", text),
        static () => new JsonObject { ["type"] = "string", ["minLength"] = 1 });
}
