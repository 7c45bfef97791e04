using GzShareMetrics.Internal;

namespace GzShareMetrics.Tests.Internal;

/// <summary>The form of JSON text by RFC 8259: what is read, what is refused, and the place that is shown.</summary>
public sealed class StrictJsonTextTests
{
    private const int Deepest = 64;

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("9")]
    [InlineData("10")]
    [InlineData("1029")]
    [InlineData("0.5")]
    [InlineData("0.09")]
    [InlineData("1e9")]
    [InlineData("1E+9")]
    [InlineData("1.5e-10")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"\\u0041\"")]
    [InlineData("[ ]")]
    [InlineData("[1 , 2]")]
    [InlineData("{ }")]
    [InlineData("{ \"a\" : [ { \"b\" : null } ] , \"c\":1 }")]
    public void Skip_AnyRightValue_ReadsOverItToTheEnd(string text) => Faults(text).Should().BeNull();

    [Theory]
    [InlineData("", "1:1 a value is expected, not the end of the text")]
    [InlineData("  ", "1:3 a value is expected, not the end of the text")]
    [InlineData("01", "1:1 '01' is not a number")]
    [InlineData("-", "1:1 '-' is not a number")]
    [InlineData("1.", "1:1 '1.' is not a number")]
    [InlineData("1e", "1:1 '1e' is not a number")]
    [InlineData("1e+", "1:1 '1e+' is not a number")]
    [InlineData("1.5.5", "1:1 '1.5.5' is not a number")]
    [InlineData("nul", "1:1 a value is expected, not 'n'")]
    [InlineData("tru", "1:1 true or false is expected")]
    [InlineData("1 2", "1:3 text after the end of the value")]
    [InlineData("[1", "1:3 a comma or ']' is expected, not the end of the text")]
    [InlineData("[1,", "1:4 a value is expected, not the end of the text")]
    [InlineData("[", "1:2 a value is expected, not the end of the text")]
    [InlineData("[1,]", "1:4 a value is expected, not ']'")]
    [InlineData("[1\n 2]", "2:2 a comma or ']' is expected, not '2'")]
    [InlineData("{", "1:2 a text in quotation marks is expected, not the end of the text")]
    [InlineData("{\"a\"", "1:5 a colon is expected, not the end of the text")]
    [InlineData("{\"a\":1,\n \"a\":2}", "2:2 the property 'a' stands twice")]
    [InlineData("{\"a\":1", "1:7 a comma or '}' is expected, not the end of the text")]
    [InlineData("\"", "1:1 the quotation mark opened here is never closed")]
    [InlineData("\"a", "1:1 the quotation mark opened here is never closed")]
    [InlineData("\"\\", "1:2 no such escape")]
    [InlineData("\"\\x\"", "1:2 no such escape")]
    [InlineData("\"\\u004", "1:2 no such escape")]
    [InlineData("\"\\u0041", "1:1 the quotation mark opened here is never closed")]
    [InlineData("\"\\u00g1\"", "1:2 no such escape")]
    [InlineData("\"a\nb\"", "1:3 a control character inside a text; escape it")]
    public void Skip_AWrongValue_IsRefusedAtItsPlace(string text, string fault) => Faults(text).Should().Be(fault);

    [Fact]
    public void Fault_OfALongNumber_ShowsItsFirstFortyCharacters()
    {
        var forty = "0" + new string('9', 39);
        Faults(forty).Should().Be($"1:1 '{forty}' is not a number");
        Faults(forty + "9").Should().Be($"1:1 '{forty}…' is not a number");
    }

    [Fact]
    public void Depth_UpToSixtyFour_IsReadAndOneMoreIsRefused()
    {
        Faults(Nested(Deepest)).Should().BeNull();
        Faults(Nested(Deepest + 1)).Should().Be($"1:{Deepest + 1} more than 64 objects and arrays in one another");
    }

    /// <summary>What is closed is left again: brothers do not add up, whether they hold something or not.</summary>
    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"a\":1}")]
    public void Depth_OfManyBrothers_IsThatOfOne(string brother) => Faults("[" + string.Join(',', Enumerable.Repeat(brother, 2 * Deepest)) + "]").Should().BeNull();

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("0", 0)]
    public void ReadInt32_InTheRange_IsTheNumber(string text, int expected) => Reader(text).ReadInt32().Should().Be(expected);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("007")]
    [InlineData("-0")]
    public void ReadInt32_OfAnotherForm_IsRefused(string text) => FluentActions.Invoking(() => Reader(text).ReadInt32())
        .Should().Throw<FormatException>().WithMessage($"1:1 '{text}' is not a whole number of the range -2147483648 to 2147483647");

    [Fact]
    public void ReadArray_OfSomethingElse_SaysWhatIsExpected() =>
        FluentActions.Invoking(static () => Reader("{}").ReadArray(static () => { })).Should().Throw<FormatException>().WithMessage("1:1 an array is expected, not '{'");

    [Fact]
    public void ReadString_WithEachEscape_IsTheTextThatIsMeant() =>
        Reader("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u4E2D\"").ReadString().Should().Be("\"\\/\b\f\n\r\té中");

    /// <summary>A fault may lie before the place that was asked for last; its line is counted again then.</summary>
    [Fact]
    public void Fault_BeforeThePlaceThatWasAskedForLast_IsStillShownRight()
    {
        var reader = Reader("[\n\"a\",\n\"b\n\"]");
        var act = () => reader.ReadArray(() =>
        {
            _ = reader.Place;
            reader.ReadString();
        });

        act.Should().Throw<FormatException>().WithMessage("3:3 a control character inside a text; escape it");
        FluentActions.Invoking(() => Late(Reader("\uFEFF\n \"\\u0041\\uD800\\n\\n x\""))).Should().Throw<FormatException>().WithMessage("2:2 half a surrogate pair in this text");

        static string Late(StrictJsonReader reader) => reader.ReadString();
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static StrictJsonReader Reader(string text) => new(text, static (line, column, reason) => new FormatException($"{line}:{column} {reason}"));

    private static string? Faults(string text)
    {
        try
        {
            var reader = Reader(text);
            reader.Skip();
            reader.End();
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
