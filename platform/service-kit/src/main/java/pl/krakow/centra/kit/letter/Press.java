package pl.krakow.centra.kit.letter;

import java.util.Set;

/**
 * Puts letters of some kinds into words. Each kind has one press; a kind that no press of an instance knows waits for an instance
 * that knows it.
 *
 * @param <C> what these letters tell
 */
public interface Press<C> {

    /** The kinds it prints, unique within the service. */
    Set<String> kinds();

    /** What they tell: a record of plain values, stored as Spring Data stores records. */
    Class<C> content();

    /** Called by one thread, right before the letter is sent. */
    Printed print(Letter<C> letter, Letterhead head);
}
