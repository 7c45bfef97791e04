// Audits a published bulletin: reads its figures and checks every relation between them, as an analyst at a terminal or a job in a pipeline would.
//
//   dotnet run --project docs/samples/AuditBulletin                                        the shipped bulletin, Guizhou, December 2024
//   dotnet run --project docs/samples/AuditBulletin -- bulletin.pdf
//   dotnet run --project docs/samples/AuditBulletin -- bulletin.txt --format json
//   dotnet run --project docs/samples/AuditBulletin -- december.txt --compare restated.txt
//
// Exit code: 0 nothing fails, 1 a relation fails or a restatement of the same month differs, 2 a file cannot be read or the call is wrong.

using System.CommandLine;
using AuditBulletinSample;

var file = new Argument<string?>("file") { Description = "The bulletin, text or PDF; the shipped one unless given.", Arity = ArgumentArity.ZeroOrOne };
var format = new Option<string>("--format") { Description = "text, markdown or json.", DefaultValueFactory = _ => "text" };
format.AcceptOnlyFromAmong("text", "markdown", "json");
var other = new Option<string?>("--compare") { Description = "Another issue, or a restatement, whose figures are set beside these." };

var command = new RootCommand("Audits a published bulletin of public data sharing.") { file, format, other };
command.SetAction(parsed => AuditCommand.Run(
    parsed.GetValue(file) ?? Path.Combine(AppContext.BaseDirectory, "data", "published", "guizhou-2024-12.txt"),
    parsed.GetValue(format)!,
    parsed.GetValue(other)));

var arguments = command.Parse(args);
if (arguments.Errors.Count > 0)
{
    foreach (var error in arguments.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return AuditCommand.Unreadable;
}

return arguments.Invoke();
