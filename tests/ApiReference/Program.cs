using GzShareMetrics.ApiReference;

var folder = Path.Combine(RepositoryFolder.Find(), "docs", "api");
var pages = ReferencePages.OfThisBuild();
var stale = pages.StaleIn(folder);
if (args is ["--write"])
{
    pages.WriteTo(folder);
    Console.WriteLine($"{pages.Texts.Count} pages, {stale.Count} changed: {folder}");
    return 0;
}

foreach (var page in stale)
{
    Console.WriteLine($"out of date: docs/api/{page}");
}

return stale.Count == 0 ? 0 : 1;
