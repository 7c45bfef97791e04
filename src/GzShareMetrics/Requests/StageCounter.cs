using GzShareMetrics.Internal;

namespace GzShareMetrics.Requests;

/// <summary>The requests of one group while they are counted: a number for each stage, so that counting one touches one.</summary>
internal sealed class StageCounter
{
    private readonly long[] requests = new long[(int)RequestStage.WithdrawnBeforeReview + 1];
    private long submitted;

    public RequestCounts Counts
    {
        get => RequestCounts.ByStage(requests);
        set
        {
            submitted = value.Submitted;
            foreach (var stage in RequestCounts.Stages)
            {
                requests[(int)stage] = value.At(stage);
            }
        }
    }

    /// <summary>Counts a request that has been submitted.</summary>
    public void Add(RequestStage stage)
    {
        // Every figure is a part of all requests, so none is too large unless they are.
        submitted = Guard.Sum(submitted, 1, nameof(RequestCounts.Submitted));
        requests[(int)stage]++;
    }
}
