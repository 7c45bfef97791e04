using GzShareMetrics.Data.Files;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data;

/// <summary>
/// Reads an organization file (机构目录文件) by itself: rows written as <c>organizations.csv</c> in docs/record-files.md, for those whose records come from
/// elsewhere, such as a database.
/// </summary>
/// <remarks>Stateless and thread-safe.</remarks>
public static class OrganizationFile
{
    /// <summary>Reads a file to its end, then either returns the directory or throws with everything that is wrong.</summary>
    /// <param name="path">The file's path; what ends in <c>.gz</c> is decompressed.</param>
    /// <param name="baseDirectory">
    /// The directory to which the file adds: <see cref="OrganizationDirectory.Empty"/> where the file holds every body, or for example
    /// <see cref="GuizhouOrganizations.Directory"/>.
    /// </param>
    /// <returns>The base directory with what the file adds or replaces.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">The file is missing or cannot be read, or a row has a fault.</exception>
    public static OrganizationDirectory Read(string path, OrganizationDirectory baseDirectory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(baseDirectory);
        return OrganizationReading.OfPath(path, baseDirectory);
    }
}
