namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>
/// Tells figures apart that use the same words for another subject: those of a section on national data, on opening data or on one group of bodies, and what
/// the reviewers let pass where what the providers approved is printed too.
/// </summary>
internal sealed class FigureTopics
{
    private const string ReviewWords = "审核通过";

    private readonly Dictionary<PublishedSection, (string Subject, string Group)> sections = [];
    private readonly bool tellsReview;

    public FigureTopics(PublishedBulletin bulletin)
    {
        var approved = bulletin.Figures.Where(static f => f is { Measure: FigureMeasure.Approved, Table: null, Change: FigureChange.None }).ToArray();
        tellsReview = Array.Exists(approved, IsOfReview) && !Array.TrueForAll(approved, IsOfReview);
    }

    /// <summary>Returns the subject of a figure of a sentence; empty for the one that the bulletin is about.</summary>
    public string Of(PublishedFigure figure)
    {
        var isOfRequests = figure.Measure is (>= FigureMeasure.Requests and <= FigureMeasure.OnTime) or FigureMeasure.ApprovalRate or FigureMeasure.ReplyRate or FigureMeasure.Timeliness;
        if (figure.Table is not null || !(isOfRequests || figure.Measure is FigureMeasure.ServiceVolume or FigureMeasure.UsageVolume))
        {
            return string.Empty;
        }

        if (tellsReview && figure.Measure is FigureMeasure.Approved or FigureMeasure.ApprovalRate && IsOfReview(figure))
        {
            return ReviewWords;
        }

        if (!sections.TryGetValue(figure.Section, out var topic))
        {
            sections.Add(figure.Section, topic = TopicOf(figure.Section));
        }

        return isOfRequests && topic.Subject.Length > 0 ? topic.Subject
            : figure.Party != FigureParty.Unspecified || figure.Subject is not null || figure.Label.Contains("全省", StringComparison.Ordinal) ? string.Empty
            : topic.Group;
    }

    private static bool IsOfReview(PublishedFigure figure) => figure.Label.Contains(ReviewWords, StringComparison.Ordinal);

    private static (string Subject, string Group) TopicOf(PublishedSection section)
    {
        for (var s = section; s is not null; s = s.Parent)
        {
            var subject = s.Title.Contains("国家", StringComparison.Ordinal) ? "国家"
                : s.Title.Contains("开放", StringComparison.Ordinal) && !s.Title.Contains("共享", StringComparison.Ordinal) ? "开放"
                : string.Empty;
            var group = GroupOf(s.Title);
            if (subject.Length > 0 || group.Length > 0)
            {
                return (subject, group);
            }
        }

        return (string.Empty, string.Empty);
    }

    /// <summary>A title that names two groups is of both.</summary>
    private static string GroupOf(string title)
    {
        if (!BulletinVocabulary.Standard.Parties.TryFindLast(title, out var party, out var start, out _))
        {
            return string.Empty;
        }

        for (var rest = title.AsSpan(0, start); BulletinVocabulary.Standard.Parties.TryFindLast(rest, out var other, out start, out _); rest = rest[..start])
        {
            if (other != party)
            {
                return string.Empty;
            }
        }

        return TableSubjects.NameOf(party);
    }
}
