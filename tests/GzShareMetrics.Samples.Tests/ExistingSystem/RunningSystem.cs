using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace GzShareMetrics.Samples.Tests.ExistingSystem;

/// <summary>The sample as it is started by hand, on a free port of loopback and with a database of its own.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private readonly string database = Path.Combine(Path.GetTempPath(), $"existing-system-{Guid.NewGuid():N}.db");

    private WebApplication? app;

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        app = await ExistingSystemSample.ExistingSystem.CreateAsync(["--urls", "http://127.0.0.1:0", "--Platform:Database", database]);
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        File.Delete(database);
    }

    /// <summary>Changes the tables behind the system's back.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request);
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await GetAsync(path);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
