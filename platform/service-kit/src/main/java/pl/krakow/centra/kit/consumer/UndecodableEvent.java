package pl.krakow.centra.kit.consumer;

import org.jspecify.annotations.Nullable;

/** The record is no event of the published language: trying again will not help. */
final class UndecodableEvent extends RuntimeException {
    UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
