package pl.krakow.centra.sites.staff.reception;

import org.jspecify.annotations.Nullable;

/** What became of a tap at the door. */
sealed interface Noted {

    /**
     * It is saved.
     *
     * @param countFrom when the people can be counted, in milliseconds since the epoch; null when nothing of it is left to do
     */
    record Done(String text, @Nullable Long countFrom) implements Noted {

        Done(String text) {
            this(text, null);
        }
    }

    /** It never will be, for a reason to be read. */
    record Refused(String text) implements Noted {}

    /** Nobody answered: sent again under its own key it counts once. */
    record Later() implements Noted {}
}
