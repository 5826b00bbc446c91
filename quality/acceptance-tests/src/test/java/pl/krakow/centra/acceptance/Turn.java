package pl.krakow.centra.acceptance;

import org.junit.jupiter.api.Order;

/** When a class of tests has its turn on the platform they share; most come before these, by name. */
final class Turn {

    /** It stops and kills parts, which have to begin anew after it. */
    static final int PARTS_DIE = Order.DEFAULT + 1;

    /** It loads whole years; the others count on less. */
    static final int YEARS_ARE_LOADED = Order.DEFAULT + 2;

    private Turn() {}
}
