// Compiles a monthly bulletin from a folder of record files, as an application that embeds the library would.
//
//   dotnet run --project docs/samples/MonthlyBulletin                                     the shipped month, December 2024
//   dotnet run --project docs/samples/MonthlyBulletin -- --data DIR --period 2026-03 --as-of 2026-03-31 --imprint FILE --out DIR
//
// Written are bulletin.md, .html, .docx, .xlsx, .json and charts/*.svg and *.png; the pictures are left out where no font has Chinese characters.
// Exit code: 0 the bulletin is written and reconciles, 1 it is written and an identity fails, 2 the input is faulty and nothing is written.

using System.CommandLine;
using MonthlyBulletinSample;

var data = new Option<DirectoryInfo>("--data")
{
    Description = "The folder of record files; the shipped month unless given.",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "data", "guizhou-2024-12")),
};
var period = new Option<string>("--period") { Description = "The month, yyyy-MM.", DefaultValueFactory = _ => "2024-12" };
var asOf = new Option<string?>("--as-of") { Description = "The day at whose end records are read, yyyy-MM-dd; the month's last day unless given." };
var imprint = new Option<FileInfo?>("--imprint") { Description = "A JSON file that says who issues the bulletin, when and to whom; without it, the shipped month has that of its source." };
var output = new Option<DirectoryInfo?>("--out") { Description = "Where the documents are written; out/<month> unless given." };

var command = new RootCommand("Compiles a monthly bulletin of public data sharing from record files.") { data, period, asOf, imprint, output };
command.SetAction((parsed, cancellation) => BulletinCompilation.RunAsync(
    parsed.GetValue(data)!.FullName,
    parsed.GetValue(period)!,
    parsed.GetValue(asOf),
    parsed.GetValue(imprint)?.FullName ?? (parsed.GetResult(data)?.Implicit is false || parsed.GetResult(period)?.Implicit is false ? null : Path.Combine(AppContext.BaseDirectory, "data", "imprint-2024-12.json")),
    parsed.GetValue(output)?.FullName,
    cancellation));

var arguments = command.Parse(args);
if (arguments.Errors.Count > 0)
{
    foreach (var error in arguments.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return BulletinCompilation.FaultyInput;
}

return await arguments.InvokeAsync();
