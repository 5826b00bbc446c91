package pl.krakow.centra.volunteering.rounds.domain;

/** A round looks at more people, or at more pairs that fit, than go into memory. Nothing was proposed. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLarge() {
        super("more than fits into a round");
    }
}
