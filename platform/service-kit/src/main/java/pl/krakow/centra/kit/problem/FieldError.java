package pl.krakow.centra.kit.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer a JSON pointer into the body ({@code /start}), or {@code ?name} for a parameter
 * @param message in the reader's language
 * @param code stable, e.g. {@code not-null}
 */
public record FieldError(String pointer, String message, String code) {}
