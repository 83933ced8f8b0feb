using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FinOpsDashboard.IntegrationTests;

/// <summary>Asks the app as a browser does: keeps cookies, sends forms with their hidden fields.</summary>
public sealed class Browser(HttpClient http) : IDisposable
{
    public const string Name = "ada";
    public const string Password = "correct horse battery";

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        var answer = await GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills the form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] fields) =>
        await SendAsync(await ReadAsync(address), address, fields);

    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string address, params (string Name, string Value)[] fields)
    {
        var values = page.QuerySelectorAll<IHtmlInputElement>("form input[type=hidden]").ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        using var form = new FormUrlEncodedContent(values);
        return await http.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public Task<HttpResponseMessage> SetUpAsync(string name = Name, string password = Password) => SendAsync(
        "/account/setup", ("Form.UserName", name), ("Form.Password", password), ("Form.Repeated", password));

    public Task<HttpResponseMessage> SignInAsync(string name = Name, string password = Password, string returnUrl = "/") => SendAsync(
        "/account/login?returnUrl=" + Uri.EscapeDataString(returnUrl), ("Form.UserName", name), ("Form.Password", password));

    public void Dispose() => http.Dispose();
}
