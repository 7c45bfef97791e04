using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Json.Contracts;

/// <summary>
/// Dictionaries, written as arrays of rows in the order of their keys: the same contents give the same text, and a key is a value like any other.
/// </summary>
internal static class Tables
{
    public static Shape<IReadOnlyDictionary<Organization, TValue>> ByOrganization<TValue>(string key, string value, Shape<TValue> values) =>
        By(key, OrganizationContracts.References, static organization => organization.Id, value, values);

    public static Shape<IReadOnlyDictionary<TKey, TValue>> By<TKey, TValue>(string key, Shape<TKey> keys, Func<TKey, string> order, string value, Shape<TValue> values)
        where TKey : notnull
    {
        var rows = new ObjectShape<KeyValuePair<TKey, TValue>>($"{typeof(TValue).Name}By{char.ToUpperInvariant(key[0])}{key.Substring(1)}")
            .With(key, keys, static row => row.Key, out var keyOf)
            .With(value, values, static row => row.Value, out var valueOf)
            .MadeBy(read => new KeyValuePair<TKey, TValue>(keyOf[read], valueOf[read]));
        return new MappedShape<IReadOnlyDictionary<TKey, TValue>, IReadOnlyList<KeyValuePair<TKey, TValue>>>(
            new ListShape<KeyValuePair<TKey, TValue>>(rows),
            table => [.. table.OrderBy(row => order(row.Key), StringComparer.Ordinal)],
            (list, scope) =>
            {
                var table = new Dictionary<TKey, TValue>(list.Count);
                foreach (var row in list)
                {
                    if (table.ContainsKey(row.Key))
                    {
                        throw scope.Fault($"two rows are of the {key} '{order(row.Key)}'; each {key} has one row", order(row.Key));
                    }

                    table.Add(row.Key, row.Value);
                }

                return table;
            });
    }
}
