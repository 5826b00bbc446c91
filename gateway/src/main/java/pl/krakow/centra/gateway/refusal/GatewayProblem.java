package pl.krakow.centra.gateway.refusal;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/** Refusals only a gateway makes; the rest it shares with the services ({@code KitProblem}). */
public enum GatewayProblem implements ProblemCode {
    COORDINATES_MALFORMED(HttpStatus.BAD_REQUEST),
    CROSS_ORIGIN_REFUSED(HttpStatus.FORBIDDEN),
    /** The path names another centre than the host: under this host it isn't there. */
    CENTRE_MISMATCH(HttpStatus.NOT_FOUND),
    REQUEST_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UPSTREAM_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** Nobody knows whether the service did what was asked. */
    UPSTREAM_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    GatewayProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "gateway";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
