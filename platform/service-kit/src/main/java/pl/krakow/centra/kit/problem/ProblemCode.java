package pl.krakow.centra.kit.problem;

import java.net.URI;

import org.springframework.http.HttpStatus;

/**
 * A kind of refusal. Each service has one enum of them. Title and detail are in its {@code problems_pl|en|uk.properties}
 * under {@code <service>.<code>.title} and {@code .detail}.
 */
public interface ProblemCode {

    /** Who refuses, e.g. {@code booking}. */
    String service();

    /** Stable and part of the API, e.g. {@code room-not-available}. */
    String code();

    HttpStatus status();

    /** {@code urn:problem:<service>:<code>}. */
    default URI type() {
        return URI.create("urn:problem:" + service() + ":" + code());
    }
}
