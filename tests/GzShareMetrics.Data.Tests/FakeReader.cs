using System.Collections;
using System.Data.Common;

namespace GzShareMetrics.Data.Tests;

/// <summary>A database's reader over rows in memory that may fail at a row or at a cell, and that hands a cell over only once, from left to right.</summary>
internal sealed class FakeReader(string[] columns, params object?[][] rows) : DbDataReader
{
    private int row = -1;
    private readonly HashSet<int> taken = [];

    /// <summary>Gets what happens before a row is handed over, by the row's number from 1.</summary>
    public Action<int>? OnRow { get; init; }

    public override int FieldCount => columns.Length;

    public override bool HasRows => rows.Length > 0;

    public override int Depth => 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name) => Array.IndexOf(columns, name);

    public override bool Read()
    {
        taken.Clear();
        row++;
        OnRow?.Invoke(row + 1);
        return row < rows.Length;
    }

    public override object GetValue(int ordinal)
    {
        taken.All(before => before < ordinal).Should().BeTrue("a sequential reader hands each cell over once, from left to right");
        taken.Add(ordinal);
        var value = rows[row][ordinal] ?? DBNull.Value;
        return value is Exception fault ? throw fault : value;
    }

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override bool NextResult() => false;

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => "object";

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override bool GetBoolean(int ordinal) => throw new NotSupportedException();

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override double GetDouble(int ordinal) => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetInt32(int ordinal) => throw new NotSupportedException();

    public override long GetInt64(int ordinal) => throw new NotSupportedException();

    public override string GetString(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();
}
