// Plays a system that already exists, with its own tables and codes, and puts the library into it: one Select per table, a few singletons, three routes.
//
//   dotnet run --project docs/samples/ExistingSystem
//
// It creates and fills its SQLite database on the first start and listens on loopback. Settings: appsettings.json.

using ExistingSystemSample;

await using var app = await ExistingSystem.CreateAsync(args);
await app.StartAsync();
foreach (var address in app.Urls)
{
    Console.WriteLine($"""
        {address}/bulletins/2024-12.html
        {address}/bulletins/2024-12             (JSON or HTML, as the Accept header says; also .docx, .xlsx)
        {address}/deadlines/upcoming?within=5
        {address}/departments                   and their numbers, for
        {address}/departments/1037/verdicts     (?language=en&asOf=2024-12-20)
        {address}/openapi/v1.json
        """);
}

await app.WaitForShutdownAsync();
