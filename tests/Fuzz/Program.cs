using System.Globalization;
using GzShareMetrics.Fuzz;

// --reader NAME|all  --inputs N  --seed S  --only I
string Argument(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
var reader = Argument("--reader", "all");
var targets = Targets.All.Where(t => reader == "all" || reader == t.Name).ToList();
if (targets.Count == 0)
{
    Console.Error.WriteLine($"No reader '{reader}'; there are: all, {string.Join(", ", Targets.All.Select(t => t.Name))}.");
    return 64;
}

var seed = int.Parse(Argument("--seed", "1"), CultureInfo.InvariantCulture);
var inputs = long.Parse(Argument("--inputs", "10000"), CultureInfo.InvariantCulture);
var only = Argument("--only", string.Empty);
var findings = targets.Sum(target => only.Length > 0 ? new FuzzRun(target, seed).Only(long.Parse(only, CultureInfo.InvariantCulture)) : new FuzzRun(target, seed).Run(inputs));
return findings == 0 ? 0 : 1;
