package pl.krakow.centra.sites.gateway;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What came of a call to the API. */
public sealed interface Answer<T> {

    /** The other side answered. */
    record Given<T>(T value) implements Answer<T> {}

    /** The other side said no: a 4xx with its stable code and a text in the reader's language. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** No usable answer in time. The page goes on without it. */
    record Down<T>() implements Answer<T> {}

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Given<T> given -> new Given<>(change.apply(given.value()));
            case Refused<T> refused -> new Refused<>(refused.refusal());
            case Down<T> down -> new Down<>();
        };
    }

    /** The value, or nothing when it was refused or nobody answered. */
    default @Nullable T orNull() {
        return this instanceof Given<T> given ? given.value() : null;
    }

    default T orElse(T other) {
        return this instanceof Given<T> given ? given.value() : other;
    }

    /** Whether the panel that needs this has to say that its service can't be reached. */
    default boolean isDown() {
        return this instanceof Down<T>;
    }

    default boolean isGiven() {
        return this instanceof Given<T>;
    }
}
