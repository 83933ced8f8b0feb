using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting;

/// <summary>Collects every fault of the options, each with the key that it is configured by.</summary>
internal sealed class ReportingOptionsValidation : IValidateOptions<ReportingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportingOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(
                fault => $"{ReportingOptions.SectionName}:{fault.MemberNames.FirstOrDefault()}: {fault.ErrorMessage}"));
    }
}
