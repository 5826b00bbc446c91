package pl.krakow.centra.kit.problem;

import org.springframework.http.HttpStatus;

/** Refusals every service shares. */
public enum KitProblem implements ProblemCode {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    CENTRE_MISMATCH(HttpStatus.BAD_REQUEST),
    CURSOR_MALFORMED(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CENTRE_UNKNOWN(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** Somebody changed it at the same moment; trying again may help. */
    CONFLICT(HttpStatus.CONFLICT),
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT),
    /** Others still rely on the person; the answer says what has to be settled first. */
    ERASURE_NOT_YET(HttpStatus.CONFLICT),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    UPSTREAM_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    KitProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "centra";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
