using GzShareMetrics.Consumers;

return Checks.Run(Console.Out, ReadmePrograms.All);
