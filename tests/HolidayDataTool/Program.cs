using System.Text;
using GzShareMetrics.Internal;
using HolidayDataTool;

if (args.Length is not (2 or 3) || (args.Length == 3 && args[2] != "--check"))
{
    Console.Error.WriteLine("usage: HolidayDataTool NOTICES_FOLDER DATA_FOLDER [--check]");
    return 2;
}

IReadOnlyDictionary<string, string> built;
try
{
    built = HolidayData.Build(name => File.ReadAllText(Path.Combine(args[0], name), Encoding.UTF8));
}
catch (Exception e) when (e is DelimitedTextException or InvalidDataException or IOException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

var differences = 0;
foreach (var (name, text) in built)
{
    var path = Path.Combine(args[1], name);
    if (File.Exists(path) && File.ReadAllText(path, Encoding.UTF8) == text)
    {
        Console.WriteLine($"{name}: unchanged");
        continue;
    }

    differences++;
    if (args.Length == 3)
    {
        Console.WriteLine($"{name}: differs from the notices");
        continue;
    }

    File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    Console.WriteLine($"{name}: written");
}

return args.Length == 3 && differences > 0 ? 1 : 0;
