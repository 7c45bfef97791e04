using GzShareMetrics.Queries;

namespace GzShareMetrics.Tests.Queries;

/// <summary>What is wrong with a result is said in words, all of it together, and what is too much to be said is counted.</summary>
public sealed class QueryFaultTests
{
    [Theory]
    [InlineData(QueryFaultKind.UnknownOrganization, "unknown organization 'X'")]
    [InlineData(QueryFaultKind.AmbiguousOrganization, "ambiguous organization 'X'")]
    [InlineData(QueryFaultKind.MissingOrganization, "no X")]
    [InlineData(QueryFaultKind.InvalidCalls, "calls below 0 or not given, X")]
    [InlineData(QueryFaultKind.InvalidAttribute, "neither conditional nor unconditional, X")]
    [InlineData(QueryFaultKind.ContradictoryStages, "stages that contradict one another, X")]
    [InlineData(QueryFaultKind.DayOutsideCalendar, "a day outside the calendar table, X")]
    [InlineData(QueryFaultKind.MissingText, "no X")]
    [InlineData(QueryFaultKind.InvalidValue, "not a valid X")]
    [InlineData(QueryFaultKind.DuplicateRequest, "request id 'X' given more than once")]
    [InlineData(QueryFaultKind.MissingColumn, "no column X")]
    [InlineData(QueryFaultKind.WrongColumnType, "a column of the wrong type, X")]
    public void ToString_OfEachKind_SaysWhatIsWrongAndHowOften(QueryFaultKind kind, string text)
    {
        new QueryFault(kind, "X", 3).ToString().Should().Be(text + " (3 records)");
        new QueryFault(kind, "X", 1).ToString().Should().Be(text + " (1 records)");
        new QueryFault(kind, "X", 0).ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(1, "no 1.")]
    [InlineData(2, "no 1; no 2.")]
    [InlineData(20, "no 19; no 20.")]
    [InlineData(21, "no 19; no 20; and 1 more.")]
    [InlineData(50, "no 19; no 20; and 30 more.")]
    public void Exception_OfSomeFaults_ListsTwentyAndCountsTheRest(int faults, string end)
    {
        var thrown = new QueryFaultException(Enumerable.Range(1, faults).Select(static i => new QueryFault(QueryFaultKind.MissingText, $"{i}", 0)));

        thrown.Message.Should().StartWith($"The query's result has {faults} faults and was not counted: no 1").And.EndWith(end);
        thrown.Faults.Should().HaveCount(faults);
    }

    [Fact]
    public void Exception_OfNoFault_IsRefused() =>
        FluentActions.Invoking(static () => new QueryFaultException([])).Should().Throw<ArgumentException>().WithMessage("There is no fault to report.*").WithParameterName("faults");
}
