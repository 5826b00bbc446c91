package pl.krakow.centra.kit.openapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;

import pl.krakow.centra.kit.problem.ProblemDocuments;
import pl.krakow.centra.kit.security.Access;
import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

/**
 * Adds to a service's description what every service does: problems, with an example of each that is named, the bearer token where the access rules ask for
 * one, {@code If-Match}, {@code Idempotency-Key}, {@code cursor} and {@code limit}.
 */
@RequiredArgsConstructor
public final class CentraOpenApi implements GlobalOpenApiCustomizer, GlobalOperationCustomizer {
    static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    private final AccessRules rules;
    private final RefusalExamples examples;

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        description
                .getComponents()
                .addSchemas(PROBLEM, problemSchema())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        if (description.getPaths() != null) {
            description
                    .getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        secure(HttpMethod.valueOf(method.name()), path, operation);
                        examples.addTo(operation);
                    }));
        }
    }

    private void secure(HttpMethod method, String path, Operation operation) {
        rules.find(method, PathContainer.parsePath(path)).ifPresent(rule -> {
            if (!(rule.access() instanceof Access.Anyone)) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
                problem(operation, "401", "Not signed in, or the token is not valid");
                problem(operation, "403", "Not allowed");
            }
        });
        problem(operation, "400", "The request is malformed");
        problem(operation, "404", "There is no such thing, or it is not for the caller to know");
        problem(operation, "406", "No acceptable form");
        if (!HttpMethod.GET.equals(method)) {
            problem(operation, "409", "It clashes with what is there");
            problem(operation, "413", "The body is too large");
            problem(operation, "415", "The body is not JSON");
            problem(operation, "422", "A rule of the domain refuses it");
        }
        problem(operation, "503", "Try again in a moment");
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var types = Arrays.stream(handler.getMethodParameters())
                .map(parameter -> (Class<?>) parameter.getParameterType())
                .toList();
        if (types.contains(Revision.class)) {
            operation.addParametersItem(header("If-Match", true, "The revision the change is meant for, from ETag"));
            problem(operation, "412", "`precondition-failed`: changed since it was read");
            problem(operation, "428", "`precondition-required`: `If-Match` is missing");
        }
        if (types.contains(Paging.class)) {
            operation.addParametersItem(query("cursor", new StringSchema().maxLength(1024)));
            operation.addParametersItem(query(
                    "limit",
                    new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Paging.MAX_LIMIT))
                            ._default(Paging.DEFAULT_LIMIT)));
        }
        if (creates(handler)) {
            operation.addParametersItem(
                    header(RequestKeys.HEADER, false, "Makes the request safe to repeat for 24 hours"));
        }
        return operation;
    }

    private static boolean creates(HandlerMethod handler) {
        return handler.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class);
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema().maxLength(128));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static void problem(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        key -> new ApiResponse()
                                .description(description)
                                .headers(Map.of("X-Request-Id", new Header().schema(new StringSchema())))
                                .content(new Content()
                                        .addMediaType(
                                                ProblemDocuments.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problemSchema() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("code", new StringSchema())
                .required(List.of("pointer", "message", "code"));
        return new ObjectSchema()
                .description("RFC 9457 Problem Details")
                .addProperty("type", new StringSchema().description("urn:problem:<service>:<code>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .required(List.of("type", "title", "status", "code"));
    }
}
