using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;

namespace GzShareMetrics.Queries.Tests;

/// <summary>PostgreSQL gives the same bulletin, too.</summary>
public sealed class PostgresEqualityTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [PostgresTheory]
    [InlineData("December 2024")]
    [InlineData("a random month")]
    public void Bulletin_ByEfCore_IsTheSameToTheDigit(string data)
    {
        var month = Month(data);
        using var database = EfDatabase.PostgreSql(month, postgres.Server.ConnectionString("ef"));

        EqualityTests.Written(EqualityTests.ByQueries(month, database)).Should().Be(EqualityTests.Written(month.InProcess()));
    }

    [PostgresTheory]
    [InlineData("December 2024")]
    [InlineData("a random month")]
    public void Bulletin_ByLinq2Db_IsTheSameToTheDigit(string data)
    {
        var month = Month(data);
        using var database = Linq2DbDatabase.PostgreSql(month, postgres.Server.ConnectionString());

        EqualityTests.Written(EqualityTests.ByQueries(month, database)).Should().Be(EqualityTests.Written(month.InProcess()));
    }

    private static TestMonth Month(string data) => data == "December 2024" ? DecemberMonth.Read() : RandomMonth.Of(41);
}
