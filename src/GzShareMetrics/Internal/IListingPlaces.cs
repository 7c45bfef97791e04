namespace GzShareMetrics.Internal;

/// <summary>A total order whose subjects have numbered places, so that many of them are sorted as numbers. It puts none but equal subjects side by side.</summary>
internal interface IListingPlaces<in TSubject>
{
    /// <summary>Returns the place of a subject, or a negative number where it has none and only comparing tells its order.</summary>
    int PlaceOf(TSubject subject);
}
