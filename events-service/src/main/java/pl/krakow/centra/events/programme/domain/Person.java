package pl.krakow.centra.events.programme.domain;

import org.jspecify.annotations.Nullable;

/** Somebody whose name stands in the programme. */
public record Person(String name, Role role, @Nullable Texts about) {

    /** What somebody does at an event. */
    public enum Role {
        HOST,
        SPEAKER,
        TRAINER,
        MODERATOR
    }
}
