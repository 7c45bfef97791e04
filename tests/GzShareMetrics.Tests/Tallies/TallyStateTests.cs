using CsCheck;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Tallies;

public sealed class TallyStateTests
{
    private static readonly Gen<TallyTable> Tables = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[0, 20], Gen.Int[0, int.MaxValue]).Select((keys, values, rows, seed) =>
    {
        var random = new Random(seed);
        return new TallyTable(
            "table", Names("k", keys), Names("v", values),
            Enumerable.Range(0, rows).Select(_ => new TallyRow(
                Enumerable.Range(0, keys).Select(_ => random.Next(6) switch { 0 => string.Empty, 1 => "贵阳市", 2 => "😀", var n => "key" + n }),
                Enumerable.Range(0, values).Select(_ => random.Next(4) switch { 0 => 0, 1 => long.MaxValue, 2 => random.Next(300), _ => random.NextInt64() }))));
    });

    private static readonly Gen<TallyState> States = Tables.Select(table => new TallyState("kind", [new("period", "2024-12"), new("空", string.Empty)], [table, new TallyTable("other", [], ["n"], [])]));

    [Fact]
    public void GetHashCode_OfRowsThatDiffer_Differs()
    {
        // Of hundreds of thirty-two-bit numbers two may be the same by chance, a tenth of them never.
        Enumerable.Range(0, 200).Select(static i => new TallyRow(["k" + i], [1]).GetHashCode()).Distinct().Should().HaveCountGreaterThan(180, "the keys are in it");
        Enumerable.Range(0, 200).Select(static i => new TallyRow(["k"], [i]).GetHashCode()).Distinct().Should().HaveCountGreaterThan(180, "the values are in it");
    }

    [Fact]
    public void InvalidColumnException_OfAnOrganizationThatIsNone_NamesThePlaceAndTheNumbersThereAre()
    {
        var fault = InvalidColumnException.NoSuchOrganization(7, "providers", 3, 3);

        fault.Message.Should().Be("Row 7 of 'providers': 3 is the number of no organization; the index has 0 to 2. Nothing was counted.");
        (fault.Row, fault.Column).Should().Be((7, "providers"));
    }

    [Fact]
    public void FromBytes_WhatToBytesWrote_IsTheSame() => States.Sample(state => TallyState.FromBytes(state.ToBytes()) is var read
        && read == state && read.GetHashCode() == state.GetHashCode() && read.ToBytes().AsSpan().SequenceEqual(state.ToBytes()));

    [Fact]
    public void FromBytes_AnyByteChanged_IsAnError() => Gen.Select(States, Gen.Int[0, int.MaxValue], Gen.Int[1, 255]).Sample((state, place, change) =>
    {
        var bytes = state.ToBytes();
        bytes[place % bytes.Length] ^= (byte)change;

        try
        {
            TallyState.FromBytes(bytes);
            return false;
        }
        catch (InvalidTallyStateException)
        {
            return true;
        }
    });

    [Fact]
    public void FromBytes_CutOffAnywhere_IsAnError()
    {
        var bytes = new TallyState("kind", [new("period", "2024-12")], [new TallyTable("t", ["k"], ["v"], [new TallyRow(["a"], [5])])]).ToBytes();

        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes.AsSpan(0, length).ToArray();
            FluentActions.Invoking(() => TallyState.FromBytes(part)).Should().Throw<InvalidTallyStateException>();
        }
    }

    [Fact]
    public void FromBytes_RandomBytesWithAGoodChecksum_NeverRunWild() => Gen.Byte.Array[0, 60].Sample(
        random =>
        {
            byte[] bytes = [.. "GZTS"u8, 1, .. random];
            var crc = Crc32.Of(bytes, bytes.Length);
            bytes = unchecked([.. bytes, (byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc]);

            try
            {
                return TallyState.FromBytes(bytes).ToBytes().Length > 0;
            }
            catch (InvalidTallyStateException)
            {
                return true;
            }
        },
        iter: 20_000);

    [Fact]
    public void Crc32_TheCheckValue_IsThePublishedOne() => Crc32.Of("123456789"u8.ToArray(), 9).Should().Be(0xCBF43926, "the check value of CRC-32/ISO-HDLC");

    [Fact]
    public void FromBytes_OfANewerVersion_SaysSo()
    {
        var bytes = new TallyState("kind", [], []).ToBytes();
        bytes[4] = 2;

        FluentActions.Invoking(() => TallyState.FromBytes(bytes)).Should().Throw<InvalidTallyStateException>().WithMessage("*version 2*reads version 1*");
    }

    [Fact]
    public void FromBytes_NoState_SaysSo() =>
        FluentActions.Invoking(() => TallyState.FromBytes("{\"kind\":\"exchange\"}"u8)).Should().Throw<InvalidTallyStateException>().WithMessage("*mark*");

    [Fact]
    public void ToBytes_ALayout_StaysAsItIs()
    {
        var state = new TallyState(
            "exchange", [new("period", "2024-12")],
            [new TallyTable("flows", ["provider", "consumer"], ["calls", "records"], [new TallyRow(["GZ-B", "GZ-A"], [300, 1])])]);

        Convert.ToHexString(state.ToBytes()).Should().Be(
            "475A5453" + "01" + "0865786368616E6765" + "01" + "06706572696F64" + "07323032342D3132" + "02" + "04475A2D41" + "04475A2D42"
            + "01" + "05666C6F7773" + "02" + "0870726F7669646572" + "08636F6E73756D6572" + "02" + "0563616C6C73" + "077265636F726473" + "01" + "0100AC0201" + Tail(state));

        static string Tail(TallyState state) => Convert.ToHexString(state.ToBytes().AsSpan()[^4..]);
    }

    [Fact]
    public void Constructor_PartsThatDoNotFit_AreErrors()
    {
        FluentActions.Invoking(() => new TallyState(" ", [], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TallyTable("t", [], [], [])).Should().Throw<ArgumentException>().WithMessage("*no value column*");
        FluentActions.Invoking(() => new TallyTable("t", ["k"], ["v"], [new TallyRow([], [1])])).Should().Throw<ArgumentException>().WithMessage("*0 keys and 1 values*1 and 1*");
        FluentActions.Invoking(() => new TallyRow([], [-1])).Should().Throw<ArgumentOutOfRangeException>();
        var table = new TallyTable("t", [], ["v"], []);
        FluentActions.Invoking(() => new TallyState("k", [], [table, table])).Should().Throw<ArgumentException>().WithMessage("*'t'*");
    }

    private static IEnumerable<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(i => prefix + i);
}
