namespace GzShareMetrics.Deadlines;

/// <summary>The words of the vocabulary, in both languages.</summary>
internal static class DeadlineWords
{
    public static string Chinese(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "自提出申请之日起",
        DeadlineStartEvent.Receipt => "自收到申请之日起",
        DeadlineStartEvent.ProviderReceipt => "自提供部门收到申请之日起",
        DeadlineStartEvent.Forwarding => "自申请转至提供部门之日起",
        DeadlineStartEvent.Agreement => "自答复同意之日起",
        DeadlineStartEvent.ConsultationLetter => "自收到征求意见书之日起",
        _ => "自规则所定事件之日起",
    };

    public static string English(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "from the application",
        DeadlineStartEvent.Receipt => "from the receipt of the request",
        DeadlineStartEvent.ProviderReceipt => "from the day the provider receives the request",
        DeadlineStartEvent.Forwarding => "from the day the request is forwarded to the provider",
        DeadlineStartEvent.Agreement => "from the reply that agrees",
        DeadlineStartEvent.ConsultationLetter => "from the receipt of the letter of consultation",
        _ => "from the event that the rule names",
    };
}
