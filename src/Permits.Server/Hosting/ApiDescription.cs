using Microsoft.OpenApi;
using NodaTime;

namespace Permits.Server.Hosting;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
public static class ApiDescription
{
    /// <summary>Adds the document: API routes only, NodaTime types as the strings they are sent as, bearer security where a route asks for it.</summary>
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
            if (type == typeof(Instant) || type == typeof(LocalDate))
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = type == typeof(Instant) ? "date-time" : "date";
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

            return Task.CompletedTask;
        });
    });

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
