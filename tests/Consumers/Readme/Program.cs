using GzShareMetrics.Consumers;

return Checks.Run(Console.Out, ReadmeBlocks.All);
