namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Which Bedrock charges an invoice bills. AWS bills models of the marketplace on invoices of their own.</summary>
public enum InvoiceScope
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>What AWS itself sells: every service but the models of the marketplace.</summary>
    FirstParty,

    /// <summary>Models of AWS Marketplace: services that end with <c>(Amazon Bedrock Edition)</c>.</summary>
    Marketplace,
}
