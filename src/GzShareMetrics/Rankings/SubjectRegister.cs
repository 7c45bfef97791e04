using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>Checks that subjects are all there and each only once.</summary>
internal static class SubjectRegister
{
    /// <summary>Numbers the subjects in the order of the input.</summary>
    public static Dictionary<TSubject, int> Number<TSubject>(TSubject[] subjects, string parameter)
        where TSubject : notnull
    {
        var numbers = new Dictionary<TSubject, int>(subjects.Length);
        List<object>? duplicates = null;
        for (var i = 0; i < subjects.Length; i++)
        {
            if (subjects[i] is null)
            {
                throw new ArgumentException(Guard.Invariant($"The subject at place {i} is null; every subject to be ranked must be there."), parameter);
            }

            var before = numbers.Count;
            numbers[subjects[i]] = i;
            if (numbers.Count == before)
            {
                (duplicates ??= []).Add(subjects[i]);
            }
        }

        return duplicates is null ? numbers : throw new DuplicateSubjectException([.. duplicates.Distinct()], parameter);
    }
}
