using System.Globalization;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Notes oddities of names, titles, numbers of tables and sections, and what was not understood.</summary>
internal sealed class TextOddities(AuditWork work)
{
    public void Note()
    {
        NoteMixedNames();
        NoteMixedTitleMarks();
        NoteTableNumbers();
        NoteSectionNumbers();
        NoteUnread();
    }

    private void NoteMixedNames()
    {
        foreach (var body in work.Bulletin.Names.Where(static n => n.Organization is not null).GroupBy(static n => n.Identity, StringComparer.Ordinal))
        {
            var spellings = body.DistinctBy(static n => n.Text, StringComparer.Ordinal).ToArray();
            if (spellings.Length > 1)
            {
                work.Note(AuditNoteKind.MixedNames, AuditSeverity.Information, $"同一单位有不同名称：{string.Join("、", spellings.Select(static n => n.Text))}", spellings.Select(static n => n.Place));
            }
        }
    }

    private void NoteMixedTitleMarks()
    {
        foreach (var claim in work.Bulletin.Claims.OfType<OverdueClaim>())
        {
            if (claim.Resources.Any(static r => r.Contains('_', StringComparison.Ordinal)) && claim.Resources.Any(static r => r.Contains('-', StringComparison.Ordinal)))
            {
                work.Note(AuditNoteKind.MixedTitleMarks, AuditSeverity.Information, $"数据资源名称混用“_”与“-”：{string.Join("、", claim.Resources)}", [claim.Place]);
            }
        }
    }

    private void NoteTableNumbers()
    {
        var tables = work.Bulletin.Tables;
        var numbered = tables.Where(static t => t.Number.Length > 0).ToArray();
        if (numbered.Length == 0)
        {
            return;
        }

        var parts = new List<string>();
        var unnumbered = tables.Where(static t => t.Number.Length == 0).ToArray();
        if (unnumbered.Length > 0)
        {
            parts.Add($"{unnumbered.Length} 个表没有编号");
        }

        var missing = Missing(numbered);
        if (missing.Count > 0)
        {
            parts.Add($"没有表{string.Join("、表", missing)}");
        }

        var repeated = numbered.GroupBy(static t => t.Number, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key).ToArray();
        if (repeated.Length > 0)
        {
            parts.Add($"编号重复：{string.Join("、", repeated)}");
        }

        if (parts.Count > 0)
        {
            work.Note(
                AuditNoteKind.TableNumbers,
                repeated.Length > 0 ? AuditSeverity.Warning : AuditSeverity.Information,
                $"表号为 {string.Join("、", numbered.Select(static t => t.Number))}；{string.Join("；", parts)}",
                unnumbered.Length > 0 ? unnumbered.Select(static t => t.Place) : [numbered[0].Place]);
        }
    }

    /// <summary>Returns the numbers that are skipped: 3-1 before 3-2, or 2 between 1 and 3.</summary>
    private static List<string> Missing(PublishedTable[] numbered)
    {
        const int mostListed = 20;
        var present = numbered.Select(static t => t.Number).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var chapter in numbered.GroupBy(static t => t.Number.LastIndexOfAny(['-', '.']) is var at and > 0 ? t.Number[..(at + 1)] : string.Empty, StringComparer.Ordinal))
        {
            var last = chapter.Max(t => int.TryParse(t.Number.AsSpan(chapter.Key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
            for (var n = 1; n < last && missing.Count < mostListed; n++)
            {
                var number = chapter.Key + n.ToString(CultureInfo.InvariantCulture);
                if (!present.Contains(number))
                {
                    missing.Add(number);
                }
            }
        }

        return missing;
    }

    private void NoteSectionNumbers()
    {
        foreach (var siblings in work.Bulletin.Sections.Where(static s => s.Number > 0).GroupBy(static s => (s.Parent, s.Level)))
        {
            var expected = 1;
            foreach (var section in siblings)
            {
                if (section.Number != expected)
                {
                    work.Note(
                        AuditNoteKind.SectionNumbers,
                        AuditSeverity.Warning,
                        string.Create(CultureInfo.InvariantCulture, $"章节“{section.Title}”编号为 {section.Number}，应为 {expected}"),
                        [section.Place]);
                }

                expected = section.Number + 1;
            }
        }
    }

    private void NoteUnread()
    {
        var unread = work.Bulletin.Unread;
        var names = unread.Where(static u => u.Reason is UnreadReason.UnknownName or UnreadReason.AmbiguousName).ToArray();
        if (names.Length > 0)
        {
            work.Note(AuditNoteKind.UnresolvedName, AuditSeverity.Warning, $"{names.Sum(static n => n.Count)} 个名称未能对应到机构：{string.Join("、", names.Take(10).Select(static n => n.Text))}{(names.Length > 10 ? "等" : string.Empty)}", names.Select(static n => n.Place));
        }

        foreach (var group in unread.Where(static u => u.Reason is not (UnreadReason.UnknownName or UnreadReason.AmbiguousName)).GroupBy(static u => u.Reason))
        {
            var severity = group.Key is UnreadReason.Narrative or UnreadReason.ContactLine or UnreadReason.PageFurniture ? AuditSeverity.Information : AuditSeverity.Warning;
            work.Note(AuditNoteKind.UnreadText, severity, $"{Describe(group.Key)} {group.Sum(static u => u.Count)} 处，未参与核验", group.Select(static u => u.Place));
        }
    }

    private static string Describe(UnreadReason reason) => reason switch
    {
        UnreadReason.Narrative => "没有数字和排名的叙述",
        UnreadReason.NumberWithoutMeaning => "含义不明的数字",
        UnreadReason.FigureWithoutMeasure => "指标不明的数",
        UnreadReason.RowMisfit => "与表头不符的行",
        UnreadReason.CellMissing => "缺失的单元格",
        UnreadReason.ClaimWithoutNames => "未能识别单位的排名或逾期表述",
        UnreadReason.ContactLine => "联系方式（内容不保留）",
        UnreadReason.NumberAcrossLines => "被换行断开的数",
        UnreadReason.CaptionWithoutTable => "没有表的表题",
        UnreadReason.UnequalLists => "项数不等的“分别”列举",
        UnreadReason.PageFurniture => "每页重复的页眉页脚",
        _ => "未识别内容",
    };
}
