package pl.krakow.centra.kit.problem.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.problem.ProblemTranslator;
import pl.krakow.centra.kit.web.Languages;

/** What Spring MVC's, Jackson's and Jakarta Validation's exceptions mean to a caller. */
public final class WebProblems implements ProblemTranslator {
    private final FieldTexts texts;

    public WebProblems(ProblemTexts texts, Languages languages) {
        this.texts = new FieldTexts(texts, languages);
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return Optional.ofNullable(problem(failure));
    }

    private @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case HandlerMethodValidationException e -> invalid(parameterErrors(e));
            case BindException e -> invalid(bindingErrors(e.getBindingResult()));
            case ConstraintViolationException e -> invalid(violations(e));
            case HttpMessageNotReadableException e -> invalid(List.of(unreadable(e.getCause())));
            case JacksonException e -> invalid(List.of(unreadable(e)));
            case MethodArgumentTypeMismatchException e ->
                invalid(List.of(texts.unfit(
                        pointer(e.getParameter(), e.getName()), "wrong-type", valueType(e.getParameter()))));
            case ConversionException e -> invalid(List.of());
            case MissingServletRequestParameterException e ->
                invalid(List.of(texts.error("?" + e.getParameterName(), "missing")));
            case MissingRequestHeaderException e -> invalid(List.of(texts.error(e.getHeaderName(), "missing")));
            case MissingPathVariableException e ->
                invalid(List.of(texts.error("{" + e.getVariableName() + "}", "missing")));
            case MissingRequestValueException e -> invalid(List.of());
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case HttpMediaTypeNotSupportedException e ->
                new Problem(KitProblem.UNSUPPORTED_MEDIA_TYPE)
                        .header(HttpHeaders.ACCEPT, MediaType.toString(e.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException e -> new Problem(KitProblem.NOT_ACCEPTABLE);
            case MaxUploadSizeExceededException e -> new Problem(KitProblem.TOO_LARGE);
            case InvalidParameterException e -> invalid(List.of());
            case ErrorResponse e -> HttpStatusProblems.of(e.getStatusCode().value());
            default -> null;
        };
    }

    private static Problem invalid(List<FieldError> errors) {
        return new Problem(KitProblem.INVALID_REQUEST).errors(errors);
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        var allowed = e.getSupportedHttpMethods();
        var problem = new Problem(KitProblem.METHOD_NOT_ALLOWED);
        return allowed == null
                ? problem
                : problem.header(
                        HttpHeaders.ALLOW,
                        allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static List<FieldError> parameterErrors(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> {
                    var parameter = result.getMethodParameter();
                    var name = pointer(parameter, String.valueOf(parameter.getParameterName()));
                    return result.getResolvableErrors().stream()
                            .map(error -> error instanceof org.springframework.validation.FieldError field
                                    ? fieldError(field)
                                    : new FieldError(name, message(error), code(error)));
                })
                .toList();
    }

    private static List<FieldError> bindingErrors(BindingResult result) {
        return Stream.concat(
                        result.getFieldErrors().stream().map(WebProblems::fieldError),
                        result.getGlobalErrors().stream().map(error -> new FieldError("", message(error), code(error))))
                .toList();
    }

    private static FieldError fieldError(org.springframework.validation.FieldError error) {
        return new FieldError(jsonPointer(error.getField()), message(error), code(error));
    }

    private static List<FieldError> violations(ConstraintViolationException e) {
        return e.getConstraintViolations().stream().map(WebProblems::violation).toList();
    }

    private static FieldError violation(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                jsonPointer(violation.getPropertyPath().toString()), violation.getMessage(), kebab(constraint));
    }

    private FieldError unreadable(@Nullable Throwable cause) {
        if (!(cause instanceof JacksonException jackson) || jackson.getPath().isEmpty()) {
            return texts.error("", "unreadable");
        }
        var pointer = jackson.getPath().stream()
                .map(step -> step.getPropertyName() != null
                        ? escape(step.getPropertyName())
                        : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("/", "/", ""));
        return switch (jackson) {
            case UnrecognizedPropertyException e -> texts.error(pointer, "unknown-property");
            case InvalidFormatException e -> texts.unfit(pointer, "wrong-value", e.getTargetType());
            case MismatchedInputException e -> texts.unfit(pointer, "wrong-type", e.getTargetType());
            default -> texts.error(pointer, "unreadable");
        };
    }

    /** Of one value: an {@code Optional} or a list is unpacked. */
    private static @Nullable Class<?> valueType(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        return (type.hasGenerics() ? type.getGeneric(0) : type).resolve();
    }

    private static String pointer(MethodParameter parameter, String name) {
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return "{" + name + "}";
        }
        return parameter.hasParameterAnnotation(RequestHeader.class) ? name : "?" + name;
    }

    /** {@code people[2].name} is {@code /people/2/name}. */
    private static String jsonPointer(String property) {
        return "/"
                + property.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String message(MessageSourceResolvable error) {
        var text = error.getDefaultMessage();
        return text == null ? "" : text;
    }

    private static String code(MessageSourceResolvable error) {
        if (error instanceof ObjectError object && object.getCode() != null) {
            return kebab(object.getCode());
        }
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
    }

    private static String kebab(@Nullable String name) {
        return name == null
                ? "invalid"
                : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    /** Messages of field errors the kit itself finds. */
    private record FieldTexts(ProblemTexts texts, Languages languages) {
        FieldError error(String pointer, String code) {
            return new FieldError(pointer, texts.field(code, languages.current()), code);
        }

        /** Says what is expected of a value of that type, where there is something to say. */
        FieldError unfit(String pointer, String code, @Nullable Class<?> type) {
            var expected = Expected.of(type);
            return type == null || expected == Expected.ANYTHING
                    ? error(pointer, code)
                    : new FieldError(
                            pointer, texts.field(expected.text(), languages.current(), Expected.names(type)), code);
        }
    }
}
