namespace FinOpsDashboard.Aws;

/// <summary>The endpoint that is set for Cost Explorer is no address. Its text is kept out, as an address may hold a password.</summary>
internal sealed class InvalidEndpointException : Exception;
