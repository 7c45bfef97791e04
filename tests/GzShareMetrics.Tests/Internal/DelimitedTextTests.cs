using GzShareMetrics.Internal;

namespace GzShareMetrics.Tests.Internal;

/// <summary>What comma-separated text is read as, and where a fault in it is shown.</summary>
public sealed class DelimitedTextTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "each line ends with a line feed")]
    [InlineData("a,b\r\n1,2\r\n", "each line ends with both characters")]
    [InlineData("a,b\r1,2\r", "each line ends with a carriage return")]
    [InlineData("a,b\n1,2", "the last line has no end")]
    [InlineData("\uFEFFa,b\n1,2", "a byte order mark is no part of the first name")]
    [InlineData("\n\r\n\ra,b\n\n\r\n1,2\n\n", "blank lines do not count as rows")]
    [InlineData(" a ,b \n1,2", "names are trimmed")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"", "quoted cells are what stands between the marks")]
    public void Rows_OfTheSameTable_AreTheSame(string text, string because)
    {
        var table = DelimitedTable.Parse("t.csv", text, "a", "b");

        table.Header.Should().Equal(["a", "b"], because);
        table.Rows.Select(static r => (r["a"], r["b"])).Should().Equal([("1", "2")], because);
    }

    [Theory]
    [InlineData("\"1\"\"2\"", "1\"2")]
    [InlineData("\"\"", "")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"1,2\"", "1,2")]
    [InlineData("\"1\n2\"", "1\n2")]
    [InlineData("\"1\r\n2\"", "1\r\n2")]
    [InlineData("\"1\r2\"", "1\r2")]
    [InlineData("\"\r\n\"", "\r\n")]
    [InlineData(" 1 ", " 1 ")]
    public void Cell_IsReadAsItIsMeant(string written, string meant)
    {
        var table = DelimitedTable.Parse("t.csv", $"a,b\n{written},x\ny,{written}");

        table.Rows.Select(static r => (r["a"], r["b"])).Should().Equal((meant, "x"), ("y", meant));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4", 2, 3)]
    [InlineData("a,b\r\n1,2\r\n3,4", 2, 3)]
    [InlineData("\n\na,b\n\n1,2\n\n\n3,4", 5, 8)]
    [InlineData("a,b\n\"x\ny\",2\n3,4", 2, 4)]
    [InlineData("a,b\n\"x\r\ny\r\",2\n3,4", 2, 5)]
    public void Row_KnowsTheLineInWhichItBegins(string text, int first, int second) =>
        DelimitedTable.Parse("t.csv", text).Rows.Select(static r => r.Line).Should().Equal(first, second);

    [Fact]
    public void Cell_KnowsTheColumnInWhichItBegins()
    {
        var row = DelimitedTable.Parse("t.csv", "a,bb,c\n12,\"3,4\",5\n").Rows[0];

        (row.PlaceOf("a"), row.PlaceOf("bb"), row.PlaceOf("c"), row.PlaceOf("no such column")).Should().Be((1, 4, 10, 1));
        (row.Optional("c"), row.Optional("no such column")).Should().Be(("5", string.Empty));
    }

    [Fact]
    public void Cell_AfterAByteOrderMark_IsPlacedAsIfThereWereNone() => Fault("\uFEFFa,b\"").Column.Should().Be(4);

    [Fact]
    public void Cell_AfterALineBreakInQuotes_IsPlacedInTheLaterLine()
    {
        var row = DelimitedTable.Parse("t.csv", "a,b\n\"1\r\n23\",4").Rows[0];

        (row.PlaceOf("a"), row.PlaceOf("b")).Should().Be((1, 5));
    }

    [Theory]
    [InlineData("", 1, 1, "the text is empty; a header row is needed")]
    [InlineData("\uFEFF", 1, 1, "the text is empty; a header row is needed")]
    [InlineData("\n\r\n", 1, 1, "the text is empty; a header row is needed")]
    [InlineData("a,b,a", 1, 3, "column 'a' stands twice in the header")]
    [InlineData("a,b\"", 1, 4, "a quotation mark inside an unquoted cell; quote the whole cell and double the mark")]
    [InlineData("a,c", 1, 1, "column 'b' is missing; the header has: a, c")]
    [InlineData("a,b\n1\n", 2, 1, "the row has 1 cells, the header has 2")]
    [InlineData("a,b\n1,2,3", 2, 1, "the row has 3 cells, the header has 2")]
    [InlineData("a,b\n1,2\n12\"3,4", 3, 3, "a quotation mark inside an unquoted cell; quote the whole cell and double the mark")]
    [InlineData("a,b\n1,\"2\"3", 2, 6, "text after a closing quotation mark; a comma or the end of the line is expected")]
    [InlineData("a,b\n1,\"2\n3", 2, 3, "the quotation mark opened here is never closed")]
    [InlineData("a,b\n1,\"", 2, 3, "the quotation mark opened here is never closed")]
    public void Fault_IsShownWithLineColumnAndReason(string text, int line, int column, string reason)
    {
        var fault = Fault(text);

        (fault.Text, fault.Line, fault.Column, fault.Reason).Should().Be(("t.csv", line, column, reason));
        fault.Message.Should().Be($"t.csv, line {line}, column {column}: {reason}.");
    }

    [Fact]
    public void EmbeddedTable_ThatIsNotThere_IsNamed() =>
        FluentActions.Invoking(static () => EmbeddedTable.Read("no-such.csv")).Should().Throw<InvalidOperationException>().WithMessage("The table 'no-such.csv' is not embedded in the library.");

    private static DelimitedTextException Fault(string text) =>
        FluentActions.Invoking(() => DelimitedTable.Parse("t.csv", text, "a", "b")).Should().Throw<DelimitedTextException>().Which;
}
