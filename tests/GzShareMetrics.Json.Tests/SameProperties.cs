using System.Collections;
using System.Reflection;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Tests;

/// <summary>Compares two values property by property, however deep; functions, comparers and calendars of an interface are code and left aside.</summary>
internal static class SameProperties
{
    public static string? FirstDifference(object? one, object? other, string path = "$")
    {
        if (one is null || other is null || ReferenceEquals(one, other))
        {
            return ReferenceEquals(one, other) ? null : $"{path}: {one ?? "null"} and {other ?? "null"}";
        }

        if (one.GetType() != other.GetType() && one is not IEnumerable)
        {
            return $"{path}: a {one.GetType().Name} and a {other.GetType().Name}";
        }

        return one switch
        {
            Organizations.Organization organization when path != "$" && !IsOfADirectory(path) => organization.Equals(other) ? null : path,
            // Of 0/0 the number cannot be asked for.
            string or IFormattable or bool or Rate or Timeliness.EarlinessRatio => one.Equals(other) ? null : $"{path}: {one} and {other}",
            IDictionary rows => Rows(rows, (IDictionary)other, path),
            IEnumerable items => Items(items, (IEnumerable)other, path),
            _ when one.GetType().Namespace!.StartsWith("NodaTime", StringComparison.Ordinal) => one.Equals(other) ? null : $"{path}: {one} and {other}",
            _ => Properties(one, other, path),
        };
    }

    /// <summary>Organizations are compared in full where they are listed, elsewhere by id: they refer to one another in circles.</summary>
    private static bool IsOfADirectory(string path) => path.LastIndexOf("Organizations[", StringComparison.Ordinal) is >= 0 and var start && path.IndexOf(']', start) == path.Length - 1;

    private static string? Properties(object one, object other, string path)
    {
        foreach (var property in one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var type = property.PropertyType;
            var isCode = typeof(Delegate).IsAssignableFrom(type) || type == typeof(IWorkingDayCalendar) || type.Name.StartsWith("IComparer", StringComparison.Ordinal) || property.Name == "TieBreaks";
            if (isCode || property.GetIndexParameters().Length > 0 || type == typeof(Deadlines.DeadlineCalculator))
            {
                continue;
            }

            if (FirstDifference(property.GetValue(one), property.GetValue(other), $"{path}.{property.Name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Rows(IDictionary one, IDictionary other, string path)
    {
        if (one.Count != other.Count)
        {
            return $"{path}: {one.Count} and {other.Count} rows";
        }

        foreach (DictionaryEntry row in one)
        {
            if (!other.Contains(row.Key))
            {
                return $"{path}: no row {row.Key}";
            }

            if (FirstDifference(row.Value, other[row.Key], $"{path}[{row.Key}]") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Items(IEnumerable one, IEnumerable other, string path)
    {
        object?[] left = [.. one.Cast<object?>()], right = [.. other.Cast<object?>()];
        return left.Length != right.Length
            ? $"{path}: {left.Length} and {right.Length} items"
            : left.Select((item, i) => FirstDifference(item, right[i], $"{path}[{i}]")).FirstOrDefault(static difference => difference is not null);
    }
}
