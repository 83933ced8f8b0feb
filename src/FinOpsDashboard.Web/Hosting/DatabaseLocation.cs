using System.Data.Common;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>Where the database is, without its password.</summary>
public sealed record DatabaseLocation(string Display)
{
    private static readonly string[] Shown = ["Data Source", "Host", "Server", "Port", "Database"];

    public static DatabaseLocation Of(string connectionString)
    {
        DbConnectionStringBuilder parts;
        try
        {
            parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException)
        {
            return new DatabaseLocation("(unreadable connection string)");
        }

        return new DatabaseLocation(string.Join(
            "; ", Shown.Where(parts.ContainsKey).Select(key => $"{key} = {Describe(key, parts[key].ToString() ?? "")}")));
    }

    private static string Describe(string key, string value) =>
        key == "Data Source" && !value.StartsWith(':') ? Path.GetFullPath(value) : value;
}
