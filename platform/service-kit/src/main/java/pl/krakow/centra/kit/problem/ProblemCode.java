package pl.krakow.centra.kit.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * A kind of refusal. Each service has one enum of them. Title and detail are in its {@code problems_pl|en|uk.properties}
 * under {@code <service>.<code>.title} and {@code .detail}.
 */
public interface ProblemCode {

    /** Who refuses, e.g. {@code booking}. */
    String service();

    /** The constant's, e.g. {@code ROOM_NOT_AVAILABLE}. */
    String name();

    /** The name as clients see it, e.g. {@code room-not-available}: stable and part of the API. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status();

    /** {@code urn:problem:<service>:<code>}. */
    default URI type() {
        return URI.create("urn:problem:" + service() + ":" + code());
    }
}
