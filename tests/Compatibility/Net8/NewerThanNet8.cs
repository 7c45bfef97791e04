using CsCheck;

namespace GzShareMetrics.Tests;

/// <summary>Overloads that the tests find in .NET 10 and in the CsCheck of .NET 10.</summary>
internal static class NewerThanNet8
{
    extension(Gen)
    {
        public static Gen<T> OneOf<T>(params T[] values) => Gen.OneOfConst(values);
    }

    /// <summary>Without it C# 14 reverses the array in place, as a span.</summary>
    public static IEnumerable<T> Reverse<T>(this T[] source) => Enumerable.Reverse(source);
}
