namespace GzShareMetrics.Formatting;

/// <summary>The unit in which a call volume is printed (计量单位). Volumes are stored in calls, whatever the unit.</summary>
public enum VolumeUnit
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>Calls (次).</summary>
    Calls = 1,

    /// <summary>Ten thousand calls (万次).</summary>
    TenThousandCalls = 2,

    /// <summary>A hundred million calls (亿次).</summary>
    HundredMillionCalls = 3,
}

/// <summary>How a value that lies exactly between two printable ones is rounded (舍入规则). Everything else goes to the nearest.</summary>
public enum RoundingRule
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>Away from zero (四舍五入): 0.125 prints 0.13. What bulletins do.</summary>
    HalfAwayFromZero = 1,

    /// <summary>To the even digit (四舍六入五成双): 0.125 prints 0.12.</summary>
    HalfEven = 2,
}
