using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How several specialised students stand in a document.</summary>
internal sealed class SpecialistsFormat() : LeverFormat<SpecialistsLever>(SpecialistsLever.KindName)
{
    private const int MostStudents = 100;

    protected override SpecialistsLever ReadLever(ObjectReader fields) => new(fields.List(
        "students", MostStudents, ReadStudent, "Each is described like a distillation, for its share of the requests; the rest stays with the baseline model."));

    protected override void WriteLever(Utf8JsonWriter writer, SpecialistsLever lever)
    {
        writer.WriteStartArray("students");
        foreach (var student in lever.Students)
        {
            writer.WriteStartObject();
            writer.WriteExact("share", student.RequestShare);
            DistillationFormat.WriteAssumptions(writer, student.Student);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Specialist ReadStudent(ObjectReader fields, int index)
    {
        var student = new Specialist
        {
            RequestShare = fields.Number("share", NumberRange.Fraction, "Share of the main model's requests that are of its kind."),
            Student = DistillationFormat.ReadAssumptions(fields),
        };
        fields.End();
        return student;
    }
}
