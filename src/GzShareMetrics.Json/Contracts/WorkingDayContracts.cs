using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of calendars, their schedules and their days.</summary>
internal static class WorkingDayContracts
{
    public static readonly Shape<HolidayNotice> Notices = new ObjectShape<HolidayNotice>(nameof(HolidayNotice))
        .With("title", Texts.Text, static n => n.Title, out var title)
        .Maybe("documentNumber", Texts.Text, static n => n.DocumentNumber, out var documentNumber)
        .Maybe("address", Texts.Text, static n => n.Address, out var address)
        .Usually("numberGrade", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static n => n.NumberGrade, out var numberGrade)
        .Maybe("numberEvidence", Texts.Text, static n => n.NumberEvidence, out var numberEvidence)
        .Maybe("publishedOn", Days.Day, static n => n.PublishedOn, out var publishedOn)
        .Usually("publishedOnGrade", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static n => n.PublishedOnGrade, out var publishedOnGrade)
        .Maybe("publishedOnEvidence", Texts.Text, static n => n.PublishedOnEvidence, out var publishedOnEvidence)
        .MadeBy(read => new HolidayNotice(title[read])
        {
            DocumentNumber = documentNumber[read],
            Address = address[read],
            NumberGrade = numberGrade[read],
            NumberEvidence = numberEvidence[read],
            PublishedOn = publishedOn[read],
            PublishedOnGrade = publishedOnGrade[read],
            PublishedOnEvidence = publishedOnEvidence[read],
        });

    public static readonly Shape<ScheduledDay> ScheduledDays = new ObjectShape<ScheduledDay>(nameof(ScheduledDay))
        .With("day", Days.Day, static d => d.Day, out var scheduledDay)
        .With("kind", Texts.Name<ScheduledDayKind>(), static d => d.Kind, out var scheduledKind)
        .With("name", Texts.Text, static d => d.Name, out var scheduledName)
        .MadeBy(read => new ScheduledDay(scheduledDay[read], scheduledKind[read], scheduledName[read]));

    public static readonly Shape<HolidaySchedule> Schedules = new ObjectShape<HolidaySchedule>(nameof(HolidaySchedule))
        .With("year", Numbers.Int, static s => s.Year, out var year)
        .With("isAmendment", Numbers.Bool, static s => s.IsAmendment, out var isAmendment)
        .With("notice", Notices, static s => s.Notice, out var scheduleNotice)
        .With("days", new ListShape<ScheduledDay>(ScheduledDays), static s => s.Days, out var scheduleDays)
        .MadeBy(read => isAmendment[read]
            ? HolidaySchedule.Amendment(year[read], scheduleNotice[read], scheduleDays[read])
            : HolidaySchedule.ForYear(year[read], scheduleNotice[read], scheduleDays[read]));

    public static readonly Shape<HolidaySpan> Spans = new ObjectShape<HolidaySpan>(nameof(HolidaySpan))
        .With("name", Texts.Text, static s => s.Name, out var spanName)
        .With("firstDay", Days.Day, static s => s.FirstDay, out var firstDay)
        .With("lastDay", Days.Day, static s => s.LastDay, out var lastDay)
        .With("makeUpDays", new ListShape<LocalDate>(Days.Day), static s => s.MakeUpDays, out var makeUpDays)
        .Maybe("statedDays", Numbers.Int, static s => s.StatedDays, out var statedDays)
        .MadeBy(read => new HolidaySpan(spanName[read], firstDay[read], lastDay[read], makeUpDays[read]) { StatedDays = statedDays[read] });

    private static readonly Shape<(AnnualDate Date, string Name)> AnnualDays = new ObjectShape<(AnnualDate Date, string Name)>("AnnualDayOff")
        .With("date", Days.DayOfYear, static d => d.Date, out var annualDate)
        .With("name", Texts.Text, static d => d.Name, out var annualName)
        .MadeBy(read => (annualDate[read], annualName[read]));

    public static readonly Shape<RegionalDays> Regional = new ObjectShape<RegionalDays>(nameof(RegionalDays))
        .With("region", Texts.Text, static r => r.Region, out var region)
        .With("instrument", Notices, static r => r.Instrument, out var instrument)
        .With("effectiveFrom", Days.Day, static r => r.EffectiveFrom, out var effectiveFrom)
        .Maybe("effectiveTo", Days.Day, static r => r.EffectiveTo, out var effectiveTo)
        .With("annualDaysOff", new ListShape<(AnnualDate Date, string Name)>(AnnualDays), static r => r.Annual, out var annual)
        .With("days", new ListShape<ScheduledDay>(ScheduledDays), static r => r.Days, out var regionalDays)
        .MadeBy(read => annual[read].Aggregate(
            RegionalDays.Of(region[read], instrument[read], effectiveFrom[read], effectiveTo[read]).WithDays(regionalDays[read]),
            static (days, one) => days.WithAnnualDayOff(one.Date, one.Name)));

    public static readonly Shape<WorkingDayCalendar> Calendars = new ObjectShape<WorkingDayCalendar>(nameof(WorkingDayCalendar))
        .With("schedules", new ListShape<HolidaySchedule>(Schedules), static c => c.Schedules, out var schedules)
        .With("regional", new ListShape<RegionalDays>(Regional), static c => c.Regional, out var regional)
        .MadeBy(read => regional[read].Aggregate(WorkingDayCalendar.FromSchedules(schedules[read]), static (calendar, days) => calendar.WithRegionalDays(days)));

    public static readonly Shape<CalendarDay> CalendarDays = new ObjectShape<CalendarDay>(nameof(CalendarDay))
        .With("day", Days.Day, static d => d.Day, out var day)
        .With("kind", Texts.AnyName<DayKind>(), static d => d.Kind, out var kind)
        .With("certainty", Texts.AnyName<DayCertainty>(), static d => d.Certainty, out var certainty)
        .Maybe("name", Texts.Text, static d => d.Name, out var name)
        .Maybe("notice", Notices, static d => d.Notice, out var notice)
        .Maybe("amendedNotice", Notices, static d => d.AmendedNotice, out var amendedNotice)
        .Maybe("region", Texts.Text, static d => d.Region, out var ofRegion)
        .MadeBy(read => new CalendarDay(day[read], kind[read], certainty[read])
        {
            Name = name[read],
            Notice = notice[read],
            AmendedNotice = amendedNotice[read],
            Region = ofRegion[read],
        });

    public static readonly Shape<RankedDay> RankedDays = new ObjectShape<RankedDay>(nameof(RankedDay))
        .With("day", Days.Day, static d => d.Day, out var rankedDay)
        .With("rank", Numbers.Int, static d => d.Rank, out var rank)
        .With("isWorkingDay", Numbers.Bool, static d => d.IsWorkingDay, out var isWorkingDay)
        .MadeBy(read => new RankedDay(rankedDay[read], rank[read], isWorkingDay[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Notices, ScheduledDays, Schedules, Spans, Regional, Calendars, CalendarDays, RankedDays, Texts.AnyName<DayKind>(), Texts.AnyName<DayCertainty>(),
        Texts.AnyName<ScheduledDayKind>(),
    };
}
