using GzShareMetrics.Data.Records;
using GzShareMetrics.Data.Rows;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Files;

/// <summary>
/// Puts the rows of <c>organizations.csv</c> and a base directory together: regions are found by id or name among both, whatever the order of the rows,
/// and a row that does not fit is a fault, with all that does not fit in it. What hangs on a row with a fault is a fault, too.
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

    private OrganizationMerge(OrganizationDirectory directory, RecordHeader header, IReadOnlyList<OrganizationRow> all, IReadOnlyList<OrganizationRow> broken)
    {
        this.directory = directory;
        this.header = header;
        rows = all.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        held = directory.Organizations.ToDictionary(static o => o.Id, StringComparer.Ordinal);
        foreach (var row in broken.Where(static r => r.Id.Length > 0))
        {
            if (rows.TryAdd(row.Id, row))
            {
                refused.Add(row.Id);
            }
        }

        // Regions without their parents, only to be found by id or name.
        var named = rows.Values.Where(static r => r is { Kind: OrganizationKind.Region, Level: not RegionLevel.Unspecified, Name.Length: > 0 }).ToDictionary(static r => r.Id, StringComparer.Ordinal);
        regions = OrganizationDirectory.Of(
            directory.Organizations.OfType<Region>().Where(r => !named.ContainsKey(r.Id) && (!rows.ContainsKey(r.Id) || refused.Contains(r.Id)))
                .Select(static r => new Region(r.Id, r.Name, r.Level) { FullName = r.FullName, Aliases = r.Aliases, Code = r.Code, CreditCode = r.CreditCode })
                .Concat(named.Values.Select(r => refused.Contains(r.Id) ? new Region(r.Id, r.Name, r.Level) { FullName = r.FullName, Aliases = r.Aliases } : RegionOf(r, null, null))));
    }

    /// <summary>Builds the directory.</summary>
    /// <param name="directory">The directory to add to.</param>
    /// <param name="header">Where the columns stand.</param>
    /// <param name="rows">The rows of which every cell is right by itself, in their order, no id twice.</param>
    /// <param name="broken">The rows of which a cell is not, and was told.</param>
    /// <param name="faults">Receives what does not fit, in all the rows, by line.</param>
    /// <param name="refusedRows">Receives how many of <paramref name="rows"/> do not fit.</param>
    /// <returns>The directory with every row that has no fault.</returns>
    public static OrganizationDirectory Merge(
        OrganizationDirectory directory,
        RecordHeader header,
        IReadOnlyList<OrganizationRow> rows,
        IReadOnlyList<OrganizationRow> broken,
        out IReadOnlyList<RecordFault> faults,
        out int refusedRows)
    {
        var merge = new OrganizationMerge(directory, header, rows, broken);

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

        foreach (var row in broken)
        {
            merge.Fits(row, out _);
        }

        OrganizationRow[] fitting = [.. rows.Where(r => !merge.refused.Contains(r.Id))];
        faults = merge.faults.OrderBy(static f => f.Line).ToArray();
        refusedRows = rows.Count - fitting.Length;
        return directory.With(fitting.Select(r => merge.built[r.Id]));
    }

    private void Build(OrganizationRow row)
    {
        if (!Fits(row, out var region))
        {
            built.Remove(row.Id);
            refused.Add(row.Id);
        }
        else
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

    /// <summary>Looks at everything that a row says of others, and logs all that does not fit.</summary>
    private bool Fits(OrganizationRow row, out Region? region)
    {
        var before = faults.Count;
        if (row.Successor.Length > 0 && SuccessorFault(row) is { } successor)
        {
            Log(row, OrganizationMaker.Successor, row.Successor, successor.Kind, successor.Reason);
        }

        region = null;
        if (TryFindPlace(row, out var place) && row.Kind != OrganizationKind.Unspecified && row.Level != RegionLevel.Unspecified)
        {
            region = place is null ? null : RegionAbove(row, place);
            CheckWhatBelongsToIt(row);
        }

        return faults.Count == before;
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

    /// <summary>Finds the region that a row names or means; none for one that stands at the top. Tells whether there is such a region, and logs a fault when not.</summary>
    private bool TryFindPlace(OrganizationRow row, out Region? place)
    {
        place = null;
        var isRegion = row.Kind == OrganizationKind.Region;
        if (row.Region.Length == 0 && (!row.IsRegionBlank || row.Kind == OrganizationKind.Unspecified || row.Level == RegionLevel.Unspecified))
        {
            return false; // Which region is meant cannot be told, and why has been said.
        }

        var found = row.Region.Length > 0 ? regions.Find(row.Region) : Implied(row, isRegion);
        if (found.Count == 1)
        {
            place = (Region)found[0];
            return true;
        }

        if (found.Count == 0 && row.Region.Length == 0 && isRegion && row.Level <= RegionLevel.Province)
        {
            return true;
        }

        var kind = found.Count > 1 ? RecordFaultKind.AmbiguousOrganization
            : row.Region.Length == 0 ? RecordFaultKind.BlankCell
            : RecordFaultKind.UnknownOrganization;
        Log(row, OrganizationMaker.Region, row.Region, kind, ReasonOf(row, found));
        return false;
    }

    /// <summary>Takes the region as it is built, and logs a fault when it is not or when the levels do not fit.</summary>
    private Region? RegionAbove(OrganizationRow row, Region place)
    {
        var isRegion = row.Kind == OrganizationKind.Region;
        if (refused.Contains(place.Id) && !string.Equals(place.Id, row.Id, StringComparison.Ordinal) && held.GetValueOrDefault(place.Id) is not Region)
        {
            Log(row, OrganizationMaker.Region, row.Region, RecordFaultKind.InvalidOrganization, $"the region {place} has a fault of its own");
            return null;
        }

        // A row that names itself, or a lower region that is not built yet, stops at its level.
        var region = built.TryGetValue(place.Id, out var newer) || held.TryGetValue(place.Id, out newer) ? newer as Region ?? place : place;
        if (isRegion ? region.Level >= row.Level : region.Level != row.Level)
        {
            Log(
                row,
                OrganizationMaker.Level,
                row.LevelWord,
                RecordFaultKind.InvalidOrganization,
                isRegion
                    ? $"a region of this level cannot belong to {region} of level {region.Level}; a parent is of a higher level"
                    : $"the body belongs to {region} of level {region.Level}; both levels must be the same");
        }

        return region;
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

    /// <summary>Logs a fault when those that belong to a replaced region can no longer belong to it.</summary>
    private void CheckWhatBelongsToIt(OrganizationRow row)
    {
        if (!held.TryGetValue(row.Id, out var before) || before is not Region)
        {
            return;
        }

        if (row.Kind != OrganizationKind.Region)
        {
            Log(row, OrganizationMaker.Kind, row.KindWord, RecordFaultKind.InvalidOrganization, $"the id is that of the region {before}, which can only be replaced by a region");
            return;
        }

        var below = directory.Organizations.OfType<Region>()
            .FirstOrDefault(r => string.Equals(r.Parent?.Id, row.Id, StringComparison.Ordinal) && r.Level <= row.Level && (!rows.ContainsKey(r.Id) || refused.Contains(r.Id)));
        if (below is not null)
        {
            Log(row, OrganizationMaker.Level, row.LevelWord, RecordFaultKind.InvalidOrganization, $"{below} of level {below.Level} belongs to this region, which must be of a higher level");
        }
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
                return rows.ContainsKey(next)
                    ? (RecordFaultKind.InvalidOrganization, $"the successor '{FaultText.Show(next)}' has a fault of its own")
                    : (RecordFaultKind.UnknownOrganization, $"no organization of the directory or of this file has the id '{FaultText.Show(next)}'; a successor is given by its id");
            }
        }

        return null;
    }

    private bool IsHere(string id) => held.ContainsKey(id) || (rows.ContainsKey(id) && !refused.Contains(id));

    private string? SuccessorOf(string id) => rows.TryGetValue(id, out var row) && !refused.Contains(id)
        ? row.Successor.Length == 0 ? null : row.Successor
        : held[id].SuccessorId;

    private void Log(OrganizationRow row, int column, string value, RecordFaultKind kind, string reason)
    {
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
