namespace GzShareMetrics.Internal;

/// <summary>A listing order whose subjects have numbered places, so that many of them are sorted as numbers.</summary>
internal interface IListingPlaces<in TSubject>
{
    /// <summary>Returns the place of a subject, or a negative number where it has none and only comparing tells its order.</summary>
    int PlaceOf(TSubject subject);

    /// <summary>Tells whether the order puts neither of two subjects first.</summary>
    bool AreOne(TSubject first, TSubject second);
}
