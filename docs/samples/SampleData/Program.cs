using GzShareMetrics.Samples.SampleData;

return SampleDataCommand.Run(args, Console.Out, Console.Error);
