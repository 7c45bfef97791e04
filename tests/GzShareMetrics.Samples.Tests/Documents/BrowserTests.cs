using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Templates;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The HTML page in a real browser: it fits narrow and wide screens, raises no error, is legible light and dark, and prints.</summary>
public sealed class BrowserTests(BrowserTests.Chromium chromium) : IClassFixture<BrowserTests.Chromium>
{
    private const string Command = "chromium";

    [NeedsToolsTheory(Command)]
    [InlineData(360, "zh-CN")]
    [InlineData(768, "zh-CN")]
    [InlineData(1280, "zh-CN")]
    [InlineData(360, "en")]
    [InlineData(768, "en")]
    [InlineData(1280, "en")]
    public async Task Page_OnAScreen_FitsAndRaisesNoError(int width, string language)
    {
        await using var page = await Open(language, width);

        (await page.Page.EvaluateFunctionAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, "the page itself never scrolls sideways");
        (await page.Page.EvaluateFunctionAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')].filter(e => {
              const box = e.getBoundingClientRect();
              return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !e.closest('.scroll') && !e.matches('.skip') && !e.closest('svg');
            }).map(e => e.tagName + ' ' + e.textContent.slice(0, 40))
            """)).Should().BeEmpty("only tables may be wider, and they scroll in their own frame");
        (await page.Page.EvaluateFunctionAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg')].flatMap(svg => [...svg.querySelectorAll('text')].filter(t => {
              const box = t.getBoundingClientRect(), frame = svg.getBoundingClientRect();
              return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            }).map(t => t.textContent))
            """)).Should().BeEmpty("labels of charts stay inside their charts");
        page.Errors.Should().BeEmpty();
    }

    [NeedsToolsTheory(Command)]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Text_InALightOrDarkPage_HasEnoughContrast(string scheme)
    {
        await using var page = await Open("zh-CN", 1280);
        await page.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

        var pairs = await page.Page.EvaluateFunctionAsync<string[][]>(
            """
            () => [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.matches('title, desc, .skip')).map(e => {
              let ground = e;
              while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
              const style = getComputedStyle(e);
              return [e.closest('svg') ? style.fill : style.color, getComputedStyle(ground).backgroundColor, e.tagName + ' ' + e.textContent.slice(0, 30)];
            })
            """);

        pairs.Should().HaveCountGreaterThan(500);
        pairs.Where(p => Contrast.Between(p[0], p[1]) < (p[2].EndsWith('■') ? 3 : 4.5)) // The sign of a legend is a shape.
.Select(p => string.Join(" | ", p)).Distinct().Should().BeEmpty();
        var ground = pairs[0][1];
        (Contrast.Between(ground, "rgb(255, 255, 255)") < 2).Should().Be(scheme == "light", "a dark page is dark");
        page.Errors.Should().BeEmpty();
    }

    [NeedsToolsTheory(Command)]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Shapes_OfCharts_StandOutFromTheirGround(string scheme)
    {
        await using var page = await Open("zh-CN", 1280);
        await page.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

        var fills = await page.Page.EvaluateFunctionAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('svg rect, svg path, svg polygon')].filter(e => !e.getAttribute('fill-opacity')).map(e => getComputedStyle(e).fill).filter(f => f !== 'none'))]");
        var ground = await page.Page.EvaluateFunctionAsync<string>("() => getComputedStyle(document.querySelector('main')).backgroundColor");

        fills.Should().NotBeEmpty();
        fills.Where(f => Contrast.Between(f, ground) < 3).Should().BeEmpty();
    }

    [NeedsToolsFact(Command, "pdftotext")]
    public async Task Print_OfThePage_IsA4AndHasNoNavigation()
    {
        await using var page = await Open("zh-CN", 1280);
        var file = Path.Combine(Path.GetTempPath(), $"gzsm-{Guid.NewGuid():N}.pdf");
        try
        {
            await page.Page.PdfAsync(file, new PdfOptions { PreferCSSPageSize = true, PrintBackground = true });

            var text = Tool.Run("pdftotext", "-layout", file, "-");
            text.Should().Contain("3811.89").And.Contain("84.84%").And.Contain("GZ-2024-12-0393").And.NotContain("跳到正文");
            Tool.Run("pdfinfo", file).Should().MatchRegex(@"Page size:\s+59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<OpenPage> Open(string language, int width)
    {
        var options = December.Full with { Template = language == "en" ? BulletinTemplate.English : BulletinTemplate.Chinese };
        var page = await chromium.Browser!.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, e) => errors.Add("console: " + e.Message.Text);
        page.PageError += (_, e) => errors.Add("page: " + e.Message);
        page.RequestFailed += (_, e) => errors.Add("request: " + e.Request.Url);
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        var file = Path.Combine(chromium.Folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllBytesAsync(file, await December.Render(new HtmlBulletinRenderer(options)));
        await page.GoToAsync(new Uri(file).AbsoluteUri);
        return new OpenPage(page, errors);
    }

    private sealed record OpenPage(IPage Page, List<string> Errors) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Page.DisposeAsync();
    }

    public sealed class Chromium : IAsyncLifetime
    {
        internal IBrowser? Browser { get; private set; }

        internal string Folder { get; } = Directory.CreateTempSubdirectory("gzsm-pages-").FullName;

        public async Task InitializeAsync()
        {
            if (Tool.PathOf(Command) is { } path)
            {
                // Without its sandbox, which root cannot have; the only page it opens is ours.
                Browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = path, Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
            }
        }

        public async Task DisposeAsync()
        {
            if (Browser is not null)
            {
                await Browser.DisposeAsync();
            }

            Directory.Delete(Folder, recursive: true);
        }
    }
}
