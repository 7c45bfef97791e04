using GzShareMetrics.Data.Records;
using GzShareMetrics.Data.Rows;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Files;

/// <summary>
/// Puts the rows of <c>organizations.csv</c> and a base directory together: regions are found by id or name among both, whatever the order of the rows,
/// and a row that does not fit is a fault. What hangs on a row with a fault is a fault, too.
/// </summary>
internal sealed class OrganizationMerge
{
    private readonly OrganizationDirectory directory;
    private readonly RecordHeader header;
    private readonly Dictionary<string, OrganizationRow> rows;
    private readonly Dictionary<string, Organization> held;
    private readonly OrganizationDirectory regions;
    private readonly Dictionary<string, Organization> built = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private readonly List<RecordFault> faults = [];

    private OrganizationMerge(OrganizationDirectory directory, RecordHeader header, IReadOnlyList<OrganizationRow> all)
    {
        this.directory = directory;
        this.header = header;
        rows = all.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        held = directory.Organizations.ToDictionary(static o => o.Id, StringComparer.Ordinal);

        // Regions without their parents, only to be found by id or name.
        regions = OrganizationDirectory.Of(
            directory.Organizations.OfType<Region>().Where(r => !rows.ContainsKey(r.Id))
                .Select(static r => new Region(r.Id, r.Name, r.Level) { FullName = r.FullName, Aliases = r.Aliases, Code = r.Code, CreditCode = r.CreditCode })
                .Concat(all.Where(static r => r.Kind == OrganizationKind.Region).Select(r => RegionOf(r, null, null))));
    }

    /// <summary>Builds the directory.</summary>
    /// <param name="directory">The directory to add to.</param>
    /// <param name="header">Where the columns stand.</param>
    /// <param name="rows">The rows, in their order, no id twice.</param>
    /// <param name="faults">Receives the faults, by line; at most one of a row.</param>
    /// <returns>The directory with every row that has no fault.</returns>
    public static OrganizationDirectory Merge(
        OrganizationDirectory directory, RecordHeader header, IReadOnlyList<OrganizationRow> rows, out IReadOnlyList<RecordFault> faults)
    {
        var merge = new OrganizationMerge(directory, header, rows);

        // A row that is refused can take others with it, so this is repeated until all that are left fit.
        int refusedBefore;
        do
        {
            refusedBefore = merge.refused.Count;
            foreach (var row in rows.OrderBy(static r => r.Kind == OrganizationKind.Region ? (int)r.Level : int.MaxValue))
            {
                if (!merge.refused.Contains(row.Id))
                {
                    merge.Build(row);
                }
            }
        }
        while (merge.refused.Count > refusedBefore);

        faults = merge.faults.OrderBy(static f => f.Line).ToArray();
        return directory.With(rows.Where(r => !merge.refused.Contains(r.Id)).Select(r => merge.built[r.Id]));
    }

    private void Build(OrganizationRow row)
    {
        if (row.Successor.Length > 0 && SuccessorFault(row) is { } successor)
        {
            Refuse(row, OrganizationMaker.Successor, row.Successor, successor.Kind, successor.Reason);
        }
        else if (TryFindRegion(row, out var region) && KeepsItsPlace(row))
        {
            var successorId = row.Successor.Length == 0 ? null : row.Successor;
            built[row.Id] = row.Kind == OrganizationKind.Region
                ? RegionOf(row, region, successorId)
                : new Department(row.Id, row.Name, region!, row.Kind)
                {
                    FullName = row.FullName,
                    Aliases = row.Aliases,
                    ValidFrom = row.ValidFrom,
                    ValidTo = row.ValidTo,
                    SuccessorId = successorId,
                    CreditCode = row.CreditCode,
                };
        }
    }

    private Region RegionOf(OrganizationRow row, Region? parent, string? successorId) => new(row.Id, row.Name, row.Level, parent)
    {
        FullName = row.FullName,
        Aliases = row.Aliases,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        SuccessorId = successorId,
        CreditCode = row.CreditCode,

        // The file has no column for the division code, so a region that is replaced keeps its own.
        Code = held.TryGetValue(row.Id, out var before) ? (before as Region)?.Code : null,
    };

    private bool TryFindRegion(OrganizationRow row, out Region? region)
    {
        region = null;
        var isRegion = row.Kind == OrganizationKind.Region;
        var found = row.Region.Length > 0 ? regions.Find(row.Region) : Implied(row, isRegion);
        if (found.Count != 1)
        {
            if (found.Count == 0 && row.Region.Length == 0 && isRegion && row.Level <= RegionLevel.Province)
            {
                return true;
            }

            var kind = found.Count > 1 ? RecordFaultKind.AmbiguousOrganization
                : row.Region.Length == 0 ? RecordFaultKind.BlankCell
                : RecordFaultKind.UnknownOrganization;
            Refuse(row, OrganizationMaker.Region, row.Region, kind, ReasonOf(row, found));
            return false;
        }

        var place = (Region)found[0];
        if (refused.Contains(place.Id) && held.GetValueOrDefault(place.Id) is not Region)
        {
            Refuse(row, OrganizationMaker.Region, row.Region, RecordFaultKind.InvalidOrganization, $"the region {place} has a fault of its own");
            return false;
        }

        // A row that names itself, or a lower region that is not built yet, stops at its level.
        region = built.TryGetValue(place.Id, out var newer) || held.TryGetValue(place.Id, out newer) ? newer as Region ?? place : place;
        if (isRegion ? region.Level >= row.Level : region.Level != row.Level)
        {
            Refuse(
                row,
                OrganizationMaker.Level,
                row.LevelWord,
                RecordFaultKind.InvalidOrganization,
                isRegion
                    ? $"a region of this level cannot belong to {region} of level {region.Level}; a parent is of a higher level"
                    : $"the body belongs to {region} of level {region.Level}; both levels must be the same");
            return false;
        }

        return true;
    }

    /// <summary>The region that a blank cell means: the State at national level, else the only province there is.</summary>
    private Organization[] Implied(OrganizationRow row, bool isRegion)
    {
        var level = (row.Level, isRegion) switch
        {
            (RegionLevel.National, false) or (RegionLevel.Province, true) => RegionLevel.National,
            (RegionLevel.Province, false) or ( > RegionLevel.Province, true) => RegionLevel.Province,
            _ => RegionLevel.Unspecified,
        };
        return [.. regions.Organizations.Where(r => r.Level == level)];
    }

    private static string ReasonOf(OrganizationRow row, IReadOnlyList<Organization> found) => (row.Region.Length, found.Count) switch
    {
        (0, 0) => "the cell is blank and no region is meant by it; a body of this level needs the region it belongs to",
        (0, _) => $"the cell is blank and could mean {string.Join(", ", found)}; name the region",
        (_, 0) => "no region of the directory or of this file has this id or name",
        _ => $"the name stands for {string.Join(", ", found)}; use an id",
    };

    /// <summary>Tells whether those that belong to a replaced region can still belong to it, and logs a fault when not.</summary>
    private bool KeepsItsPlace(OrganizationRow row)
    {
        if (!held.TryGetValue(row.Id, out var before) || before is not Region)
        {
            return true;
        }

        if (row.Kind != OrganizationKind.Region)
        {
            Refuse(row, OrganizationMaker.Kind, row.KindWord, RecordFaultKind.InvalidOrganization, $"the id is that of the region {before}, which can only be replaced by a region");
            return false;
        }

        var below = directory.Organizations.OfType<Region>()
            .FirstOrDefault(r => string.Equals(r.Parent?.Id, row.Id, StringComparison.Ordinal) && r.Level <= row.Level && (!rows.ContainsKey(r.Id) || refused.Contains(r.Id)));
        if (below is not null)
        {
            Refuse(row, OrganizationMaker.Level, row.LevelWord, RecordFaultKind.InvalidOrganization, $"{below} of level {below.Level} belongs to this region, which must be of a higher level");
        }

        return below is null;
    }

    private (RecordFaultKind Kind, string Reason)? SuccessorFault(OrganizationRow row)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { row.Id };
        for (var next = row.Successor; next is not null; next = SuccessorOf(next))
        {
            if (!seen.Add(next))
            {
                return (RecordFaultKind.InvalidOrganization, $"the successors run in a circle through '{FaultText.Show(next)}'");
            }

            if (!IsHere(next))
            {
                return (RecordFaultKind.UnknownOrganization, $"no organization of the directory or of this file has the id '{FaultText.Show(next)}'; a successor is given by its id");
            }
        }

        return null;
    }

    private bool IsHere(string id) => held.ContainsKey(id) || (rows.ContainsKey(id) && !refused.Contains(id));

    private string? SuccessorOf(string id) => rows.TryGetValue(id, out var row) && !refused.Contains(id)
        ? row.Successor.Length == 0 ? null : row.Successor
        : held[id].SuccessorId;

    private void Refuse(OrganizationRow row, int column, string value, RecordFaultKind kind, string reason)
    {
        built.Remove(row.Id);
        refused.Add(row.Id);
        faults.Add(new RecordFault
        {
            File = header.File,
            Line = row.Line,
            Column = header.NameOf(column),
            ColumnNumber = header.PositionOf(column) + 1,
            Value = FaultText.Show(value),
            Kind = kind,
            Reason = reason,
        });
    }
}
