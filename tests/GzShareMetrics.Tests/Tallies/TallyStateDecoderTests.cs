using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Tallies;

/// <summary>Bytes written by hand, faulty in one place each: the error says what and where.</summary>
public sealed class TallyStateDecoderTests
{
    private static readonly byte[] Kind = [1, (byte)'k'];

    [Theory]
    [InlineData(0L, new byte[] { 0 })]
    [InlineData(127L, new byte[] { 0x7F })]
    [InlineData(128L, new byte[] { 0x80, 1 })]
    [InlineData(16_383L, new byte[] { 0xFF, 0x7F })]
    [InlineData(16_384L, new byte[] { 0x80, 0x80, 1 })]
    [InlineData(long.MaxValue, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    public void FromBytes_ANumberOfAnySize_IsRead(long expected, byte[] number)
    {
        var state = TallyState.FromBytes(Sealed([.. Kind, 0, 0, 1, 1, (byte)'t', 0, 1, 1, (byte)'v', 1, .. number]));

        state.Tables.Single().Rows.Single().Values.Should().Equal(expected);
        state.ToBytes().Should().Equal(Sealed([.. Kind, 0, 0, 1, 1, (byte)'t', 0, 1, 1, (byte)'v', 1, .. number]));
    }

    [Theory]
    [InlineData("longer than it needs", new byte[] { 0x80, 0 }, 19)]
    [InlineData("more than 63 bits", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1 }, 27)]
    [InlineData("cut off", new byte[] { 0x80 }, 18)]
    public void FromBytes_ANumberWrittenWrongly_IsRefused(string because, byte[] number, int place) => Refused(
        [.. Kind, 0, 0, 1, 1, (byte)'t', 0, 1, 1, (byte)'v', 1, .. number],
        $"the number that ends at byte {place} is cut off, too large or written with more bytes than it needs", because);

    [Fact]
    public void FromBytes_MoreThanItsEnd_IsRefused() => Refused([.. Kind, 0, 0, 0, 7, 7], "2 bytes follow its end");

    [Fact]
    public void FromBytes_TextThatIsNotUtf8_IsRefused() => Refused([1, 0xFF, 0, 0, 0], "the text at byte 6 is not UTF-8");

    [Theory]
    [InlineData("a text longer than what is left", new byte[] { 9, 1, 2, 3 }, 6, 9, 3)]
    [InlineData("more definitions than two bytes each allow", new byte[] { 1, 107, 3, 0, 0, 0, 0, 0 }, 8, 3, 5)]
    [InlineData("more tables than four bytes each allow", new byte[] { 1, 107, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0 }, 10, 2, 7)]
    [InlineData("more rows than their cells need", new byte[] { 1, 107, 0, 1, 1, 120, 1, 1, 116, 1, 1, 99, 1, 1, 118, 3, 0, 0, 0, 0, 0 }, 21, 3, 5)]
    public void FromBytes_MoreAnnouncedThanTheBytesLeftCanHold_IsRefusedBeforeItIsReserved(string because, byte[] payload, int place, int announced, int left) =>
        Refused(payload, $"byte {place} announces {announced} entries, more than the {left} bytes left can hold", because);

    [Fact]
    public void FromBytes_ExactlyAsManyAsTheBytesLeftHold_IsRead() =>
        TallyState.FromBytes(Sealed([.. Kind, 0, 1, 1, (byte)'x', 1, 1, (byte)'t', 1, 1, (byte)'c', 1, 1, (byte)'v', 2, 0, 5, 0, 6])).Tables[0].Rows.Select(static r => r.Values[0]).Should().Equal(5, 6);

    [Fact]
    public void FromBytes_AKeyThatWasNotListed_IsRefused() =>
        Refused([.. Kind, 0, 1, 1, (byte)'x', 1, 1, (byte)'t', 1, 1, (byte)'c', 1, 1, (byte)'v', 1, 1, 5], "a row of table 't' refers to key 1 of 1");

    [Fact]
    public void FromBytes_TwoTablesOfOneName_IsRefused() =>
        Refused([.. Kind, 0, 0, 2, 1, (byte)'t', 0, 1, 1, (byte)'v', 0, 1, (byte)'t', 0, 1, 1, (byte)'v', 0], "Two tables have the name 't'*");

    [Fact]
    public void FromBytes_ADamagedByte_IsRefusedByTheChecksum()
    {
        var bytes = Sealed([.. Kind, 0, 0, 0]);
        bytes[^1] ^= 1;

        FluentActions.Invoking(() => TallyState.FromBytes(bytes)).Should().Throw<InvalidTallyStateException>().WithMessage("*its checksum is wrong; the bytes were damaged or cut off*");
    }

    [Fact]
    public void FromBytes_AMarkThatReachesIntoTheChecksum_IsNoMark() =>
        FluentActions.Invoking(() => TallyState.FromBytes("GZTSxyz"u8)).Should().Throw<InvalidTallyStateException>().WithMessage("*does not begin with the mark*");

    [Fact]
    public void State_AsText_NamesItsKindAndDefinition() =>
        new TallyState("request", [new("period", "2024-12"), new("asOf", "2024-12-31")], []).ToString().Should().Be("request tally (asOf 2024-12-31, period 2024-12)");

    [Fact]
    public void Row_ThatWasNeverFilled_HasNoCells()
    {
        var row = default(TallyRow);

        row.Keys.Should().BeEmpty();
        row.Values.Should().BeEmpty();
        row.Should().Be(new TallyRow([], []));
    }

    [Fact]
    public void Equality_OfStatesAndTables_LooksAtEveryPart()
    {
        var table = new TallyTable("t", ["k"], ["v"], [new TallyRow(["a"], [5])]);
        var state = new TallyState("kind", [new("a", "b")], [table]);

        state.Should().Be(new TallyState("kind", [new("a", "b")], [new TallyTable("t", ["k"], ["v"], [new TallyRow(["a"], [5])])]));
        state.Should().NotBe(new TallyState("other", [new("a", "b")], [table]));
        state.Should().NotBe(new TallyState("kind", [new("a", "c")], [table]));
        state.Should().NotBe(new TallyState("kind", [new("a", "b")], []));
        state.Equals(null).Should().BeFalse();
        table.Should().NotBe(new TallyTable("u", ["k"], ["v"], [new TallyRow(["a"], [5])]));
        table.Should().NotBe(new TallyTable("t", ["l"], ["v"], [new TallyRow(["a"], [5])]));
        table.Should().NotBe(new TallyTable("t", ["k"], ["w"], [new TallyRow(["a"], [5])]));
        table.Should().NotBe(new TallyTable("t", ["k"], ["v"], [new TallyRow(["b"], [5])]));
        table.Should().NotBe(new TallyTable("t", ["k"], ["v"], [new TallyRow(["a"], [6])]));
        table.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Rows_GivenInAnyOrder_StandByKeysThenValues() =>
        new TallyTable("t", ["k", "l"], ["v"], [new(["b", "a"], [1]), new(["a", "b"], [9]), new(["a", "b"], [2]), new(["a", "a"], [3])]).Rows.Select(static r => $"{r.Keys[0]}{r.Keys[1]}{r.Values[0]}")
            .Should().Equal("aa3", "ab2", "ab9", "ba1");

    private static void Refused(byte[] payload, string fault, string because = "") =>
        FluentActions.Invoking(() => TallyState.FromBytes(Sealed(payload))).Should().Throw<InvalidTallyStateException>(because).WithMessage($"The tally state cannot be read: {fault}.");

    private static byte[] Sealed(byte[] payload)
    {
        byte[] bytes = [.. "GZTS"u8, 1, .. payload];
        var crc = Crc32.Of(bytes, bytes.Length);
        return unchecked([.. bytes, (byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc]);
    }
}
