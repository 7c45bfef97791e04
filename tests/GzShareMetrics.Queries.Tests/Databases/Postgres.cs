using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace GzShareMetrics.Queries.Tests.Databases;

/// <summary>A PostgreSQL server of our own, on loopback, in a temporary folder, without durability; Debian's packages are looked for.</summary>
public sealed class Postgres : IDisposable
{
    private const string Owner = "postgres";
    private const string SwitchedOff = "GZSHAREMETRICS_WITHOUT_SERVERS";

    private static readonly string? Binaries = new[] { 18, 17, 16, 15 }
        .Select(version => $"/usr/lib/postgresql/{version}/bin")
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private readonly string folder;

    private Postgres(string folder)
    {
        this.folder = folder;
        Port = FreePort();
    }

    /// <summary>Gets why there can be no server here, or <see langword="null"/>.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable(SwitchedOff) is not null ? $"{SwitchedOff} is set."
        : Binaries is null ? "PostgreSQL is not installed; on Debian: apt-get install postgresql."
        : null;

    public int Port { get; }

    /// <summary>Makes clusters that are alike, and starts them.</summary>
    public static Postgres[] Start(int servers)
    {
        var root = $"/tmp/gz-share-metrics-{Guid.NewGuid():N}";
        var clusters = Enumerable.Range(0, servers).Select(i => new Postgres($"{root}/{i}")).ToArray();
        Run($"mkdir {root} && {Binaries}/initdb -D {root}/0 -U postgres --auth=trust --no-sync -E UTF8 --locale=C");
        foreach (var cluster in clusters[1..])
        {
            Run($"cp -a {root}/0 {cluster.folder}");
        }

        foreach (var cluster in clusters)
        {
            cluster.Start();
        }

        return clusters;
    }

    public void Start() => Run(
        $"{Binaries}/pg_ctl start -w -D {folder} -l {folder}/log -o '-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off "
        + "-c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_wal_size=4GB -c wal_level=minimal -c max_wal_senders=0 -c jit=off'");

    /// <summary>Stops the server as a crash would.</summary>
    public void Crash() => Run($"{Binaries}/pg_ctl stop -w -m immediate -D {folder}");

    public string ConnectionString(string database = "postgres", string? options = null) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Database = database,
        Options = options,
        Pooling = false,
        CommandTimeout = 120,
    }.ConnectionString;

    public void Execute(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public T Ask<T>(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        try
        {
            Crash();
        }
        catch (InvalidOperationException)
        {
            // It was stopped already.
        }

        Run($"rm -rf {folder}; rmdir {Path.GetDirectoryName(folder)} 2>/dev/null || true");
    }

    /// <summary>Runs a command line as the owner of the servers, who may not be root. Its output goes to a file: a server keeps a pipe open.</summary>
    private static void Run(string commandLine)
    {
        var log = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        var asOwner = Environment.UserName == "root" ? $"runuser -u {Owner} -- /bin/sh -c \"$0\"" : "/bin/sh -c \"$0\"";
        foreach (var argument in new[] { "-c", $"({asOwner}) >{log} 2>&1 </dev/null", commandLine })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        var output = File.ReadAllText(log);
        File.Delete(log);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{commandLine}\n{output}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that wants PostgreSQL; where there is none it is skipped, and says so.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.Missing;
}

/// <summary>As <see cref="PostgresFactAttribute"/>, with data.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Postgres.Missing;
}

/// <summary>One server for the tests of one database each.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Postgres[] servers = Postgres.Missing is null ? Postgres.Start(1) : [];

    internal Postgres Server => servers[0];

    public void Dispose()
    {
        foreach (var server in servers)
        {
            server.Dispose();
        }
    }
}
