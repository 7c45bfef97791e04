using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>
/// Makes requests.csv. Each request is given its fate at the end of the month's last day; its days are then chosen among those on which that
/// fate is possible.
/// </summary>
internal sealed class RequestGenerator(MonthTargets targets, OrganizationNames names, IWorkingDayCalendar calendar, SeededRandom random)
{
    private static readonly int[] ReviewLags = [0, 0, 1, 1, 2];
    private static readonly int[] ReceiptLags = [0, 0, 0, 1];

    private readonly RequestTargets _targets = targets.Requests;
    private readonly DateInterval _month = targets.Month;
    private readonly LocalDate _asOf = targets.Month.End;
    private readonly RequestClock _clock = new(calendar, random);

    public string Generate()
    {
        List<RequestDraft> drafts = [.. ThisMonth(), .. EarlierMonth(), .. LaterMonth()];
        var csv = new CsvText("id", "requester", "provider", "resource", "attribute", "submitted_at", "review", "reviewed_at", "received_at", "reply", "replied_at");
        foreach (var submitted in drafts.GroupBy(draft => draft.Submitted.Date.ToYearMonth()).OrderBy(month => month.Key))
        {
            var number = 0;
            foreach (var draft in submitted.OrderBy(draft => draft.Submitted))
            {
                number++;
                csv.Row(
                    $"{targets.IdPrefix}-{CivilText.Of(draft.Submitted.Date)[..7]}-{number:0000}",
                    names.Spell(Requester(draft.Provider), random),
                    names.Spell(draft.Provider, random),
                    draft.Resource,
                    draft.IsConditional ? "conditional" : "unconditional",
                    CivilText.Of(draft.Submitted),
                    draft.Review,
                    CivilText.Of(draft.Reviewed),
                    CivilText.Of(draft.Received),
                    draft.Reply,
                    CivilText.Of(draft.Replied));
            }
        }

        return csv.ToString();
    }

    private IEnumerable<RequestDraft> ThisMonth()
    {
        var onTime = _targets.Approved + _targets.Rejected - _targets.AnsweredLate;
        var replies = new Queue<string>(random.Shuffled(Enumerable.Repeat("approved", _targets.Approved).Concat(Enumerable.Repeat("rejected", _targets.Rejected))));
        return
        [
            .. Unconditional(_month, _targets.Unconditional, [_month.Start.AtMidnight(), _month.End + RequestClock.LastSecond]),
            .. OnTimeReplies(onTime).Select(reply => Answered(_month, reply.Provider, reply.WorkingDaysUsed, replies.Dequeue())),
            .. Providers(_targets.AnsweredLate).Select(provider => Answered(_month, provider, LateReply(), replies.Dequeue())),
            .. Providers(_targets.Withdrawn).Select(provider => Answered(_month, provider, random.Between(0, _targets.ReplyLimit), "withdrawn")),
            .. Providers(_targets.WithdrawnBeforeReview).Select(WithdrawnBeforeReview),
            .. Providers(_targets.Running).Select(Running),
            .. Overdue(_month, _targets.Overdue),
            .. Providers(_targets.Returned).Select(Returned),
            .. Providers(_targets.Unreviewed).Select(Unreviewed),
            .. Providers(_targets.AwaitingReceipt).Select(AwaitingReceipt),
        ];
    }

    private IEnumerable<RequestDraft> EarlierMonth()
    {
        var earlier = _targets.EarlierMonth;
        var lastDay = _month.Start.PlusDays(-1);
        var month = new DateInterval(lastDay.With(DateAdjusters.StartOfMonth), lastDay);
        return
        [
            .. Unconditional(month, earlier.Unconditional, [month.End + RequestClock.LastSecond]),
            .. Providers(earlier.AnsweredOnTime).Select(provider => Answered(month, provider, random.Between(0, _targets.ReplyLimit), Verdict())),
            .. Providers(earlier.AnsweredLate).Select(provider => Answered(month, provider, LateReply(), Verdict())),
            .. Overdue(month, earlier.Overdue),
        ];
    }

    private IEnumerable<RequestDraft> LaterMonth()
    {
        var firstDays = new DateInterval(_month.End.PlusDays(1), calendar.AddWorkingDays(_month.End, 8));
        var unconditional = (_targets.LaterMonth + 1) / 2;
        return
        [
            .. Unconditional(firstDays, unconditional, [firstDays.Start.AtMidnight()]),
            .. Providers(_targets.LaterMonth - unconditional).Select(provider => Conditional(provider, TitleOf(provider), _clock.Travel(firstDays, firstDays, 0, 1), null, string.Empty)),
        ];
    }

    private IEnumerable<RequestDraft> Unconditional(DateInterval month, int count, IReadOnlyList<LocalDateTime> boundaries) =>
        Providers(count).Select((provider, i) =>
            new RequestDraft(provider, TitleOf(provider), i < boundaries.Count ? boundaries[i] : _clock.Times(_clock.SubmissionDay(month.Start, month.End))[0]));

    /// <summary>Replied (or withdrawn) so many working days after receipt, by the end of the month.</summary>
    private RequestDraft Answered(DateInterval month, string provider, int workingDaysUsed, string reply)
    {
        var stages = Travel(month, month.Start, calendar.AddWorkingDays(_asOf, -workingDaysUsed));
        return Conditional(provider, TitleOf(provider), stages, calendar.AddWorkingDays(stages.Received, workingDaysUsed), reply);
    }

    /// <summary>Received so late that the due day is not past yet; three in four are answered after the month, on time where that can be.</summary>
    private RequestDraft Running(string provider)
    {
        var stages = Travel(_month, calendar.AddWorkingDays(_asOf, -_targets.ReplyLimit), _asOf);
        var next = calendar.CountWorkingDays(stages.Received, _asOf) + 1;
        LocalDate? replied = random.OneIn(4) ? null : calendar.AddWorkingDays(stages.Received, random.Between(next, Math.Max(next, _targets.ReplyLimit)));
        return Conditional(provider, TitleOf(provider), stages, replied, Verdict());
    }

    /// <summary>Received so early that the due day is past, and never answered; in the order listed, which is the order in which a bulletin names them.</summary>
    private RequestDraft[] Overdue(DateInterval month, IReadOnlyList<OverdueRequest> listed)
    {
        var latest = calendar.AddWorkingDays(_asOf, -(_targets.ReplyLimit + 1));
        var travels = listed.Select(_ => Travel(month, month.Start, latest)).OrderBy(stages => stages.Received).ToArray();
        return [.. listed.Zip(travels, (overdue, stages) => Conditional(overdue.Provider, overdue.Resource, stages, null, string.Empty))];
    }

    private RequestDraft Returned(string provider)
    {
        var stages = Travel(_month, _month.Start, _asOf);
        var times = _clock.Times(stages.Submitted, stages.Reviewed);
        return new RequestDraft(provider, TitleOf(provider), times[0]) { IsConditional = true, Review = "returned", Reviewed = times[1] };
    }

    private RequestDraft WithdrawnBeforeReview(string provider)
    {
        var submitted = _clock.SubmissionDay(_month.Start, _asOf);
        var times = _clock.Times(submitted, submitted);
        return new RequestDraft(provider, TitleOf(provider), times[0]) { IsConditional = true, Reply = "withdrawn", Replied = times[1] };
    }

    /// <summary>Submitted in the last days; every other one is reviewed after the month, the others never.</summary>
    private RequestDraft Unreviewed(string provider, int index)
    {
        var submitted = _clock.SubmissionDay(calendar.AddWorkingDays(_asOf, -2), _asOf);
        if (index % 2 == 1)
        {
            return new RequestDraft(provider, TitleOf(provider), _clock.Times(submitted)[0]) { IsConditional = true };
        }

        var reviewed = calendar.AddWorkingDays(_asOf, random.Between(1, 2));
        return Conditional(provider, TitleOf(provider), new StageDays(submitted, reviewed, reviewed), calendar.AddWorkingDays(reviewed, 2), Verdict());
    }

    /// <summary>Passed review on the last working day, handed to the provider on the next.</summary>
    private RequestDraft AwaitingReceipt(string provider)
    {
        var reviewed = calendar.PreviousOrSame(_asOf);
        var stages = new StageDays(calendar.PreviousWorkingDay(reviewed), reviewed, calendar.NextWorkingDay(_asOf));
        return Conditional(provider, TitleOf(provider), stages, null, string.Empty);
    }

    private RequestDraft Conditional(string provider, string resource, StageDays stages, LocalDate? replied, string reply)
    {
        var days = new[] { stages.Submitted, stages.Reviewed, stages.Received };
        var times = _clock.Times(replied is { } day ? [.. days, day] : days);
        return new RequestDraft(provider, resource, times[0])
        {
            IsConditional = true,
            Review = "passed",
            Reviewed = times[1],
            Received = times[2],
            Reply = replied is null ? string.Empty : reply,
            Replied = replied is null ? null : times[3],
        };
    }

    private StageDays Travel(DateInterval month, LocalDate receivedFrom, LocalDate receivedTo) =>
        _clock.Travel(month, new DateInterval(receivedFrom, receivedTo), random.Pick(ReviewLags), random.Pick(ReceiptLags));

    /// <summary>
    /// Working days used per on-time reply. The timeliest bodies take 0.4, 0.9, 1.4 … on average, in their order; all others take 2.0 to 3.6, so the
    /// order of the leaders is a property of the records.
    /// </summary>
    private IEnumerable<(string Provider, int WorkingDaysUsed)> OnTimeReplies(int count)
    {
        var counts = ProviderCounts(count);
        for (var i = 0; i < counts.Length; i++)
        {
            var provider = _targets.Providers[i].Id;
            var place = _targets.Timeliest.ToList().IndexOf(provider);
            var meanPercent = place >= 0 ? 40 + (50 * place) : random.Between(200, 360);
            foreach (var used in _clock.WorkingDaysUsed((int)counts[i], meanPercent, _targets.ReplyLimit))
            {
                yield return (provider, used);
            }
        }
    }

    private IEnumerable<string> Providers(int count) =>
        ProviderCounts(count).SelectMany((part, i) => Enumerable.Repeat(_targets.Providers[i].Id, (int)part));

    private long[] ProviderCounts(int count) => SeededRandom.Split(count, _targets.Providers.Select(body => body.Weight * random.Between(80, 120)).ToArray());

    private string Requester(string provider)
    {
        var requester = random.Pick(_targets.Requesters);
        return requester == provider ? Requester(provider) : requester;
    }

    private string TitleOf(string provider) => random.Pick(names.Titles(provider));

    private string Verdict() => random.OneIn(12) ? "rejected" : "approved";

    private int LateReply() => _targets.ReplyLimit + random.Between(1, 4);
}
