using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws;

/// <summary>Collects every fault of the options, each with the key that it is configured by.</summary>
internal sealed class AwsCostOptionsValidation : IValidateOptions<AwsCostOptions>
{
    public ValidateOptionsResult Validate(string? name, AwsCostOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"{KeyOf(fault)}: {fault.ErrorMessage}"));
    }

    private static string KeyOf(ValidationResult fault) => $"{AwsCostOptions.SectionName}:{fault.MemberNames.FirstOrDefault()}";
}
