using System.Collections;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Rankings;

/// <summary>The order a type has by itself, as far as it is exact and the same on every machine.</summary>
internal static class DefaultOrder
{
    /// <summary>Returns the order, or null for a type that has none or whose own would follow the machine's culture, as that of a tuple of texts does.</summary>
    public static IComparer<T>? Of<T>()
    {
        if (typeof(T) == typeof(string))
        {
            return (IComparer<T>)(object)StringComparer.Ordinal;
        }

        if (typeof(T) == typeof(Rate))
        {
            return (IComparer<T>)Rate.ByValue;
        }

        if (typeof(T) == typeof(EarlinessRatio))
        {
            return (IComparer<T>)EarlinessRatio.ByValue;
        }

        if (typeof(T) == typeof(Rate?))
        {
            return (IComparer<T>)(object)Comparer<Rate?>.Create(static (x, y) => Rate.ByValue.Compare(x ?? default, y ?? default));
        }

        if (typeof(T) == typeof(EarlinessRatio?))
        {
            return (IComparer<T>)(object)Comparer<EarlinessRatio?>.Create(static (x, y) => EarlinessRatio.ByValue.Compare(x ?? default, y ?? default));
        }

        var type = typeof(T);
        var isOrdered = !typeof(IStructuralComparable).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type)
            && (typeof(IComparable<T>).IsAssignableFrom(type) || typeof(IComparable).IsAssignableFrom(type) || Nullable.GetUnderlyingType(type) is not null);
        return isOrdered ? Comparer<T>.Default : null;
    }
}
