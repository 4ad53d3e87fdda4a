using Microsoft.OpenApi;
using NodaTime;
using Permits.Feel;
using Permits.Server.Features.Applications;

namespace Permits.Server.Hosting;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
public static class ApiDescription
{
    /// <summary>Adds the document: API routes only, dates, instants and expressions as the strings they are sent as, bearer security where a route asks for it.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => ApiPaths.Contains("/" + description.RelativePath);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Permits API";
            document.Info.Description =
                "ระบบงานอนุญาตตาม พ.ร.บ. การอำนวยความสะดวกฯ พ.ศ. 2558 — licensing procedures as versioned workflows with statutory clocks. "
                + "Errors are RFC 9457 problem details in Thai or English by Accept-Language. POSTs take Idempotency-Key. Lists take limit and cursor.";
            document.Servers?.Clear();
            var components = document.Components ??= new OpenApiComponents();
            components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From POST /api/v1/token." };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(Instant) || type == typeof(LocalDate) || type == typeof(FeelExpression))
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = type == typeof(Instant) ? "date-time" : type == typeof(LocalDate) ? "date" : null;
                schema.Properties?.Clear();
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Any())
            {
                operation.Security ??= [];
                operation.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] });
            }

            // What ends in a command on a case, or files one, may be repeated under a key.
            if (context.Description.SupportedResponseTypes.Any(r => r.Type == typeof(ReceiptAnswer) || r.Type == typeof(FilingReceipt)))
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Description = "The caller's own name for this act: sent twice, it happens once.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.MaxLength },
                });
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Describes a command on one case: it answers what it brought about, or why not.</summary>
    public static RouteHandlerBuilder IsCommand(this RouteHandlerBuilder route, string name, string summary) =>
        route.WithName(name).WithSummary(summary).Produces<ReceiptAnswer>().ProducesRefusals(400, 401, 403, 404, 409, 422);

    /// <summary>Says which refusals a route gives, each as problem details.</summary>
    public static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }
}
